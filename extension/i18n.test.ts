import { afterEach, expect, test } from 'vitest';
import {
  counted,
  countOf,
  formatDay,
  formatTime,
  language,
  nameOfBand,
  nameOfGroup,
  nameOfType,
  t,
} from './i18n.ts';
import { speak } from './testing/words.ts';

afterEach(() => speak('en'));

test('fills in what a message leaves open, and picks the plural', () => {
  expect(t('foreign_title', 8787)).toBe('Another program answers on port 8787');
  expect(countOf(1)).toBe('1 product');
  expect(counted('products', 1200)).toBe('1,200 products');
});

test('has names for types and bands', () => {
  expect(nameOfType('t-shirt')).toBe('T-shirt');
  expect(nameOfBand('very close')).toBe('Very close');
});

test('calls a garment that was found what its products are called', () => {
  expect(nameOfGroup('outer')).toBe(nameOfType('outerwear'));
  expect(nameOfGroup('lower')).toBe(nameOfType('pants'));
  expect(nameOfGroup('upper')).toBe('Top');
  speak('ko');
  expect(nameOfGroup('upper')).toBe('상의');
});

test('speaks Korean, with one form for every number', () => {
  speak('ko');
  expect(language()).toBe('ko');
  expect(nameOfType('dress')).toBe('원피스');
  expect(countOf(1)).toBe('상품 1개');
  expect(countOf(1200)).toBe('상품 1,200개');
  expect(formatTime('2026-03-05T12:00:00Z')).toMatch(/^2026\. 3\. 5\. 오/);
});

test('writes a day so that a particle can follow it in Korean', () => {
  const day = Date.parse('2026-03-05T12:00:00Z');
  expect(formatDay(day)).toBe('Mar 5, 2026');
  speak('ko');
  expect(formatDay(day)).toBe('2026년 3월 5일');
});
