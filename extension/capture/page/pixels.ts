/** Reads a picture's own pixels inside the page: at natural size, and only where the page may do so too. */
import type { Box, Size } from '../../../contract/geometry.ts';
import type { Source } from './depictions.ts';
import { isStrip } from './strip.ts';

/** A page that stalls must not hold the picture up: it is captured from the screen instead. */
const LOAD_MS = 2_000;
/** Side of the sample by which emptiness is told. */
const SAMPLE = 12;

type Drawable = Exclude<Source, string>;

export interface Pixels {
  /** `data:` address of a WebP picture. */
  address: string;
  w: number;
  h: number;
  /** What of the picture they are, in shares of its width and height. */
  part: Box;
}

export const ALL: Box = { x: 0, y: 0, w: 1, h: 1 };

/**
 * No side longer than `longestSide`; null when the canvas is tainted or holds nothing. `seen`: the part that is in view,
 * which is all that is read of a strip.
 */
export async function readPixels(
  source: Source | null,
  longestSide: number,
  seen: Box = ALL,
): Promise<Pixels | null> {
  try {
    const drawable = await load(source);
    if (!drawable) return null;
    const natural = sizeOf(drawable);
    const part = isStrip(natural) ? seen : ALL;
    const [w, h] = [natural.w * part.w, natural.h * part.h];
    const scale = Math.min(1, longestSide / Math.max(w, h));
    const canvas = draw(drawable, { w: Math.round(w * scale), h: Math.round(h * scale) }, part);
    // Protected films, and canvases of the graphics card between two frames, read as one colour.
    if (!canvas || (!(drawable instanceof HTMLImageElement) && isUniform(drawable))) return null;
    return { address: canvas.toDataURL('image/webp', 0.92), w: canvas.width, h: canvas.height, part };
  } catch {
    // Of another origin, broken, or gone.
    return null;
  }
}

/** Whether it is known to show nothing at all: a spacer, a transparent layer. What moves is read too late to know. */
export async function isBlank(source: Source | null): Promise<boolean> {
  if (source === null || source instanceof HTMLCanvasElement || source instanceof HTMLVideoElement)
    return false;
  try {
    const drawable = await load(source);
    if (!drawable) return true;
    const { w, h } = sizeOf(drawable);
    if (w <= 2 && h <= 2) return true;
    return sampleOf(drawable).every((value, i) => i % 4 !== 3 || value < 8);
  } catch {
    return false;
  }
}

async function load(source: Source | null): Promise<Drawable | null> {
  if (source instanceof HTMLImageElement) return decoded(source);
  if (typeof source !== 'string') return source;
  const image = new Image();
  image.src = source;
  return decoded(image);
}

async function decoded(image: HTMLImageElement): Promise<HTMLImageElement> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('slow')), LOAD_MS));
  await Promise.race([image.decode(), late]);
  return image;
}

function sizeOf(drawable: Drawable): Size {
  if (drawable instanceof HTMLImageElement) return { w: drawable.naturalWidth, h: drawable.naturalHeight };
  if (drawable instanceof HTMLVideoElement) return { w: drawable.videoWidth, h: drawable.videoHeight };
  return { w: drawable.width, h: drawable.height };
}

/** Draws a part, given in shares, onto a canvas of this size. */
function draw(drawable: Drawable, { w, h }: Size, part: Box): HTMLCanvasElement | null {
  if (w < 1 || h < 1) return null;
  const canvas = document.createElement('canvas');
  canvas.width = w;
  canvas.height = h;
  const whole = { w: w / part.w, h: h / part.h };
  // Not by the source's own pixels: a drawing (SVG) has none.
  canvas.getContext('2d')?.drawImage(drawable, -part.x * whole.w, -part.y * whole.h, whole.w, whole.h);
  return canvas;
}

/** @throws SecurityError when the canvas is tainted */
function sampleOf(drawable: Drawable): Uint8ClampedArray {
  const context = draw(drawable, { w: SAMPLE, h: SAMPLE }, ALL)?.getContext('2d');
  return context?.getImageData(0, 0, SAMPLE, SAMPLE).data ?? new Uint8ClampedArray();
}

function isUniform(drawable: Drawable): boolean {
  const sample = sampleOf(drawable);
  return sample.every((value, i) => Math.abs(value - (sample[i % 4] as number)) < 3);
}
