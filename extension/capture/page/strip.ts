/** Pictures that are many pictures in one, such as the product descriptions of many shops: a column of whole screens. */
import type { Box, Size } from '../../../contract/geometry.ts';
import { intersect } from './boxes.ts';

/** How many times as long as it is wide: beyond any photo of a person. */
const STRIP = 3;

/**
 * Of a strip only what is in view is meant: made small enough to travel, the whole of it would leave each garment a few
 * pixels wide.
 */
export function isStrip({ w, h }: Size): boolean {
  return Math.max(w, h) > STRIP * Math.min(w, h);
}

/** `part` in shares of `whole`, no larger than that. */
export function shares(part: Box, whole: Box): Box {
  const { x, y, w, h } = intersect(part, whole);
  return { x: (x - whole.x) / whole.w, y: (y - whole.y) / whole.h, w: w / whole.w, h: h / whole.h };
}
