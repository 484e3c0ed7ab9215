/** The pictures that the zoo hides: each seed has its own, smooth as a photo, so that scaling hardly changes it. */
import sharp, { type Sharp } from 'sharp';
import { seeded } from '../../catalog/sample/random.ts';

/** Natural size of every picture; no page shows one at this size, so that size tells where pixels came from. */
export const NATURAL = { w: 480, h: 640 };

export type Format = 'png' | 'jpeg' | 'webp' | 'avif';

/** RGB, three bytes a pixel, row by row. */
export interface Pixels {
  data: Uint8Array;
  w: number;
  h: number;
}

/** The picture itself: three waves a channel, and three discs at places of its own. */
export function paint(seed: string): Pixels {
  const random = seeded(seed);
  const { w, h } = NATURAL;
  const waves = Array.from({ length: 9 }, () => ({
    fx: (1 + 2 * random()) / w,
    fy: (1 + 2 * random()) / h,
    phase: random(),
  }));
  const discs = Array.from({ length: 3 }, () => ({
    x: w * (0.2 + 0.6 * random()),
    y: h * (0.2 + 0.6 * random()),
    r: 40 + 70 * random(),
    colour: [random() * 255, random() * 255, random() * 255],
  }));
  const data = new Uint8Array(w * h * 3);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const disc = discs.find((d) => (x - d.x) ** 2 + (y - d.y) ** 2 < d.r ** 2);
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (const { fx, fy, phase } of waves.slice(c * 3, c * 3 + 3))
          sum += Math.sin(2 * Math.PI * (fx * x + fy * y + phase));
        data[(y * w + x) * 3 + c] = disc ? (disc.colour[c] as number) : 128 + 36 * sum;
      }
    }
  }
  return { data, w, h };
}

export async function encode(pixels: Pixels, format: Format): Promise<Buffer> {
  // A PNG with a quality would be one of 256 colours, and an AVIF with effort would take seconds.
  const options = { png: {}, jpeg: { quality: 95 }, webp: { quality: 95 }, avif: { quality: 90, effort: 0 } };
  return asSharp(pixels).toFormat(format, options[format]).toBuffer();
}

/** An animation whose frames are shown for 200 ms each, as WebP. */
export async function animate(frames: readonly Pixels[]): Promise<Buffer> {
  const pages = await Promise.all(frames.map((frame) => encode(frame, 'png')));
  return sharp(pages, { join: { animated: true } })
    .webp({ delay: frames.map(() => 200), quality: 95 })
    .toBuffer();
}

/** One below the other; all of one width. */
export function stack(pictures: readonly Pixels[]): Pixels {
  return {
    data: Uint8Array.from(Buffer.concat(pictures.map(({ data }) => data))),
    w: NATURAL.w,
    h: pictures.reduce((sum, { h }) => sum + h, 0),
  };
}

export function asSharp({ data, w, h }: Pixels): Sharp {
  return sharp(data, { raw: { width: w, height: h, channels: 3 } });
}
