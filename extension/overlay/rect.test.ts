import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCorners, HANDLES, middleOf, move, resize, toPixels } from './rect.ts';

const picture = { w: 400, h: 300 };
const box = { x: 100, y: 50, w: 120, h: 160 };

describe('fromCorners', () => {
  test('is the same rectangle whichever corner the drag starts from', () => {
    const expected = { x: 10, y: 20, w: 30, h: 40 };
    expect(fromCorners({ x: 10, y: 20 }, { x: 40, y: 60 }, picture)).toEqual(expected);
    expect(fromCorners({ x: 40, y: 60 }, { x: 10, y: 20 }, picture)).toEqual(expected);
    expect(fromCorners({ x: 40, y: 20 }, { x: 10, y: 60 }, picture)).toEqual(expected);
  });

  test('stops at the picture when the drag leaves it', () => {
    expect(fromCorners({ x: -50, y: -5 }, { x: 900, y: 900 }, picture)).toEqual({
      x: 0,
      y: 0,
      w: 400,
      h: 300,
    });
  });
});

describe('move', () => {
  test('slides by the distance asked for', () => {
    expect(move(box, { x: 5, y: -7 }, picture)).toEqual({ ...box, x: 105, y: 43 });
  });

  test('keeps its size at the edge', () => {
    expect(move(box, { x: 9999, y: 9999 }, picture)).toEqual({ ...box, x: 280, y: 140 });
  });
});

describe('resize', () => {
  test('a corner moves two edges and leaves the other two', () => {
    expect(resize(box, 'nw', { x: 10, y: 20 }, picture, 8)).toEqual({
      x: 110,
      y: 70,
      w: 110,
      h: 140,
    });
  });

  test('an edge moves alone', () => {
    expect(resize(box, 'e', { x: 30, y: 99 }, picture, 8)).toEqual({ ...box, w: 150 });
  });

  test('never turns inside out', () => {
    expect(resize(box, 'e', { x: -500, y: 0 }, picture, 8)).toEqual({ ...box, w: 8 });
    expect(resize(box, 'n', { x: 0, y: 500 }, picture, 8)).toEqual({ ...box, y: 202, h: 8 });
  });
});

test('no chain of gestures leaves the picture or falls below the least side', () => {
  const by = fc.record({
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
  });
  const gesture = fc.record({ handle: fc.option(fc.constantFrom(...HANDLES)), by });
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 20 }), (gestures) => {
      let current = middleOf(picture);
      for (const g of gestures) {
        current = g.handle ? resize(current, g.handle, g.by, picture, 8) : move(current, g.by, picture);
      }
      const pixels = toPixels(current, picture);
      expect(pixels.x).toBeGreaterThanOrEqual(0);
      expect(pixels.y).toBeGreaterThanOrEqual(0);
      expect(pixels.x + pixels.w).toBeLessThanOrEqual(picture.w);
      expect(pixels.y + pixels.h).toBeLessThanOrEqual(picture.h);
      expect(Math.min(pixels.w, pixels.h)).toBeGreaterThanOrEqual(8);
    }),
  );
});
