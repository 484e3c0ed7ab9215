import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_PRICES, PRICES } from '../testing/price-cases.ts';
import { parsePrice, priceText } from './price.ts';

test.each(PRICES)('%s', (text, amount, currency) => {
  expect(parsePrice(text)).toEqual({ amount, currency });
});

test.each([
  ['AU $49.95', 'AUD'],
  ['A $49.95', 'AUD'],
  ['CA $49.95', 'CAD'],
  ['C $49.95', 'CAD'],
  ['NZ $49.95', 'NZD'],
  ['HK $49.95', 'HKD'],
  ['NT $49.95', 'TWD'],
  ['US $49.95', 'USD'],
  ['S $49.95', 'SGD'],
  ['49.95 AU $', 'AUD'],
  ['DRESS $49.95', 'USD'],
])('%s, with a space inside of the sign', (text, currency) => {
  expect(parsePrice(text)).toEqual({ amount: 49.95, currency });
});

test.each([undefined, ...NO_PRICES])('what cannot be read is null, never 0: %j', (text) => {
  expect(parsePrice(text).amount).toBeNull();
});

test('a number that is written is read back as itself', () => {
  const amounts = fc.double({ min: 0.000001, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(amounts, fc.constantFrom('', ' EUR', ' KRW', ' KWD'), (amount, currency) => {
      expect(parsePrice(priceText(amount) + currency).amount).toBe(amount);
    }),
    {
      examples: [
        [1.234, ' EUR'],
        [1234, ''],
        [0.1 + 0.2, ''],
        [1.2345, ' KWD'],
      ],
    },
  );
});

test('any text at all gives null or a positive number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { amount } = parsePrice(text);
      expect(amount === null || (amount > 0 && Number.isFinite(amount))).toBe(true);
    }),
  );
});

test.each([
  ['$19.990', 'CLP', 19_990, 'CLP'],
  ['$49.95', 'AUD', 49.95, 'AUD'],
  ['¥199', 'CNY', 199, 'CNY'],
  ['Rs. 4,999', 'PKR', 4999, 'PKR'],
  ['£49', 'EGP', 49, 'EGP'],
  ['$15', 'EUR', 15, 'USD'],
  ['€15', 'USD', 15, 'EUR'],
  ['US$15', 'AUD', 15, 'USD'],
  ['15 USD', 'AUD', 15, 'USD'],
])('%s in a feed of %s', (text, likely, amount, currency) => {
  expect(parsePrice(text, likely)).toEqual({ amount, currency });
});
