import { expect, test } from 'vitest';
import { mapOf } from '../testing/garment-map.ts';
import { partOf } from './garments/map-part.ts';
import { sightFrom, sightOf } from './sight.ts';

const CHANNELS = 321;
const SIDE = 2;
/** One channel more than the deepest: its cells are 1, 2, 3, 4; those of the n-th deepest n times as much. */
const SIGHT = sightFrom(
  {
    data: Float32Array.from({ length: CHANNELS * SIDE * SIDE }, (_, i) => {
      const channel = Math.floor(i / SIDE ** 2);
      return Math.max(1, channel) * ((i % SIDE ** 2) + 1);
    }),
    dims: [1, CHANNELS, SIDE, SIDE],
  },
  8,
);
const MAP = { ...mapOf(Array.from({ length: 8 }, () => 'uuuuuuuu')), sight: SIGHT };

test('a garment in one cell is what that cell says', () => {
  const seen = sightOf(SIGHT, Int32Array.of(4, 5, 8 + 6), 8);
  expect(seen).toHaveLength(CHANNELS + 320);
  expect([...seen.subarray(0, 4)]).toEqual([2, 2, 4, 6]);
});

test('the deepest channels also tell of the whole picture', () => {
  const seen = sightOf(SIGHT, Int32Array.of(0), 8);
  expect(seen[CHANNELS]).toBe(2.5);
  expect(seen[CHANNELS + 319]).toBe(320 * 2.5);
});

test('a garment in two cells is their mean, by how much of it is in each', () => {
  const [first] = sightOf(SIGHT, Int32Array.of(3, 4, 5, 6), 8);
  expect(first).toBeCloseTo(1.75);
});

test('a place of a part of the map is the same place of the picture', () => {
  const whole = sightOf(SIGHT, Int32Array.of(5 * 8 + 5), 8);
  const { sight, width } = partOf(MAP, { x: 160, y: 120, w: 160, h: 160 });
  expect(width).toBe(4);
  expect(sight && sightOf(sight, Int32Array.of(2 * 4 + 1), width)).toEqual(whole);
});
