/** Bounds a picture in which a garment is marked, and keeps the garment sharp. */
import type { Box, Size } from '../../contract/geometry.ts';
import { LIMITS } from '../../contract/limits.ts';
import { cut, decoded, LONGEST_SIDE, shrinkOf, toCapturePixels } from './picture.ts';

/** Pixels of a crop's longer side that the companion makes use of: it works on the crop and what it sees round it. */
export const SHARP = LIMITS.workingSide / (1 + 2 * LIMITS.context);

/** What of a picture leaves the extension, or is kept in it, for a crop of it. */
export interface Fitted {
  /** That part, in pixels of the picture: the same one is the same picture for the companion. */
  room: Box;
  /** In pixels of what is sent; all of it when no crop was told. */
  crop: Box;
  shrink: number;
  pixels: () => Promise<Blob>;
}

const sizes = new WeakMap<Blob, Size>();

/**
 * A picture in which a garment is marked, as it leaves the extension: within `longest` pixels a side as it is, else its
 * surroundings (`roomFor`) made smaller by `shrink`. `crop`: in pixels of the picture; all of it when absent.
 */
export async function fitToSend(picture: Blob, crop?: Box, longest = LONGEST_SIDE): Promise<Fitted> {
  const size = sizes.get(picture) ?? (await decoded(picture, async ({ width: w, height: h }) => ({ w, h })));
  sizes.set(picture, size);
  const whole = { x: 0, y: 0, ...size };
  const marked = crop ?? whole;
  // As it is: encoding it anew would take longer than sending it.
  if (Math.max(size.w, size.h) <= longest) {
    return { room: whole, crop: marked, shrink: 1, pixels: async () => picture };
  }
  const room = roomFor(marked, size, longest);
  const shrink = shrinkOf(room, longest);
  const sent = { w: Math.round(room.w * shrink), h: Math.round(room.h * shrink) };
  const inside = { ...marked, x: marked.x - room.x, y: marked.y - room.y };
  const pixels = () => decoded(picture, async (bitmap) => (await cut(bitmap, room, shrink)).picture);
  return { room, crop: toCapturePixels(inside, room, sent), shrink, pixels };
}

/**
 * As much of a picture round a crop as can be made no longer than `longest` while the crop stays as sharp as the
 * companion sees it: all of it round a large one, `longest` round a small one.
 */
export function roomFor(crop: Box, { w, h }: Size, longest = LONGEST_SIDE): Box {
  const shrink = Math.min(1, Math.max(SHARP / Math.max(crop.w, crop.h), longest / Math.max(w, h)));
  const side = Math.round(longest / shrink);
  const room = { w: Math.min(side, w), h: Math.min(side, h) };
  return {
    x: startOf(crop.x + crop.w / 2, room.w, w),
    y: startOf(crop.y + crop.h / 2, room.h, h),
    ...room,
  };
}

/** Of a length round a middle that stays inside the whole. */
function startOf(middle: number, length: number, whole: number): number {
  return Math.round(Math.min(Math.max(0, middle - length / 2), whole - length));
}
