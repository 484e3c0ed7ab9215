/** The picture as the pipeline's steps hand it on: upright sRGB, three bytes a pixel. */
import type { Box } from '../../contract/index.ts';

export interface Picture {
  width: number;
  height: number;
  /** RGB, row by row, width * height * 3 bytes. */
  data: Uint8Array;
}

/** Where a region lies on a canvas, in its pixels: in the middle, as large as fits; `stretch` gives up the aspect ratio. */
export function place(
  region: { w: number; h: number },
  canvas: { width: number; height: number },
  fit: 'letterbox' | 'stretch',
): Box {
  if (fit === 'stretch') return { x: 0, y: 0, w: canvas.width, h: canvas.height };
  const scale = Math.min(canvas.width / region.w, canvas.height / region.h);
  const w = Math.max(1, Math.min(canvas.width, Math.round(region.w * scale)));
  const h = Math.max(1, Math.min(canvas.height, Math.round(region.h * scale)));
  return { x: (canvas.width - w) >> 1, y: (canvas.height - h) >> 1, w, h };
}

/** Grows a box by a share of its longer side and keeps it inside the picture, in whole pixels. */
export function expand(box: Box, share: number, picture: { width: number; height: number }): Box {
  const margin = Math.round(Math.max(box.w, box.h) * share);
  const x = Math.max(0, Math.floor(box.x - margin));
  const y = Math.max(0, Math.floor(box.y - margin));
  const right = Math.min(picture.width, Math.ceil(box.x + box.w + margin));
  const bottom = Math.min(picture.height, Math.ceil(box.y + box.h + margin));
  return { x, y, w: Math.max(1, right - x), h: Math.max(1, bottom - y) };
}

/** The pixels inside a box of whole numbers that lies in the picture. */
export function extract({ width, data }: Picture, { x, y, w, h }: Box): Picture {
  const out = new Uint8Array(w * h * 3);
  for (let row = 0; row < h; row++) {
    const start = ((y + row) * width + x) * 3;
    out.set(data.subarray(start, start + w * 3), row * w * 3);
  }
  return { width: w, height: h, data: out };
}
