import { expect, test } from 'vitest';
import { wishesForLess, withoutPriceWish } from './price-words.ts';

test.each([
  ['cheaper', ''],
  ['Cheapest linen dress', 'linen dress'],
  ['red cheap dress', 'red dress'],
  ['더 싼 것', ''],
  ['더싼것', ''],
  ['제일 싼 원피스', '원피스'],
  ['저렴한 거', ''],
  ['더 저렴한 린넨 셔츠', '린넨 셔츠'],
])('%s wishes for a lower price, and %j is looked for', (words, left) => {
  expect(wishesForLess(words)).toBe(true);
  expect(withoutPriceWish(words).split(/\s+/).filter(Boolean).join(' ')).toBe(left);
});

test.each(['', 'linen', 'Cheap Monday', '비싼', '더블 코트', 'cheapskate'])(
  '%j says nothing of a price',
  (words) => {
    expect(wishesForLess(words)).toBe(false);
    expect(withoutPriceWish(words)).toBe(words);
  },
);
