import { expect, test } from 'vitest';
import type { PageFacts } from '../../page-facts/read.ts';
import { draftOf, productOf } from './draft.ts';

const page: PageFacts = {
  url: 'https://shop.example/dress',
  title: 'Wrap dress',
  brand: null,
  image: 'https://shop.example/dress.jpg',
  price: 49.9,
  listPrice: 79,
  currency: 'EUR',
  available: true,
  from: 'json-ld',
};

test('what the page says is the product', () => {
  expect(productOf(draftOf(page), page)).toMatchObject({
    title: 'Wrap dress',
    url: page.url,
    price: 49.9,
    listPrice: 79,
    currency: 'EUR',
    brand: null,
  });
});

test('a price that was typed instead stands without the struck one', () => {
  expect(productOf({ ...draftOf(page), price: '39,5' }, page)).toMatchObject({
    price: 39.5,
    listPrice: null,
  });
});

test.each([
  [{ title: ' ' }, 'title'],
  [{ url: 'javascript:alert(1)' }, 'url'],
  [{ image: '' }, 'image'],
  [{ price: 'cheap' }, 'price'],
  [{ currency: '' }, 'currency'],
  [{ currency: 'euros' }, 'currency'],
])('%j is refused for its %s', (typed, wrong) => {
  expect(productOf({ ...draftOf(page), ...typed }, page)).toEqual({ wrong });
});

test('a price stands in the form as the currency writes it', () => {
  expect(draftOf(page).price).toBe('49.90');
  expect(draftOf({ ...page, price: 29900, currency: 'KRW' }).price).toBe('29900');
});

test('the picture that was searched may stand for an address', () => {
  expect(productOf({ ...draftOf(page), image: '', own: true }, page)).toMatchObject({ image: null });
});
