/** How far a crop that the companion received is from the true picture. */
import sharp from 'sharp';
import { asSharp, type Pixels } from './picture.ts';
import type { Recorded } from './recorder.ts';

/** What was searched for: the crop, or all of the picture. */
export async function cropOf({ picture, crop }: Recorded): Promise<Pixels> {
  const image = sharp(picture);
  if (crop) image.extract({ left: crop.x, top: crop.y, width: crop.w, height: crop.h });
  const { data, info } = await image
    .flatten({ background: '#fff' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, w: info.width, h: info.height };
}

/** Mean difference a channel, 0..255, of the crop and the truth brought to its size. */
export async function meanError(crop: Pixels, truth: Pixels): Promise<number> {
  const expected = await asSharp(truth).resize(crop.w, crop.h, { fit: 'fill' }).raw().toBuffer();
  let sum = 0;
  for (let i = 0; i < expected.length; i++)
    sum += Math.abs((expected[i] as number) - (crop.data[i] as number));
  return sum / expected.length;
}
