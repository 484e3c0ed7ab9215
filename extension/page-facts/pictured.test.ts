import { expect, test } from 'vitest';
import type { PageFacts } from './facts.ts';
import { isPictured } from './pictured.ts';

const page = (image: string | null) => ({ image }) as PageFacts;

test('the product’s own picture is known by its path, whatever its size and host', () => {
  const own = page('https://shop.example/p/boots.jpg?width=1200');
  expect(isPictured(own, 'https://cdn.example/p/boots.jpg?width=300')).toBe(true);
  expect(isPictured(own, 'https://shop.example/p/jacket.jpg')).toBe(false);
});

test('what has no address is nobody’s', () => {
  expect(isPictured(page('https://shop.example/p/boots.jpg'), null)).toBe(false);
  expect(isPictured(page(null), undefined)).toBe(false);
  expect(isPictured(page('https://a.example/?id=1'), 'https://a.example/?id=2')).toBe(false);
});
