import { expect, test } from 'vitest';
import { formatBox, parseBox } from './geometry.ts';

test('a box goes through text and back', () => {
  expect(parseBox(formatBox({ x: 1, y: 2.5, w: 30, h: 40 }))).toEqual({ x: 1, y: 2.5, w: 30, h: 40 });
});

test.each(['', '1,2,3', '1,2,3,4,5', '1,,3,4', 'a,b,c,d', '1,2,3,NaN', '1,2,3,Infinity'])(
  '%j is no box',
  (text) => {
    expect(parseBox(text)).toBeNull();
  },
);
