import { beforeAll, expect, test } from 'vitest';
import { LIMITS } from '../../contract/index.ts';
import { bombPng, flatPicture } from '../testing/pictures.ts';
import { decode, sniff } from './decode.ts';
import type { Picture } from './picture.ts';

let jpeg: Uint8Array;
beforeAll(async () => {
  jpeg = await flatPicture(300, 200).jpeg().toBuffer();
});

test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('%s is read', async (format) => {
  const bytes = await flatPicture(60, 40, '#ff0000').toFormat(format).toBuffer();
  expect(sniff(bytes)).toBe(format);
  const { picture, original } = await decode(bytes);
  expect(original).toMatchObject({ width: 60, height: 40 });
  expect(picture.data).toHaveLength(60 * 40 * 3);
  expect(picture.data[0]).toBeGreaterThan(240);
  expect(picture.data[1]).toBeLessThan(15);
});

test('a picture lying on its side is put upright', async () => {
  const bytes = await flatPicture(60, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  expect((await decode(bytes)).original).toMatchObject({ width: 40, height: 60 });
});

test('grey and transparent pictures become three channels on white', async () => {
  const grey = await flatPicture(20, 10, '#808080').toColourspace('b-w').png().toBuffer();
  expect((await decode(grey)).picture.data).toHaveLength(600);
  const clear = await flatPicture(10, 10).ensureAlpha(0).png().toBuffer();
  expect([...(await decode(clear)).picture.data.subarray(0, 3)]).toEqual([255, 255, 255]);
});

test('a crop is cut out of what is seen round it, and both are made small together', async () => {
  const patch = await flatPicture(2000, 1000, '#ff0000').png().toBuffer();
  const page = flatPicture(3000, 2000, '#0000ff').composite([{ input: patch, left: 100, top: 50 }]);
  const crop = { x: 100, y: 50, w: 2000, h: 1000 };
  const { picture, context, place, region, original } = await decode(await page.png().toBuffer(), crop);
  expect(original).toMatchObject({ width: 3000, height: 2000 });
  expect(region).toEqual(crop);
  // A third of the crop's width to the right and below, and what there is to the left and above.
  expect(context).toMatchObject({
    width: LIMITS.workingSide,
    height: Math.round((LIMITS.workingSide * 1650) / 2700),
  });
  expect([picture.width / picture.height, picture.width / LIMITS.workingSide]).toEqual([
    expect.closeTo(2, 1),
    expect.closeTo(2000 / 2700, 2),
  ]);
  const isRed = ({ width, data }: Picture, x: number, y: number) =>
    (data[(y * width + x) * 3] as number) > 200;
  const { x, y, w, h } = place;
  expect(isRed(picture, 1, 1) && isRed(picture, picture.width - 2, picture.height - 2)).toBe(true);
  expect(isRed(context, x + 1, y + 1) && isRed(context, x + w - 2, y + h - 2)).toBe(true);
  expect(isRed(context, x - 2, y + 1) || isRed(context, x + w + 1, y + h - 2)).toBe(false);
});

test.each([
  ['text', 'hello there, no picture here'],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  ['nothing', ''],
  ['TIFF', 'II*\0 and more'],
])('%s is no picture', async (_name, text) => {
  await expect(decode(Buffer.from(text, 'latin1'))).rejects.toMatchObject({ slug: 'not-an-image' });
});

test('a truncated JPEG is damaged', async () => {
  const noisy = await flatPicture(400, 400).jpeg().toBuffer();
  await expect(decode(noisy.subarray(0, noisy.length / 2))).rejects.toMatchObject({ slug: 'image-damaged' });
});

test('256 megapixels are refused', async () => {
  await expect(decode(bombPng())).rejects.toMatchObject({ slug: 'image-too-large' });
});

test.each([
  ['empty', { x: 0, y: 0, w: 0, h: 0 }],
  ['negative', { x: -5, y: 0, w: 50, h: 50 }],
  ['outside', { x: 290, y: 0, w: 50, h: 50 }],
  ['not a number', { x: Number.NaN, y: 0, w: 50, h: 50 }],
])('a crop that is %s is refused', async (_name, crop) => {
  await expect(decode(jpeg, crop)).rejects.toMatchObject({ slug: 'bad-crop' });
});

test('a HEIC photo is told to be none of the formats, and not to be damaged', async () => {
  const heic = Buffer.from('\0\0\0\x24ftypheic\0\0\0\0mif1heicMiHEmiaf\0\0\0\0', 'latin1');
  await expect(decode(heic)).rejects.toMatchObject({ slug: 'not-an-image' });
});
