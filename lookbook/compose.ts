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
    const layers = [
      { input: await shadowOf(garment, 22 * item.scale, strength * 0.75), left: 0, top: 0 },
      { input: await shadowOf(garment, 5 * item.scale, strength), left: 0, top: 0 },
    ];
    const shifted = await Promise.all(
      layers.map(async ({ input }, i) => ({
        input: await slide(input, size, i ? 4 : 14, i ? 6 : 20),
        left: 0,
        top: 0,
      })),
    );
    canvas = sharp(
      await canvas
        .composite([...shifted, { input: garment, left: 0, top: 0 }])
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
  const small = await sharp(turned)
    .resize(Math.round(w / 1.25), Math.round(h / 1.25))
    .png()
    .toBuffer();
  const drawn = await sharp(small).metadata();
  const left = Math.round(x - (drawn.width ?? 0) / 2);
  const top = Math.round(y - (drawn.height ?? 0) / 2);
  return within(small, left, top, size);
}

/** The picture moved by (dx, dy) without changing its size. */
function slide(png: Buffer, size: Size, dx: number, dy: number): Promise<Buffer> {
  return within(png, dx, dy, size);
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
