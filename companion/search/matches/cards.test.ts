import { expect, test } from 'vitest';
import { VERY_CLOSE } from '../../pipeline/rank.ts';
import { testProduct } from '../../testing/product.ts';
import { byPrice, groupOf, meantFirst, toCards } from './cards.ts';

const card = (row: number, over: Parameters<typeof testProduct>[1] = {}) => ({
  product: testProduct(row, over),
  score: 1 - row / 10,
});
const rows = (cards: readonly { product: { row: number } }[]) => cards.map(({ product }) => product.row);

test('variants of one source and group share a card, led by the best', () => {
  const candidates = [
    card(1, { groupId: 'g' }),
    card(2),
    card(3, { groupId: 'g' }),
    card(4, { groupId: 'g', source: 'other' }),
    card(5),
  ];
  expect(rows(toCards(candidates, groupOf))).toEqual([1, 2, 4, 5]);
});

test('the cheapest first, no price last, and currencies are not mixed', () => {
  const euro = (row: number, price: number) => card(row, { price, currency: 'EUR' });
  const cards = [card(1), card(2, { price: 5, currency: 'KRW' }), euro(3, 30), euro(4, 10)];
  expect(rows(byPrice(cards))).toEqual([4, 3, 2, 1]);
});

test('those of the meant types come first, each part in its order', () => {
  const cards = [card(1, { type: 'dress' }), card(2), card(3, { type: 'skirt' }), card(4)];
  expect(rows(meantFirst(cards, [card(2).product.type]))).toEqual([2, 4, 1, 3]);
});

test('what is very close is meant whatever its type', () => {
  const same = { ...card(1, { type: 'dress' }), score: VERY_CLOSE };
  expect(rows(meantFirst([same, card(2), card(3, { type: 'skirt' })], [card(2).product.type]))).toEqual([
    1, 2, 3,
  ]);
});
