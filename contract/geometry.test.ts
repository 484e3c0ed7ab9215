import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBox, parseBox, wholeBox } from './geometry.ts';

test('a box goes through text and back', () => {
  expect(parseBox(formatBox({ x: 1, y: 2.5, w: 30, h: 40 }))).toEqual({ x: 1, y: 2.5, w: 30, h: 40 });
});

test.each(['', '1,2,3', '1,2,3,4,5', '1,,3,4', 'a,b,c,d', '1,2,3,NaN', '1,2,3,Infinity'])(
  '%j is no box',
  (text) => {
    expect(parseBox(text)).toBeNull();
  },
);

test('in whole pixels a box reaches no further than the region that holds it', () => {
  const side = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(side, side, side, side), fc.nat(4000), ([a, b, c, d], corner) => {
      const region = { x: corner, y: 7, w: 1024, h: 1536 };
      const at = (share: number, start: number, length: number) => start + share * length;
      const [left, right] = [at(Math.min(a, b), region.x, region.w), at(Math.max(a, b), region.x, region.w)];
      const [top, bottom] = [at(Math.min(c, d), region.y, region.h), at(Math.max(c, d), region.y, region.h)];
      const box = wholeBox({ x: left, y: top, w: right - left, h: bottom - top }, region);
      expect(Object.values(box).every(Number.isInteger)).toBe(true);
      expect(box.x + box.w).toBeLessThanOrEqual(region.x + region.w);
      expect(box.y + box.h).toBeLessThanOrEqual(region.y + region.h);
      expect(Math.abs(box.x - left)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(box.x + box.w - right)).toBeLessThanOrEqual(0.5);
    }),
  );
});
