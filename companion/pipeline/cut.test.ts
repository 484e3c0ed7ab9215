import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cut, cutLikeTheOriginal, toWebp } from './cut.ts';
import type { FoundGarment } from './garments/garments.ts';
import type { GarmentMap } from './parse.ts';
import type { Picture } from './picture.ts';

const INPUT = {
  name: 'image',
  width: 64,
  height: 64,
  mean: [0.5, 0.5, 0.5] as [number, number, number],
  std: [0.5, 0.5, 0.5] as [number, number, number],
  fill: [127, 127, 127] as [number, number, number],
  fit: 'letterbox' as const,
};

/** A red picture of 100 x 50 whose right half the map calls a garment. */
const PICTURE: Picture = {
  width: 100,
  height: 50,
  data: new Uint8Array(15_000).map((_, i) => (i % 3 ? 0 : 200)),
};
const MAP: GarmentMap = {
  width: 20,
  height: 10,
  classes: ['background', 'upper'],
  probs: Float32Array.from({ length: 400 }, (_, i) => Number(i % 20 < 10 === i < 200)),
  wearers: null,
  sight: null,
  placement: { x: 0, y: 0, w: 20, h: 10 },
  picture: { width: 100, height: 50 },
};
const GARMENT: FoundGarment = {
  group: 'upper',
  box: { x: 50, y: 0, w: 50, h: 50 },
  score: 1,
  area: 0.5,
  inside: 1,
  classes: ['upper'],
  pixels: new Int32Array(),
  wearer: 0,
};

function pixel({ data, width }: { data: Uint8Array; width: number }, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

test('keeps the garment, fades the rest, letterboxes', async () => {
  const cutOut = await cut(PICTURE, MAP, GARMENT, INPUT);
  expect(cutOut.box).toEqual({ x: 48, y: 0, w: 52, h: 50 });
  expect(pixel(cutOut, 0, 32)).toEqual([164, 64, 64]);
  expect(pixel(cutOut, 40, 32)).toEqual([200, 0, 0]);
  expect(pixel(cutOut, 0, 0)).toEqual([127, 127, 127]);
  expect(cutOut.alpha[32 * 64 + 40]).toBe(255);
});

test('what another person wears fades like everything else', async () => {
  const wearers = Uint8Array.from({ length: 200 }, (_, i) => (i % 20 < 10 ? 0 : i < 100 ? 1 : 2));
  const cutOut = await cut(PICTURE, { ...MAP, wearers }, { ...GARMENT, wearer: 1 }, INPUT);
  expect(pixel(cutOut, 40, 10)).toEqual([200, 0, 0]);
  expect(pixel(cutOut, 40, 54)).toEqual([164, 64, 64]);
});

test('a picture that is all garment is left alone', async () => {
  const cutOut = await cut(PICTURE, MAP, null, INPUT);
  expect(cutOut.box).toEqual({ x: 0, y: 0, w: 100, h: 50 });
  expect(pixel(cutOut, 5, 32)).toEqual([200, 0, 0]);
});

test('so is one whose mask came out empty', async () => {
  const cutOut = await cut(PICTURE, MAP, { ...GARMENT, classes: [] }, INPUT);
  expect(cutOut.box).toEqual({ x: 0, y: 0, w: 100, h: 50 });
});

test("the original's way: black, stretched, all that is not background", async () => {
  const cutOut = await cutLikeTheOriginal(PICTURE, MAP, INPUT);
  expect(pixel(cutOut, 2, 32)).toEqual([0, 0, 0]);
  expect(pixel(cutOut, 60, 2)).toEqual([200, 0, 0]);
});

test('as a WebP, it is transparent round the garment and no larger than it', async () => {
  const webp = await toWebp(await cutLikeTheOriginal(PICTURE, MAP, INPUT));
  const { width, height, hasAlpha } = await sharp(webp).metadata();
  expect({ height, hasAlpha }).toEqual({ height: 64, hasAlpha: true });
  expect(width).toBeLessThan(40);
});
