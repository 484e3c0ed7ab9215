/** Lays lit garments on a backdrop, each with its own soft shadow. */
import sharp from 'sharp';
import { cutout, shadowOf } from '../catalog/sample/render.ts';
import type { Scene } from '../catalog/sample/scene.ts';
import type { Size } from './backdrops.ts';

export interface Placed {
  scene: Scene;
  seed: string;
  /** Where the middle of the garment's 480 x 600 frame lies, px of the picture. */
  x: number;
  y: number;
  /** Size against 480 x 600. */
  scale: number;
  /** Degrees clockwise. */
  turn?: number;
  /** Strength of the shadow, 0..1. */
  shadow?: number;
}

/** The backdrop with all garments on it, from below to above, as RGB PNG. */
export async function compose(backdrop: Buffer, size: Size, placed: readonly Placed[]): Promise<Buffer> {
  let canvas = sharp(backdrop).resize(size.width, size.height);
  for (const item of placed) {
    const garment = await onCanvas(item, size);
    const strength = item.shadow ?? 0.42;
    const wide = await shadowOf(garment, 22 * item.scale, strength * 0.75);
    const near = await shadowOf(garment, 5 * item.scale, strength);
    const layers = [await within(wide, 14, 20, size), await within(near, 4, 6, size), garment];
    canvas = sharp(
      await canvas
        .composite(layers.map((input) => ({ input, left: 0, top: 0 })))
        .png()
        .toBuffer(),
    );
  }
  return canvas.removeAlpha().png().toBuffer();
}

/** One garment alone on an empty picture of the given size. */
async function onCanvas({ scene, seed, x, y, scale, turn = 0 }: Placed, size: Size): Promise<Buffer> {
  const { data, width, height } = await cutout(scene, seed, scale * 1.25);
  const none = { r: 0, g: 0, b: 0, alpha: 0 };
  const flat = await sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
  const turned = await sharp(flat).rotate(turn, { background: none }).png().toBuffer();
  const { width: w = 0, height: h = 0 } = await sharp(turned).metadata();
  const drawn = { width: Math.round(w / 1.25), height: Math.round(h / 1.25) };
  const small = await sharp(turned).resize(drawn).png().toBuffer();
  return within(small, Math.round(x - drawn.width / 2), Math.round(y - drawn.height / 2), size);
}

/** Places a picture on an empty one, cutting off what lies outside. */
async function within(png: Buffer, left: number, top: number, size: Size): Promise<Buffer> {
  const { width: w = 0, height: h = 0 } = await sharp(png).metadata();
  const from = { left: Math.max(0, -left), top: Math.max(0, -top) };
  const width = Math.min(w - from.left, size.width - Math.max(0, left));
  const height = Math.min(h - from.top, size.height - Math.max(0, top));
  if (width <= 0 || height <= 0) throw new Error('a garment lies outside its picture');
  const part = await sharp(png)
    .extract({ ...from, width, height })
    .png()
    .toBuffer();
  return sharp({ create: { ...size, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .composite([{ input: part, left: Math.max(0, left), top: Math.max(0, top) }])
    .png()
    .toBuffer();
}
