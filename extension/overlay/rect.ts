/** Rectangle arithmetic of the crop overlay, in pixels of the picture; pure, so that every gesture can be tested. */
import type { Box, Point, Size } from '../../contract/geometry.ts';

/** The eight handles by compass point. */
export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof HANDLES)[number];

/** The rectangle between two corners, in whichever order they were drawn, inside the picture. */
export function fromCorners(a: Point, b: Point, picture: Size): Box {
  const left = clamp(Math.min(a.x, b.x), 0, picture.w);
  const top = clamp(Math.min(a.y, b.y), 0, picture.h);
  const right = clamp(Math.max(a.x, b.x), 0, picture.w);
  const bottom = clamp(Math.max(a.y, b.y), 0, picture.h);
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** Where a keyboard user starts: the middle half of the picture, upright as clothes are. */
export function middleOf(picture: Size): Box {
  const w = Math.min(picture.w * 0.5, picture.h * 0.6);
  const h = Math.min(picture.h * 0.7, w * 1.6);
  return { x: (picture.w - w) / 2, y: (picture.h - h) / 2, w, h };
}

/** Slides the rectangle; it stops at the picture's edge and keeps its size. */
export function move(box: Box, by: Point, picture: Size): Box {
  return {
    ...box,
    x: clamp(box.x + by.x, 0, picture.w - box.w),
    y: clamp(box.y + by.y, 0, picture.h - box.h),
  };
}

/** Pulls one handle; the opposite edges stay, no side gets shorter than `least`, none leaves the picture. */
export function resize(box: Box, handle: Handle, by: Point, picture: Size, least: number): Box {
  let left = box.x;
  let top = box.y;
  let right = box.x + box.w;
  let bottom = box.y + box.h;
  if (handle.includes('w')) left = clamp(left + by.x, 0, right - least);
  if (handle.includes('e')) right = clamp(right + by.x, left + least, picture.w);
  if (handle.includes('n')) top = clamp(top + by.y, 0, bottom - least);
  if (handle.includes('s')) bottom = clamp(bottom + by.y, top + least, picture.h);
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** Grows or shrinks around the middle, no side shorter than `least` and none longer than the picture. */
export function scale(box: Box, factor: number, picture: Size, least: number): Box {
  const w = clamp(box.w * factor, least, picture.w);
  const h = clamp(box.h * factor, least, picture.h);
  return move({ x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h }, { x: 0, y: 0 }, picture);
}

/** Whole pixels that still lie inside the picture: what goes over the wire. */
export function toPixels(box: Box, picture: Size): Box {
  const x = Math.floor(box.x);
  const y = Math.floor(box.y);
  const right = Math.min(picture.w, Math.ceil(box.x + box.w));
  const bottom = Math.min(picture.h, Math.ceil(box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}

/** Whether two boxes have anything in common, or lie closer than `gap`. */
export function meet(a: Box, b: Box, gap = 0): boolean {
  return a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), least);
}
