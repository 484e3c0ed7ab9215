import { expect, test } from 'vitest';
import { GARMENT_TYPES } from '../../../contract/index.ts';
import { VERY_CLOSE } from '../../pipeline/rank.ts';
import { lessDoubt, likelyTypes, typesInPlaceOf } from './types.ts';

const GUESSES = [
  { type: 'shirt', confidence: 0.5 },
  { type: 'top', confidence: 0.4 },
  { type: 'dress', confidence: 0.1 },
] as const;

test('types are taken in until they are likely enough together', () => {
  expect(likelyTypes(GUESSES)).toEqual(['shirt']);
  expect(likelyTypes([{ type: 'knitwear', confidence: 0.4 }, ...GUESSES])).toEqual(['knitwear', 'shirt']);
  expect(likelyTypes([{ type: 'bag', confidence: 0.97 }, ...GUESSES])).toEqual(['bag']);
  expect(likelyTypes([])).toEqual([]);
});

test('beside a type stands what is worn in the same place', () => {
  expect(typesInPlaceOf(['bag'])).toEqual(['bag']);
  expect(typesInPlaceOf(['shorts'])).toEqual(['dress', 'pants', 'shorts', 'skirt']);
  expect(typesInPlaceOf(['shirt', 'hat'])).not.toContain('skirt');
  for (const type of GARMENT_TYPES) expect(typesInPlaceOf([type])).toContain(type);
});

test('the less likely a type, the more its products lose', () => {
  const scores = (['shirt', 'top', 'dress', 'bag'] as const).map((type) => lessDoubt(0.7, type, GUESSES));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBe(4);
  expect(lessDoubt(0.7, 'shirt', [{ type: 'shirt', confidence: 1 }])).toBe(0.7);
});

test('what looks the same loses nothing', () => {
  expect(lessDoubt(VERY_CLOSE, 'bag', GUESSES)).toBe(VERY_CLOSE);
});
