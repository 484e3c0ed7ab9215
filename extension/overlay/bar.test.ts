import { expect, test } from 'vitest';
import { moveBar } from './bar.ts';

const HEIGHT = 600;
/** At the bottom, 20 px from the edge. */
const BAR = { x: 200, y: 530, w: 400, h: 50 };
/** Handles at the corners of that rectangle. */
const around = (x: number, y: number, w: number, h: number) =>
  [0, 1].flatMap((i) => [0, 1].map((j) => ({ x: x + i * w - 12, y: y + j * h - 12, w: 24, h: 24 })));

test('stays at the bottom without a rectangle, above it and beside it', () => {
  expect(moveBar(BAR, HEIGHT, [])).toBe(0);
  expect(moveBar(BAR, HEIGHT, around(250, 100, 200, 300))).toBe(0);
  expect(moveBar(BAR, HEIGHT, around(50, 100, 100, 480))).toBe(0);
});

test('goes to the top, as far from that edge, when the rectangle or a handle is low', () => {
  expect(BAR.y + moveBar(BAR, HEIGHT, around(250, 300, 200, 220))).toBe(20);
});

test('a rectangle that fills the window has it inside, on none of its handles', () => {
  expect(BAR.y + moveBar(BAR, HEIGHT, around(13, 13, 774, 574))).toBe(587 - 12 - 8 - 50);
});
