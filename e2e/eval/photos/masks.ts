/** Street masks that people drew: a box per garment, which is what somebody who marks it on a page would draw. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expand } from '../../../companion/pipeline/picture.ts';
import type { Box, GarmentType } from '../../../contract/index.ts';
import type { Photo, StreetLabel } from './data.ts';

export interface Mask {
  width: number;
  height: number;
  /** Label index per pixel. */
  data: Uint8Array;
}

export interface Crop {
  photo: Photo;
  garment: GarmentType;
  /** Pixels of the photo. */
  box: Box;
}

/** Room that a hand leaves round a garment, as a share of the box's longer side. */
const HAND = 0.05;
/** Garments with less than this many pixels a side are hidden behind another one; nobody would mark them. */
const SMALLEST_SIDE = 24;

export async function readMask(path: string): Promise<Mask> {
  const { data, info } = await sharp(readFileSync(path)).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (channels === 1) return { width, height, data };
  return { width, height, data: data.filter((_, i) => i % channels === 0) };
}

/** Each garment of the photos that has a mask, one crop per photo and type. */
export async function garmentCrops(
  photos: readonly Photo[],
  labels: readonly StreetLabel[],
): Promise<Crop[]> {
  const crops: Crop[] = [];
  for (const photo of photos) {
    if (!photo.mask) continue;
    const mask = await readMask(photo.mask);
    const garments = new Set(labels.flatMap(({ garment }) => garment ?? []));
    for (const garment of garments) {
      const found = boxOf(
        mask,
        new Set(labels.filter((label) => label.garment === garment).map(({ index }) => index)),
      );
      if (found && isLargeEnough(found)) crops.push({ photo, garment, box: expand(found.box, HAND, mask) });
    }
  }
  return crops;
}

export interface MaskedBox {
  box: Box;
  /** Pixels of the labels. */
  area: number;
}

/** The smallest box round all pixels of some labels; null when there is none. */
export function boxOf({ width, data }: Mask, labels: ReadonlySet<number>): MaskedBox | null {
  const wanted = Uint8Array.from({ length: 256 }, (_, label) => Number(labels.has(label)));
  let [left, top, right, bottom, area] = [width, data.length / width, 0, 0, 0];
  for (let at = 0; at < data.length; at++) {
    if (wanted[data[at] as number] === 0) continue;
    const x = at % width;
    const y = (at - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
    area++;
  }
  return area > 0 ? { box: { x: left, y: top, w: right - left, h: bottom - top }, area } : null;
}

export function isLargeEnough({ box, area }: MaskedBox): boolean {
  return Math.min(box.w, box.h) >= SMALLEST_SIDE && area >= SMALLEST_SIDE ** 2;
}
