import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePrice, priceText } from './price.ts';

test.each([
  ['19.90 EUR', 19.9, 'EUR'],
  ['15.00 USD', 15, 'USD'],
  ['€ 1.299,00', 1299, 'EUR'],
  ['1.299,00 €', 1299, 'EUR'],
  ['1.299 €', 1299, 'EUR'],
  ['1299.000 EUR', 1299, 'EUR'],
  ['0.999 EUR', 0.999, 'EUR'],
  ['12.500 KWD', 12.5, 'KWD'],
  ['29,900원', 29_900, 'KRW'],
  ['２９，９００円', 29_900, 'JPY'],
  ['₹1,00,000', 100_000, 'INR'],
  ["1'299.– CHF", 1299, 'CHF'],
  ['$15', 15, 'USD'],
  ['ab 19,95 EUR*', 19.95, 'EUR'],
  ['1,299.50 USD', 1299.5, 'USD'],
  ['12 345,60 PLN', 12_345.6, 'PLN'],
])('%s', (text, amount, currency) => {
  expect(parsePrice(text)).toEqual({ amount, currency });
});

test.each([
  undefined,
  '',
  '0',
  '0.00 EUR',
  'free',
  '10 - 20 EUR',
  'from 10 to 20 EUR',
  '-5 EUR',
  'call us',
  'Save 20%',
  '3만원',
  '1.2.3',
  '12.99.50',
  '1e5',
])('what cannot be read is null, never 0: %j', (text) => {
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
