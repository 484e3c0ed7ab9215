/** Pictures in memory: decoded, cut, bounded in size and encoded for the wire. */
import type { Box, Size } from '../../contract/geometry.ts';

/** Longest side that leaves the extension, in pixels: ample for a garment at 224, small beside LIMITS.imageBytes. */
export const LONGEST_SIDE = 2048;

/** A rectangle on the page in pixels of its capture; bounded by the capture, at least one pixel. */
export function toCapturePixels(rect: Box, view: Size, capture: Size): Box {
  // Not devicePixelRatio: the quotient stays right under page zoom and rounding.
  const sx = capture.w / view.w;
  const sy = capture.h / view.h;
  const x = Math.min(capture.w - 1, Math.max(0, Math.floor(rect.x * sx)));
  const y = Math.min(capture.h - 1, Math.max(0, Math.floor(rect.y * sy)));
  const right = Math.min(capture.w, Math.ceil((rect.x + rect.w) * sx));
  const bottom = Math.min(capture.h, Math.ceil((rect.y + rect.h) * sy));
  return { x, y, w: Math.max(1, right - x), h: Math.max(1, bottom - y) };
}

/** By how much a picture of this size is made smaller before it leaves the extension, or is kept at `longest` pixels. */
export function shrinkOf({ w, h }: Size, longest = LONGEST_SIDE): number {
  return Math.min(1, longest / Math.max(w, h));
}

/** A part of a bitmap and where it goes. */
export interface Piece {
  bitmap: ImageBitmap;
  from: Box;
  to: Box;
}

/** Lays pieces onto a canvas of this size and encodes it as WebP, made smaller by `shrink`. */
export async function compose(
  pieces: readonly Piece[],
  { w, h }: Size,
  shrink = shrinkOf({ w, h }),
): Promise<{ picture: Blob; shrink: number }> {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(w * shrink)),
    Math.max(1, Math.round(h * shrink)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to cut the picture with.');
  context.imageSmoothingQuality = 'high';
  context.scale(shrink, shrink);
  for (const { bitmap, from, to } of pieces)
    context.drawImage(bitmap, from.x, from.y, from.w, from.h, to.x, to.y, to.w, to.h);
  return { picture: await canvas.convertToBlob({ type: 'image/webp', quality: 0.92 }), shrink };
}

/** Decodes a picture for as long as it is used. Rejects for what is no picture that this browser reads. */
export async function decoded<T>(picture: Blob, use: (bitmap: ImageBitmap) => Promise<T>): Promise<T> {
  const bitmap = await createImageBitmap(picture);
  try {
    return await use(bitmap);
  } finally {
    bitmap.close();
  }
}

/** A part of a bitmap as a picture of its own, made smaller by `shrink`. */
export function cut(bitmap: ImageBitmap, part: Box, shrink?: number): ReturnType<typeof compose> {
  return compose([{ bitmap, from: part, to: { ...part, x: 0, y: 0 } }], part, shrink);
}

/**
 * What was marked in a capture, with no more of it than `room`, which `box` lies in: it can be marked anew there, and a
 * whole look has no clothes of another picture. No smaller than it is; all of the capture where `room` is null.
 */
export async function cutOff(
  capture: Blob,
  box: Box,
  room: Box | null,
): Promise<{ picture: Blob; crop: Box }> {
  if (!room) return { picture: capture, crop: box };
  const { picture } = await decoded(capture, (bitmap) => cut(bitmap, room, 1));
  return { picture, crop: { ...box, x: box.x - room.x, y: box.y - room.y } };
}

/**
 * Not `fetch(address)`: the extension's connect-src rightly knows no `data:`. And not `atob`, whose characters a script
 * must then turn into bytes one by one: for a capture of the tab that takes longer than the capture.
 */
export function fromDataUrl(address: string): Blob {
  const [head = '', base64 = ''] = address.split(',', 2);
  const type = /^data:([^;]+)/.exec(head)?.[1] ?? 'application/octet-stream';
  return new Blob([Uint8Array.fromBase64(base64)], { type });
}

export async function toDataUrl(blob: Blob): Promise<string> {
  return `data:${blob.type};base64,${new Uint8Array(await blob.arrayBuffer()).toBase64()}`;
}
