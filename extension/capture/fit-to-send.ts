/** Bounds a picture in which a garment is marked, and keeps the garment sharp. */
import type { Box } from '../../contract/geometry.ts';
import { compose, LONGEST_SIDE, toCapturePixels } from './picture.ts';

/**
 * Pixels of a crop's longer side that the companion makes use of: it works on 1024 px, and sees 30 % more round the crop
 * on each side.
 */
export const SHARP = 640;

/**
 * A picture in which a garment is marked, as it leaves the extension: within LONGEST_SIDE as it is, else its surroundings
 * (`roomFor`) made smaller by `shrink`. `crop`: in pixels of the picture, then of what is sent; all of it when absent.
 */
export async function fitToSend(
  picture: Blob,
  crop?: Box,
): Promise<{ picture: Blob; crop: Box; shrink: number }> {
  const bitmap = await createImageBitmap(picture);
  try {
    const whole = { x: 0, y: 0, w: bitmap.width, h: bitmap.height };
    const marked = crop ?? whole;
    // As it is: encoding it anew would take longer than sending it.
    if (Math.max(whole.w, whole.h) <= LONGEST_SIDE) return { picture, crop: marked, shrink: 1 };
    const from = roomFor(marked, whole);
    const { picture: sent, shrink } = await compose([{ bitmap, from, to: { ...from, x: 0, y: 0 } }], from);
    const size = { w: Math.round(from.w * shrink), h: Math.round(from.h * shrink) };
    const inside = { ...marked, x: marked.x - from.x, y: marked.y - from.y };
    return { picture: sent, crop: toCapturePixels(inside, from, size), shrink };
  } finally {
    bitmap.close();
  }
}

/**
 * As much of a picture round a crop as can be made small enough to leave the extension while the crop stays as sharp as
 * the companion sees it: all of it round a large one, LONGEST_SIDE round a small one.
 */
export function roomFor(crop: Box, { w, h }: { w: number; h: number }): Box {
  const shrink = Math.min(1, Math.max(SHARP / Math.max(crop.w, crop.h), LONGEST_SIDE / Math.max(w, h)));
  const side = Math.round(LONGEST_SIDE / shrink);
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
