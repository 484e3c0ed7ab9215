import { expect, test } from 'vitest';
import { boxIou, confusionOf, mean, median, precisionAt, recallAt, share } from './measures.ts';

test('a share of nothing is null, not 0', () => {
  expect(share([true, true, false])).toBe(0.6667);
  expect(share([])).toBeNull();
  expect(mean([1, 2])).toBe(1.5);
  expect(mean([])).toBeNull();
});

test('the median of an even number lies between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 9, 2])).toBe(3);
});

test('places that stay empty count against precision', () => {
  const isEven = (n: number) => n % 2 === 0;
  expect(precisionAt([2, 4, 6, 7, 9], isEven, 5)).toBe(0.6);
  expect(precisionAt([2, 4], isEven, 10)).toBe(0.2);
  expect(precisionAt([1, 2, 4], isEven, 1)).toBe(0);
});

test('recall counts ranks from 0, and never what was not found', () => {
  expect(recallAt([0, 1, 4, 5, -1])).toEqual({ '1': 0.2, '5': 0.6, '10': 0.8 });
  expect(recallAt([])).toEqual({ '1': null, '5': null, '10': null });
});

test('the confusion has the truth in rows', () => {
  const cases = [
    { truth: 'hat', guess: 'bag' },
    { truth: 'hat', guess: 'hat' },
    { truth: 'bag', guess: 'bag' },
  ];
  expect(confusionOf(['hat', 'bag'], cases)).toEqual([
    [1, 1],
    [0, 1],
  ]);
});

test('overlap of boxes', () => {
  const box = { x: 0, y: 0, w: 10, h: 10 };
  expect(boxIou(box, box)).toBe(1);
  expect(boxIou(box, { x: 5, y: 0, w: 10, h: 10 })).toBeCloseTo(1 / 3);
  expect(boxIou(box, { x: 10, y: 0, w: 5, h: 5 })).toBe(0);
  expect(boxIou(box, { x: 30, y: 30, w: 5, h: 5 })).toBe(0);
});
