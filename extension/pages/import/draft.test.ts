import { expect, test } from 'vitest';
import { readAddress, readSource } from './draft.ts';

test('a name loses its spaces, and may be of any script', () => {
  expect(readSource(' My wardrobe ')).toBe('My-wardrobe');
  expect(readSource('내 옷장')).toBe('내-옷장');
  expect(readSource('')).toBe('');
  for (const bad of ['a:b', 'a/b', 'x'.repeat(61)]) expect(readSource(bad), bad).toBeUndefined();
});

test('only addresses on the web are addresses', () => {
  expect(readAddress(' https://shop.example/feed.xml ')).toBe('https://shop.example/feed.xml');
  expect(readAddress('shop.test:8951')).toBe('https://shop.test:8951');
  expect(readAddress('www.shop.example/a.csv?b=c')).toBe('https://www.shop.example/a.csv?b=c');
  expect(readAddress('')).toBeNull();
  for (const bad of [
    'shop',
    'data:1',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://',
    'https://a b',
  ]) {
    expect(readAddress(bad), bad).toBeUndefined();
  }
});
