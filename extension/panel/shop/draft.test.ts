import { expect, test } from 'vitest';
import type { PageFacts } from '../../page-facts/facts.ts';
import { draftOf, productOf } from './draft.ts';

const page: PageFacts = {
  url: 'https://shop.example/dress',
  title: 'Wrap dress',
  brand: null,
  category: null,
  image: 'https://shop.example/dress.jpg',
  price: 49.9,
  listPrice: 79,
  currency: 'EUR',
  available: true,
  sizes: ['M'],
  from: 'json-ld',
};

test('what the page says is the product', () => {
  expect(productOf(draftOf(page), page)).toMatchObject({
    title: 'Wrap dress',
    url: page.url,
    price: 49.9,
    listPrice: 79,
    currency: 'EUR',
    sizes: ['M'],
  });
});

test('what the page does not say is left out, and what was emptied is none', () => {
  const saved = productOf({ ...draftOf(page), price: '' }, { ...page, sizes: [] });
  expect(saved).toMatchObject({ brand: undefined, price: null, sizes: undefined });
  expect(productOf({ ...draftOf(page), brand: '' }, { ...page, brand: 'Acme' })).toMatchObject({
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
  ['39,000', 'KRW', 39_000],
  ['$49.90', 'USD', 49.9],
  ['1,299.00', 'USD', 1299],
  ['1.299,00 €', 'EUR', 1299],
  ['12.500', 'KWD', 12.5],
])('a price typed as %j in %s is %d', (price, currency, amount) => {
  expect(productOf({ ...draftOf(page), price, currency }, page)).toMatchObject({ price: amount });
});

test.each([
  ['39,90 €', '', 39.9, 'EUR'],
  ['29,900원', '', 29_900, 'KRW'],
  ['39.90', '€', 39.9, 'EUR'],
  ['39.90', 'eur', 39.9, 'EUR'],
  ['$39.90', 'CAD', 39.9, 'CAD'],
  // What a page was mistaken in.
  ['39,90 €', 'USD', 39.9, 'EUR'],
])('a price typed as %j, with %j for its currency, is %d %s', (price, typed, amount, currency) => {
  expect(productOf({ ...draftOf(page), price, currency: typed }, page)).toMatchObject({
    price: amount,
    currency,
  });
});

test('no currency is guessed of a sign that several countries have for their own', () => {
  expect(productOf({ ...draftOf(page), price: '399 kr', currency: '' }, page)).toEqual({ wrong: 'currency' });
});

test('what a page says in three decimals is not taken for thousands, whatever its currency', () => {
  for (const [currency, amount] of [
    ['KWD', 1.299],
    [null, 1.3],
  ] as const) {
    const facts = { ...page, price: 1.299, currency };
    expect(productOf({ ...draftOf(facts), currency: currency ?? 'EUR' }, facts)).toMatchObject({
      price: amount,
    });
  }
});

test.each([
  [{ title: ' ' }, 'title'],
  [{ url: 'javascript:alert(1)' }, 'url'],
  [{ image: '' }, 'image'],
  [{ price: 'cheap' }, 'price'],
  [{ price: '10 - 20' }, 'price'],
  [{ price: '0' }, 'price'],
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
