import { expect, test } from 'vitest';
import { formatPrice, justBelow } from './money.ts';

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

test('the highest price below another knows the currency’s smallest coin', () => {
  expect(justBelow(59.9, 'EUR')).toBe(59.89);
  expect(justBelow(49000, 'KRW')).toBe(48999);
});
