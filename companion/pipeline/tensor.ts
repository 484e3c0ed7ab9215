/** Pixels to the numbers that a model reads. */
import sharp from 'sharp';
import type { Box } from '../../contract/index.ts';
import type { PictureInput } from '../../models/card.ts';
import { type Picture, place } from './picture.ts';

export interface Canvas {
  width: number;
  height: number;
  /** RGB bytes, the region letterboxed or stretched onto the fill colour. */
  data: Uint8Array;
  /** Where the region lies on it, in its pixels. */
  placement: Box;
}

/** Resizes a region of a picture onto a canvas of the model's input size. */
export async function toCanvas(
  picture: Picture,
  region: Box,
  input: Pick<PictureInput, 'width' | 'height' | 'fill' | 'fit'>,
): Promise<Canvas> {
  const { width, height } = input;
  const placement = place(region, input, input.fit);
  const inner = await sharp(picture.data, {
    raw: { width: picture.width, height: picture.height, channels: 3 },
  })
    .extract({ left: region.x, top: region.y, width: region.w, height: region.h })
    .resize(placement.w, placement.h, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
  if (placement.w === width && placement.h === height) return { width, height, data: inner, placement };
  const data = new Uint8Array(width * height * 3);
  const [red, green, blue] = input.fill;
  for (let i = 0; i < data.length; i += 3) {
    data[i] = red;
    data[i + 1] = green;
    data[i + 2] = blue;
  }
  const row = placement.w * 3;
  for (let y = 0; y < placement.h; y++) {
    data.set(inner.subarray(y * row, (y + 1) * row), ((placement.y + y) * width + placement.x) * 3);
  }
  return { width, height, data, placement };
}

/** RGB bytes to planar float32 [3, h, w], `(x / 255 - mean) / std`; a table per channel beats the arithmetic fivefold. */
export function toTensor(rgb: Uint8Array, input: Pick<PictureInput, 'mean' | 'std'>): Float32Array {
  const plane = rgb.length / 3;
  const out = new Float32Array(rgb.length);
  const [red, green, blue] = input.mean.map((mean, channel) =>
    Float32Array.from({ length: 256 }, (_, value) => (value / 255 - mean) / (input.std[channel] as number)),
  ) as [Float32Array, Float32Array, Float32Array];
  for (let i = 0, at = 0; i < plane; i++, at += 3) {
    out[i] = red[rgb[at] as number] as number;
    out[plane + i] = green[rgb[at + 1] as number] as number;
    out[2 * plane + i] = blue[rgb[at + 2] as number] as number;
  }
  return out;
}
