import { expect, test } from 'vitest';
import { type GarmentMap, probabilities } from '../parse.ts';
import { partOf } from './map-part.ts';

/** A picture of 80 x 40 on an 8 x 8 map: bars of 2 above and below, each pixel of two classes a number of its own. */
const MAP: GarmentMap = {
  width: 8,
  height: 8,
  classes: ['background', 'upper'],
  probs: Float32Array.from({ length: 128 }, (_, i) => i / 1000),
  sight: null,
  wearers: Uint8Array.from({ length: 64 }, (_, i) => 1 + Number(i % 8 > 3)),
  placement: { x: 0, y: 2, w: 8, h: 4 },
  picture: { width: 80, height: 40 },
};

test('holds the same numbers for the same places', () => {
  const part = partOf(MAP, { x: 20, y: 10, w: 40, h: 20 });
  expect(part).toMatchObject({ width: 4, height: 2, placement: { x: 0, y: 0, w: 4, h: 2 } });
  expect(part.picture).toEqual({ width: 40, height: 20 });
  const at = (map: GarmentMap, x: number, y: number) =>
    probabilities(map, ['upper'], Float64Array.of(x), Float64Array.of(y))[0];
  expect(at(part, 15, 5)).toBeCloseTo(at(MAP, 35, 15) as number, 6);
  expect(at(part, 22, 12)).toBeCloseTo(at(MAP, 42, 22) as number, 6);
  expect([...(part.wearers ?? [])]).toEqual([1, 1, 2, 2, 1, 1, 2, 2]);
});

test('lies between map pixels where the box does', () => {
  const part = partOf(MAP, { x: 26, y: 14, w: 40, h: 20 });
  expect(part).toMatchObject({ width: 4, height: 2 });
  expect(part.placement.x).toBeCloseTo(-0.4);
  expect(part.placement.y).toBeCloseTo(0.4);
});

test('a crop smaller than a map pixel still has one', () => {
  const part = partOf(MAP, { x: 78, y: 38, w: 2, h: 2 });
  expect([part.width, part.height]).toEqual([1, 1]);
  expect(part.probs[1]).toBeCloseTo(MAP.probs[64 + 5 * 8 + 7] as number);
});
