import { expect, test } from 'vitest';
import { cheaperThan } from './cheaper.ts';

const PRODUCTS = [
  { price: 19.9, currency: 'EUR' },
  { price: 30, currency: 'EUR' },
  { price: 55, currency: 'EUR' },
  { price: 1, currency: 'JPY' },
  { price: null, currency: 'EUR' },
  { price: 5, currency: null },
];

test("counts within the page's currency, and never guesses a rate", () => {
  expect(cheaperThan(30, 'EUR', PRODUCTS)).toEqual({
    currency: 'EUR',
    pagePrice: 30,
    comparable: 3,
    cheaper: 1,
    from: 19.9,
  });
});

test('nothing cheaper has no lowest price', () => {
  expect(cheaperThan(10, 'EUR', PRODUCTS)).toMatchObject({ cheaper: 0, from: null });
});

test.each([
  ['a page without a price', undefined, 'EUR'],
  ['a page without a currency', 10, undefined],
  ['a currency that no product has', 10, 'USD'],
])('%s is not compared', (_name, price, currency) => {
  expect(cheaperThan(price, currency, PRODUCTS)).toBeNull();
});
