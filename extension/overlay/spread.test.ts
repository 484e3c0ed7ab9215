import { expect, test } from 'vitest';
import { spread } from './spread.ts';

const STAGE = { w: 800, h: 600 };
const label = (x: number, y: number) => ({ x, y, w: 80, h: 32 });

test('labels that are apart stay where they are', () => {
  expect(spread([label(10, 10), label(10, 200), label(300, 10)], STAGE)).toEqual([
    { x: 0, y: 0 },
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ]);
});

test('one upon the other go below each other', () => {
  const wanted = [label(10, 10), label(14, 12), label(20, 10)];
  const by = spread(wanted, STAGE);
  const tops = wanted.map(({ y }, i) => y + (by[i]?.y ?? 0));
  expect(tops).toEqual([10, 46, 82]);
  expect(by.map(({ x }) => x)).toEqual([0, 0, 0]);
});

test('none leaves the picture', () => {
  expect(spread([label(790, 590), label(-20, -5)], STAGE)).toEqual([
    { x: -70, y: -22 },
    { x: 20, y: 5 },
  ]);
});

test('without room below they go above', () => {
  const by = spread([label(0, 570), label(0, 570)], STAGE);
  expect(by).toEqual([
    { x: 0, y: -2 },
    { x: 0, y: -38 },
  ]);
});

test('without any room near by one stays where it is, and names nothing else', () => {
  const low = { w: 800, h: 40 };
  expect(spread([label(0, 4), label(0, 4)], low)).toEqual([
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ]);
  const window = { x: 0, y: 0, w: 800, h: 600 };
  expect(spread([label(0, 500)], STAGE, [window])).toEqual([{ x: 0, y: 0 }]);
});

test('from under a bar of several lines one comes out at its edge', () => {
  const bar = { x: 0, y: 470, w: 800, h: 110 };
  const by = spread([label(0, 565), label(300, 565), label(0, 300)], STAGE, [bar]);
  expect(by.map(({ y }) => y)).toEqual([-131, -131, 0]);
});

test('none lies on what is taken', () => {
  const handle = { x: 0, y: 0, w: 24, h: 24 };
  expect(spread([label(4, 4)], STAGE, [handle])).toEqual([{ x: 0, y: 24 }]);
  const bar = { x: 0, y: 520, w: 800, h: 80 };
  expect(spread([label(4, 510)], STAGE, [bar])).toEqual([{ x: 0, y: -26 }]);
});
