/** Rectangles in pixels of the upright picture, as the overlay draws them and the pipeline cuts them. */
import * as z from 'zod/mini';

/** Left, top, width, height. */
export const Box = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });
export type Box = z.infer<typeof Box>;

/** Parses `x,y,w,h`; null when it is anything else. */
export function parseBox(text: string): Box | null {
  const numbers = parseNumbers(text, 4);
  if (!numbers) return null;
  const [x, y, w, h] = numbers as [number, number, number, number];
  return { x, y, w, h };
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  w: number;
  h: number;
}

/** Parses `x,y`; null when it is anything else. */
export function parsePoint(text: string): Point | null {
  const numbers = parseNumbers(text, 2);
  if (!numbers) return null;
  const [x, y] = numbers as [number, number];
  return { x, y };
}

export function formatPoint({ x, y }: Point): string {
  return `${x},${y}`;
}

export function formatBox(box: Box): string {
  return [box.x, box.y, box.w, box.h].join(',');
}

/**
 * The box with these edges in whole pixels, inside of a region of whole pixels. Edges are rounded, not lengths: where
 * left and width are rounded each, a box at the picture's end reaches a pixel beyond it, and is refused as a crop.
 */
export function wholeBox(box: Box, region: Box): Box {
  const inX = (x: number) => Math.max(region.x, Math.min(region.x + region.w, Math.round(x)));
  const inY = (y: number) => Math.max(region.y, Math.min(region.y + region.h, Math.round(y)));
  const [x, y] = [inX(box.x), inY(box.y)];
  return { x, y, w: inX(box.x + box.w) - x, h: inY(box.y + box.h) - y };
}

function parseNumbers(text: string, count: number): number[] | null {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  return parts.length === count && parts.every(Number.isFinite) ? parts : null;
}
