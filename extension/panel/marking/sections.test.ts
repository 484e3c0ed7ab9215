import { expect, test } from 'vitest';
import { sectionsOf } from './sections.ts';

test('a strip is looked at in parts that are all of it, at most eight', () => {
  const parts = sectionsOf({ w: 800, h: 12_000 });
  expect(parts).toHaveLength(8);
  expect(parts[0]).toEqual({ x: 0, y: 0, w: 800, h: 1500 });
  expect(parts.reduce((sum, { h }) => sum + h, 0)).toBe(12_000);
});

test('a wide one is cut across', () => {
  const parts = sectionsOf({ w: 1001, h: 300 });
  expect(parts).toEqual([
    { x: 0, y: 0, w: 501, h: 300 },
    { x: 501, y: 0, w: 500, h: 300 },
  ]);
});
