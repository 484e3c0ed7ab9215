/** Pictures in memory: decoded, cut, bounded in size and encoded for the wire. */
import type { Box } from '../../contract/geometry.ts';

/** Longest side that leaves the extension, in pixels: ample for a garment at 224, small beside LIMITS.imageBytes. */
export const LONGEST_SIDE = 2048;

/** A rectangle on the page in pixels of its capture; bounded by the capture, at least one pixel. */
export function toCapturePixels(
  rect: Box,
  view: { w: number; h: number },
  capture: { w: number; h: number },
): Box {
  // Not devicePixelRatio: the quotient stays right under page zoom and rounding.
  const sx = capture.w / view.w;
  const sy = capture.h / view.h;
  const x = Math.min(capture.w - 1, Math.max(0, Math.floor(rect.x * sx)));
  const y = Math.min(capture.h - 1, Math.max(0, Math.floor(rect.y * sy)));
  const right = Math.min(capture.w, Math.ceil((rect.x + rect.w) * sx));
  const bottom = Math.min(capture.h, Math.ceil((rect.y + rect.h) * sy));
  return { x, y, w: Math.max(1, right - x), h: Math.max(1, bottom - y) };
}

/** How much of a rectangle lies inside the view, 0..1. */
export function visibleShare(rect: Box, view: { w: number; h: number }): number {
  const w = Math.min(view.w, rect.x + rect.w) - Math.max(0, rect.x);
  const h = Math.min(view.h, rect.y + rect.h) - Math.max(0, rect.y);
  return w > 0 && h > 0 ? (w * h) / (rect.w * rect.h) : 0;
}

/** Encodes a part of a bitmap (all of it without `box`) as WebP, no side longer than LONGEST_SIDE. */
export async function encode(bitmap: ImageBitmap, box?: Box): Promise<Blob> {
  const from = box ?? { x: 0, y: 0, w: bitmap.width, h: bitmap.height };
  const scale = Math.min(1, LONGEST_SIDE / Math.max(from.w, from.h));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(from.w * scale)),
    Math.max(1, Math.round(from.h * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to cut the picture with.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, from.x, from.y, from.w, from.h, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.92 });
}

/** Not `fetch(address)`: the extension's connect-src rightly knows no `data:`. */
export function fromDataUrl(address: string): Blob {
  const [head = '', base64 = ''] = address.split(',', 2);
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: /^data:([^;]+)/.exec(head)?.[1] ?? 'application/octet-stream' });
}

export async function toDataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  // In slices: one call with a million arguments overflows the stack.
  for (let i = 0; i < bytes.length; i += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return `data:${blob.type};base64,${btoa(binary)}`;
}
