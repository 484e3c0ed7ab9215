/** Rectangles in picture pixels, as the overlay draws them and the pipeline cuts them. */
import * as z from 'zod/mini';

/** Left, top, width, height in pixels of the upright picture. */
export const Box = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });
export type Box = z.infer<typeof Box>;

/** Parses `x,y,w,h`; null when it is anything else. */
export function parseBox(text: string): Box | null {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [x, y, w, h] = parts;
  if (parts.length !== 4 || !parts.every(Number.isFinite)) return null;
  return { x: x as number, y: y as number, w: w as number, h: h as number };
}

export function formatBox(box: Box): string {
  return [box.x, box.y, box.w, box.h].join(',');
}
