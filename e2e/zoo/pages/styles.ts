/** Pictures that only CSS knows of. */

import { NATURAL, type Pixels, paint } from '../picture.ts';
import { ON_STAGE, type ZooPage } from '../zoo-page.ts';

const filling = 'center / 100% 100% no-repeat';

export const STYLES: readonly ZooPage[] = [
  {
    name: 'background',
    html: (web, seed) => `<div style="${ON_STAGE}background:url('${web.own(seed)}') center / cover"></div>`,
    way: 'page',
  },
  {
    name: 'background-foreign',
    html: (web, seed) => `<div style="${ON_STAGE}background:url('${web.foreign(seed)}') ${filling}"></div>`,
    way: 'capture',
  },
  {
    // Read from the page it would be the whole sheet.
    name: 'background-sprite',
    html: (web, seed) =>
      `<div style="${ON_STAGE}background:url('${web.own(seed)}') -100px -150px / 480px 640px"></div>`,
    way: 'capture',
    truth: (seed) => part(paint(seed), 100, 150, 300, 400),
  },
  {
    name: 'background-image-set',
    html: (web, seed) =>
      `<div style="${ON_STAGE}background:image-set(url('${web.foreign(seed)}') 1x) ${filling}"></div>`,
    way: 'capture',
  },
  {
    name: 'background-under-text',
    html: (web, seed) => `<div style="${ON_STAGE}background:url('${web.foreign(seed)}') ${filling}">
      <h1 style="background:#fff;color:#000;margin:20px">New in</h1>
      <a href="#" style="position:absolute;bottom:20px;left:20px;background:#000;color:#fff;padding:12px">Shop now</a></div>`,
    way: 'capture',
  },
  {
    name: 'before-element',
    html: (web, seed) => `
      <style>#it::before { content: ''; position: absolute; inset: 0; background: url('${web.foreign(seed)}') ${filling} }</style>
      <div id="it" style="${ON_STAGE}"></div>`,
    way: 'capture',
  },
  {
    name: 'after-element',
    html: (web, seed) => `
      <style>#it::after { content: ''; position: absolute; left: 20px; top: 30px; width: 300px; height: 400px; background: url('${web.own(seed)}') center / cover }</style>
      <div id="it" style="position:absolute;left:40px;top:50px;width:600px;height:500px"></div>`,
    way: 'page',
  },
  {
    name: 'border-image',
    html: (web, seed) =>
      `<div style="${ON_STAGE}box-sizing:border-box;border:1px solid;border-image:url('${web.foreign(seed)}') 0 fill stretch"></div>`,
    way: 'capture',
  },
  {
    name: 'mask-image',
    html: (web, seed) =>
      `<div style="${ON_STAGE}background:url('${web.foreign(seed)}') ${filling};mask-image:url('${web.own('opaque')}')"></div>`,
    way: 'capture',
  },
  {
    name: 'css-filter',
    html: (web, seed) => `<img style="${ON_STAGE}filter:invert(1)" src="${web.foreign(seed)}">`,
    way: 'capture',
    truth: (seed) => inverted(paint(seed)),
  },
  {
    name: 'css-transform',
    html: (web, seed) =>
      `<img style="position:absolute;left:10px;top:180px;width:400px;height:300px;transform:rotate(90deg) scaleX(1)" src="${web.foreign(seed)}">`,
    at: { x: 60, y: 130, w: 300, h: 400 },
    way: 'capture',
    truth: (seed) => turned(paint(seed)),
  },
  {
    name: 'object-fit-contain',
    html: (web, seed) =>
      `<img style="position:absolute;left:20px;top:80px;width:500px;height:400px;object-fit:contain;background:#000" src="${web.foreign(seed)}">`,
    at: { x: 120, y: 80, w: 300, h: 400 },
    way: 'capture',
  },
  {
    name: 'clipped-by-its-box',
    html: (web, seed) => `<div style="${ON_STAGE}overflow:hidden;background:#000">
      <img style="position:absolute;left:-50px;top:-100px;width:480px;height:640px" src="${web.foreign(seed)}"></div>`,
    way: 'capture',
    truth: (seed) => part(paint(seed), 50, 100, 300, 400),
  },
];

function part({ data, w: width }: Pixels, x: number, y: number, w: number, h: number): Pixels {
  const rows = Array.from({ length: h }, (_, row) =>
    data.subarray(((y + row) * width + x) * 3, ((y + row) * width + x + w) * 3),
  );
  return { data: Uint8Array.from(Buffer.concat(rows)), w, h };
}

function inverted({ data, w, h }: Pixels): Pixels {
  return { data: data.map((value) => 255 - value), w, h };
}

/** A quarter to the right. */
function turned({ data, w, h }: Pixels): Pixels {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      out.set(data.subarray((y * w + x) * 3, (y * w + x) * 3 + 3), (x * h + (h - 1 - y)) * 3);
  return { data: out, w: NATURAL.h, h: NATURAL.w };
}
