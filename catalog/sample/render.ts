/** Renders a scene: a cut-out garment, or a shop picture of it on a light ground. */
import sharp from 'sharp';
import { FRAME, layersOf } from './layers.ts';
import { lit } from './light.ts';
import { seeded } from './random.ts';
import type { Scene } from './scene.ts';

export interface Raster {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Drawn this much larger than shown, then reduced: smooth edges at a bearable cost. */
const SCALE = 1.5;
const LARGEST = 22_000;
/** Empty ground around the garment, px. */
const MARGIN = 34;

/** The lit garment on nothing, RGBA, 480 x 600 times `scale`. */
export async function cutout(scene: Scene, seed: string, scale = SCALE): Promise<Raster> {
  const layers = layersOf(scene, scale);
  const [colour, relief, shadow, material] = await Promise.all(
    [layers.colour, layers.height, layers.shadow, layers.material].map(pixels),
  );
  if (!colour || !relief || !shadow || !material) throw new Error('a layer did not render');
  const size = { width: colour.width, height: colour.height };
  const rasters = { relief: relief.data, shadow: shadow.data, material: material.data };
  const data = lit({ ...size, scale, colour: colour.data, ...rasters }, seed);
  return { data, ...size };
}

/** The picture of a garment as raw RGB, 480 x 600, drawn at `scale` times that and reduced. */
export async function picture(scene: Scene, seed: string, scale = SCALE): Promise<Raster> {
  const drawn = await cutout(scene, seed, scale);
  const small = await fitted(drawn);
  const layers = [
    { input: await shadowOf(small, 20, 0.2), left: 5, top: 13 },
    { input: await shadowOf(small, 4, 0.34), left: 2, top: 4 },
    { input: small, left: 0, top: 0 },
  ];
  const { data, info } = await sharp(Buffer.from(ground(seed)))
    .composite(layers)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The garment centred, as large as the frame's margins allow, as a PNG of the frame's size. */
async function fitted(drawn: Raster): Promise<Buffer> {
  const [width, height] = [FRAME.width - 2 * MARGIN, FRAME.height - 2 * MARGIN];
  const inner = await sharp(drawn.data, raw(drawn, 4))
    .trim({ background: '#00000000', threshold: 0 })
    .png()
    .toBuffer();
  const resized = sharp(inner).resize(width, height, {
    fit: 'contain',
    kernel: 'lanczos3',
    background: '#00000000',
  });
  const edge = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  return resized
    .extend({ ...edge, background: '#00000000' })
    .png()
    .toBuffer();
}

/** A WebP below the size a sample may have; gives up quality in steps for rich textures. */
export async function webp(image: Raster): Promise<Buffer> {
  for (let quality = 82; ; quality -= 6) {
    const file = await sharp(image.data, raw(image, 3)).webp({ quality, effort: 5 }).toBuffer();
    if (file.length < LARGEST || quality < 32) return file;
  }
}

/** The garment's shadow on the ground: its outline, blurred, black at the given strength. */
export async function shadowOf(png: Buffer, blur: number, strength: number): Promise<Buffer> {
  return sharp(png).ensureAlpha().linear([0, 0, 0, strength], [24, 20, 18, 0]).blur(blur).png().toBuffer();
}

function ground(seed: string): string {
  const random = seeded(`ground ${seed}`);
  const warm = Math.round(random() * 6);
  const light = 243 + Math.round(random() * 6);
  const tone = (drop: number) => `rgb(${light - drop},${light - drop - 1},${light - drop - warm})`;
  const stops = `<stop offset="0" stop-color="${tone(-5)}"/><stop offset="1" stop-color="${tone(7)}"/>`;
  const glow = `<radialGradient id="g" cx=".42" cy=".36" r=".85">${stops}</radialGradient>`;
  const size = `width="${FRAME.width}" height="${FRAME.height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${glow}<rect ${size} fill="url(#g)"/></svg>`;
}

function raw(image: Raster, channels: 3 | 4) {
  return { raw: { width: image.width, height: image.height, channels } };
}

async function pixels(svg: string): Promise<Raster> {
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
