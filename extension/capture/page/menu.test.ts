import { expect, test } from 'vitest';
import { clicksBefore } from './menu.ts';

// These tests run as the build for Chromium does.
const AT = { x: 600, y: 500 };
const MOUSE = { ...AT, left: 0, moved: true };
const VIEW = { w: 1200, h: 1000 };

test('far from the end of the screen the menu opens downwards: the click was above the item', () => {
  expect(clicksBefore({ ...MOUSE, below: 900 }, false, VIEW)).toEqual([{ x: 515, y: 320 }]);
});

test('a link around the picture has items of its own before ours', () => {
  expect(clicksBefore({ ...MOUSE, below: 900 }, true, VIEW)).toEqual([{ x: 515, y: 110 }]);
});

test('near the end of the screen it may have opened either way, and at the very end upwards', () => {
  const up = { x: 515, y: 565 };
  expect(clicksBefore({ ...MOUSE, below: 200 }, false, VIEW)).toEqual([{ x: 515, y: 320 }, up]);
  expect(clicksBefore({ ...MOUSE, below: 40 }, false, VIEW)).toEqual([up]);
});

test('in a small window the menu may hang out of it, and the mouse be known where it clicked', () => {
  const small = { w: 1200, h: 600 };
  expect(clicksBefore({ ...MOUSE, below: 400 }, false, small)).toEqual([{ x: 515, y: 320 }, AT]);
  // Its end is the screen's: there the menu opens upwards.
  expect(clicksBefore({ ...MOUSE, below: 100 }, false, small)).toHaveLength(2);
});
