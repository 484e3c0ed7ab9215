import { expect, test } from 'vitest';
import { ofOneWearer } from './one-wearer.ts';

const garment = (wearer: number, group: 'upper' | 'lower', x: number, h = 50) => ({
  group,
  score: 1,
  wearer,
  box: { x, y: group === 'upper' ? 0 : 50, w: 40, h },
});
const HERS = [garment(1, 'upper', 0), garment(1, 'lower', 0)];
const HIS = [garment(2, 'upper', 30, 60), garment(2, 'lower', 30, 60)];

test('what is marked tells whose look it is, though others reach into it', () => {
  expect(ofOneWearer([...HERS, ...HIS], { x: 0, y: 0, w: 42, h: 50 })).toEqual(HERS);
  expect(ofOneWearer([...HERS, ...HIS], { x: 28, y: 60, w: 45, h: 50 })).toEqual(HIS);
});

test('where nothing is marked it is the look of the one who shows most', () => {
  expect(ofOneWearer([...HERS, ...HIS], null)).toEqual(HIS);
});

test('where wearers are not told apart all belong to it', () => {
  const all = [garment(0, 'upper', 0), garment(0, 'lower', 300)];
  expect(ofOneWearer(all, { x: 0, y: 0, w: 40, h: 40 })).toEqual(all);
  expect(ofOneWearer([], null)).toEqual([]);
});
