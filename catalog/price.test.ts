import { expect, test } from 'vitest';
import { parsePrice } from './price.ts';

test.each([
  ['19.90 EUR', 19.9, 'EUR'],
  ['15.00 USD', 15, 'USD'],
  ['€ 1.299,00', 1299, 'EUR'],
  ['1.299,00 €', 1299, 'EUR'],
  ['29,900원', 29_900, 'KRW'],
  ['$15', 15, 'USD'],
  ['1,299.50 USD', 1299.5, 'USD'],
  ['12 345,60 PLN', 12_345.6, 'PLN'],
])('%s', (text, amount, currency) => {
  expect(parsePrice(text)).toEqual({ amount, currency });
});

test.each([undefined, '', '0', '0.00 EUR', 'free', '10 - 20 EUR', 'from 10 to 20 EUR', '-5 EUR', 'call us'])(
  'what cannot be read is null, never 0: %j',
  (text) => {
    expect(parsePrice(text).amount).toBeNull();
  },
);
