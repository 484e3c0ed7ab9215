import { expect, test } from 'vitest';
import { GARMENT_TYPES } from '../../contract/index.ts';
import { mapOf } from '../testing/garment-map.ts';
import { guesses } from './classify.ts';
import { groupShares } from './garments/group-shares.ts';

/** Logits of a head that hesitates between some types. */
function between(likely: Record<string, number>): Float32Array {
  return Float32Array.from(GARMENT_TYPES, (type) => likely[type] ?? -4);
}

/** All places of a map that shows one letter. */
function sharesOf(letter: string) {
  return groupShares(mapOf([letter.repeat(4)]), Int32Array.of(0, 1, 2, 3));
}

test('without a map the head alone decides', () => {
  const [first, second] = guesses(between({ dress: 1.2, skirt: 1 }), GARMENT_TYPES, {});
  expect([first?.type, second?.type]).toEqual(['dress', 'skirt']);
  expect((first?.confidence ?? 0) / (second?.confidence ?? 1)).toBeCloseTo(Math.exp(0.6 * 0.2));
});

test('where the head hesitates the parser tips the balance', () => {
  const [first] = guesses(between({ dress: 1.2, skirt: 1 }), GARMENT_TYPES, { shares: sharesOf('k') });
  expect(first?.type).toBe('skirt');
});

test('a head that is sure is not overruled', () => {
  const [first] = guesses(between({ dress: 5, skirt: 1 }), GARMENT_TYPES, { shares: sharesOf('k') });
  expect(first?.type).toBe('dress');
});

test('so does the head that reads what the parser saw', () => {
  const bySight = between({ skirt: 2, dress: 1 });
  expect(guesses(between({ dress: 1.2, skirt: 1 }), GARMENT_TYPES, { bySight })[0]?.type).toBe('skirt');
  expect(guesses(between({ dress: 5, skirt: 1 }), GARMENT_TYPES, { bySight })[0]?.type).toBe('dress');
});

test('types of one group keep their order, and all confidences add up to 1', () => {
  const found = guesses(between({ top: 1.1, shirt: 1 }), GARMENT_TYPES, { shares: sharesOf('u') });
  expect(found.slice(0, 2).map(({ type }) => type)).toEqual(['top', 'shirt']);
  expect(found.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1);
});

test('a garment that a person chose by name is named after it, unless the head is sure of a neighbour', () => {
  const chosen = (likely: Record<string, number>) =>
    guesses(between(likely), GARMENT_TYPES, { shares: sharesOf('u'), chosen: 'outer' })[0]?.type;
  expect(guesses(between({ shirt: 1.4, blazer: 1 }), GARMENT_TYPES, {})[0]?.type).toBe('shirt');
  expect(chosen({ shirt: 1.4, blazer: 1 })).toBe('shirt');
  expect(chosen({ shirt: 1, blazer: 1.4 })).toBe('blazer');
  expect(chosen({ bag: 4, blazer: 1 })).toBe('blazer');
});
