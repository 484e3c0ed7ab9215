import { expect, test } from 'vitest';
import type { PageFacts } from '../../page-facts/facts.ts';
import { addPage } from './page-params.ts';

const page = {
  url: 'https://a.example/1',
  title: 'Boots',
  category: null,
  price: 30,
  currency: 'EUR',
  from: 'json-ld',
} as PageFacts;

function said(of: PageFacts | null): Record<string, string> {
  const params = new URLSearchParams();
  addPage(params, of);
  return Object.fromEntries(params);
}

test('a page with a price says what it sells, and whether that is the picture', () => {
  expect(said({ ...page, category: 'Shoes', pictured: true })).toEqual({
    pagePrice: '30',
    pageCurrency: 'EUR',
    pageUrl: 'https://a.example/1',
    pageTitle: 'Boots',
    pageCategory: 'Shoes',
    pagePicture: 'own',
  });
  expect(said(page)).toMatchObject({ pagePicture: 'other' });
});

test('without a price it says where it sells its product, and a page that sells none says nothing', () => {
  const address = { pageUrl: page.url };
  expect(said({ ...page, price: null })).toEqual(address);
  expect(said({ ...page, currency: null })).toEqual(address);
  expect(said({ ...page, from: 'page' })).toEqual({});
  expect(said(null)).toEqual({});
});
