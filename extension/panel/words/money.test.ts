import { expect, test } from 'vitest';
import { readAmount } from '../../../contract/amount.ts';
import { formatPrice, justBelow, writeAmount } from './money.ts';

test('writes currency and digits as the locale does', () => {
  expect(formatPrice(19.9, 'EUR', 'en')).toBe('€19.90');
  expect(formatPrice(1234.5, 'EUR', 'de')).toBe('1.234,50\u00a0€');
  expect(formatPrice(49000, 'KRW', 'ko')).toBe('₩49,000');
  expect(formatPrice(49000, 'JPY', 'en')).toBe('¥49,000');
});

test('a currency that is none does not hide the number', () => {
  expect(formatPrice(12, 'coins', 'en')).toBe('12 coins');
});

test('no currency leaves the number alone', () => {
  expect(formatPrice(12.5, null, 'en')).toBe('12.50');
});

test.each([
  [59.9, 'EUR', 'de', '59,90'],
  [1299, 'EUR', 'de', '1299,00'],
  [59.9, 'EUR', 'en', '59.90'],
  [39000, 'KRW', 'ko', '39000'],
  [12.5, 'KWD', 'de', '12.500'],
  [59.9, 'AED', 'ar-EG', '59.90'],
  [59.9, null, 'fr', '59,90'],
  [12, 'coins', 'en', '12.00'],
])('%d %s stands in a field in %s as %j, and is read back', (amount, currency, locale, written) => {
  expect(writeAmount(amount, currency, locale)).toBe(written);
  expect(readAmount(written, currency)).toBe(amount);
});

test('the highest price below another knows the currency’s smallest coin', () => {
  expect(justBelow(59.9, 'EUR')).toBe(59.89);
  expect(justBelow(49000, 'KRW')).toBe(48999);
});
