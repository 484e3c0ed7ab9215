/** Rectangles in picture pixels, as the overlay draws them and the pipeline cuts them. */
import * as z from 'zod/mini';

/** Left, top, width, height in pixels of the upright picture. */
export const Box = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });
export type Box = z.infer<typeof Box>;

/** Parses `x,y,w,h`; null when it is anything else. */
export function parseBox(text: string): Box | null {
  const numbers = parseNumbers(text, 4);
  if (!numbers) return null;
  const [x, y, w, h] = numbers as [number, number, number, number];
  return { x, y, w, h };
}

/** A place in pixels of the upright picture. */
export interface Point {
  x: number;
  y: number;
}

/** Parses `x,y`; null when it is anything else. */
export function parsePoint(text: string): Point | null {
  const numbers = parseNumbers(text, 2);
  if (!numbers) return null;
  const [x, y] = numbers as [number, number];
  return { x, y };
}

export function formatBox(box: Box): string {
  return [box.x, box.y, box.w, box.h].join(',');
}

function parseNumbers(text: string, count: number): number[] | null {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  return parts.length === count && parts.every(Number.isFinite) ? parts : null;
}
