/** Pictures at other scales than one pixel of the screen per CSS pixel. */
import { ON_STAGE, type ZooPage } from '../zoo-page.ts';
import { foreignFrame } from './hidden.ts';

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
    html: foreignFrame,
    way: 'overlay',
  },
];
