/** Pictures at other scales than one pixel of the screen per CSS pixel. */
import { ON_STAGE, STAGE, type ZooPage } from '../zoo-page.ts';

export const ZOOMED: readonly ZooPage[] = [
  {
    name: 'zoom-125',
    html: (web, seed) => `<img style="${ON_STAGE}" src="${web.foreign(seed)}">`,
    zoom: 125,
    way: 'capture',
  },
  {
    // Now the window shows less than all of it.
    name: 'zoom-175',
    html: (web, seed) => `<img style="${ON_STAGE}" src="${web.foreign(seed)}">`,
    zoom: 175,
    way: 'capture',
  },
];

/** Visited with two pixels of the screen per CSS pixel. */
export const DENSE: readonly ZooPage[] = [
  {
    name: 'density-2-srcset',
    html: (web, seed) =>
      `<img style="${ON_STAGE}" src="${web.foreign('another')}" srcset="${web.foreign('another')} 1x, ${web.foreign(seed)} 2x">`,
    way: 'capture',
  },
  {
    name: 'density-2-background',
    html: (web, seed) =>
      `<div style="${ON_STAGE}background:image-set(url('${web.foreign('another')}') 1x, url('${web.foreign(seed)}') 2x) center / 100% 100%"></div>`,
    way: 'capture',
  },
  {
    name: 'density-2-foreign-frame',
    html: (web, seed) => {
      const inner = web.page(
        `${seed}-inner`,
        `<body style="margin:0"><img style="width:${STAGE.w}px;height:${STAGE.h}px;display:block" src="${web.own(seed)}">`,
        { foreign: true },
      );
      return `<iframe src="${inner}" style="${ON_STAGE}border:0"></iframe>`;
    },
    way: 'overlay',
  },
];
