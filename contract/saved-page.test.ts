import { expect, test } from 'vitest';
import { savedPage } from './saved-page.ts';

test('a page is the same one however somebody came there, and its query stays as it is written', () => {
  expect(savedPage('https://a.example/1?utm_source=mail&c=red&fbclid=1#reviews')).toBe(
    'https://a.example/1?c=red',
  );
  expect(savedPage('https://a.example/1?a=%20b+c')).toBe('https://a.example/1?a=%20b+c');
});
