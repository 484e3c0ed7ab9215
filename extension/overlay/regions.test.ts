import { expect, test } from 'vitest';
import { regionsOf } from './regions.ts';

const SCREEN = { w: 1000, h: 800 };
const PAGE = { x: 0, y: 0, ...SCREEN };
const LEFT = { x: 100, y: 100, w: 300, h: 400 };
const RIGHT = { x: 500, y: 100, w: 300, h: 400 };

test('each picture of a wall is a part of its own, as far as it shows, the largest first', () => {
  const below = { x: 100, y: 600, w: 300, h: 400 };
  expect(regionsOf([below, LEFT, RIGHT], SCREEN)).toEqual([LEFT, RIGHT, { ...below, h: 200 }]);
  const wall = Array.from({ length: 20 }, (_, n) => ({
    x: (n % 5) * 200,
    y: (n >> 2) * 150,
    w: 150,
    h: 140,
  }));
  expect(regionsOf(wall, SCREEN)).toHaveLength(8);
});

test('a picture that fills the window is seen with all that is round it, a smaller one by itself', () => {
  expect(regionsOf([{ x: 0, y: 0, w: 900, h: 700 }], SCREEN)).toEqual([]);
  expect(regionsOf([], SCREEN)).toEqual([]);
  expect(regionsOf([LEFT], SCREEN)).toEqual([LEFT]);
});

test('a ground behind pictures is none, and neither is a badge upon one', () => {
  expect(regionsOf([PAGE, LEFT], SCREEN)).toEqual([LEFT]);
  expect(regionsOf([{ ...PAGE, h: 600 }, LEFT, RIGHT], SCREEN)).toEqual([LEFT, RIGHT]);
  expect(regionsOf([LEFT, { x: 120, y: 120, w: 100, h: 100 }], SCREEN)).toEqual([LEFT]);
  expect(regionsOf([LEFT, { ...LEFT }], SCREEN)).toEqual([LEFT]);
});
