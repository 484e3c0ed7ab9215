// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { NO_PRICES, PRICES } from '../../catalog/testing/price-cases.ts';
import { readPageFacts } from './read.ts';

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

function jsonLd(value: unknown): void {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify(value);
  document.head.append(script);
}

test('JSON-LD: a product in a graph, with its sale and its struck price', () => {
  jsonLd({
    '@graph': [
      { '@type': 'BreadcrumbList' },
      {
        '@type': 'Product',
        name: ' Linen  shirt ',
        brand: { '@type': 'Brand', name: 'Plainweave' },
        image: ['https://shop.example/1.jpg'],
        offers: {
          '@type': 'Offer',
          priceCurrency: 'eur',
          price: '39.90',
          availability: 'https://schema.org/InStock',
          priceSpecification: { priceType: 'https://schema.org/ListPrice', price: 59.9 },
        },
      },
    ],
  });
  expect(readPageFacts()).toMatchObject({
    title: 'Linen shirt',
    brand: 'Plainweave',
    image: 'https://shop.example/1.jpg',
    price: 39.9,
    listPrice: 59.9,
    currency: 'EUR',
    available: true,
    from: 'json-ld',
  });
});

test('JSON-LD: of many offers the lowest counts', () => {
  jsonLd({
    '@type': ['ProductGroup'],
    name: 'Coat',
    hasVariant: [
      { '@type': 'Product', offers: [{ price: 120, priceCurrency: 'USD' }] },
      { '@type': 'Product', offers: { '@type': 'AggregateOffer', lowPrice: '99.00', priceCurrency: 'USD' } },
    ],
  });
  expect(readPageFacts()).toMatchObject({ title: 'Coat', price: 99, currency: 'USD' });
});

test('a page of several products states no price, and broken JSON none either', () => {
  jsonLd([1, 2].map((n) => ({ '@type': 'Product', name: `No. ${n}`, offers: { price: n } })));
  document.head.append(
    Object.assign(document.createElement('script'), { type: 'application/ld+json', textContent: '{' }),
  );
  expect(readPageFacts()).toMatchObject({ price: null, from: 'page' });
});

test('microdata', () => {
  document.body.innerHTML = `<div itemscope itemtype="https://schema.org/Product">
    <h1 itemprop="name">Wrap dress</h1><img itemprop="image" src="https://shop.example/d.jpg">
    <div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
      <span itemprop="price" content="49.50">49,50</span><meta itemprop="priceCurrency" content="EUR">
      <link itemprop="availability" href="https://schema.org/OutOfStock"></div></div>`;
  expect(readPageFacts()).toMatchObject({
    title: 'Wrap dress',
    price: 49.5,
    currency: 'EUR',
    available: false,
    image: 'https://shop.example/d.jpg',
    from: 'microdata',
  });
});

test('OpenGraph, with the price before the sale', () => {
  document.head.innerHTML = `<meta property="og:type" content="product"><meta property="og:title" content="Hat">
    <meta property="product:price:amount" content="30"><meta property="product:sale_price:amount" content="20">
    <meta property="product:price:currency" content="KRW"><meta property="og:image" content="javascript:alert(1)">`;
  expect(readPageFacts()).toMatchObject({
    title: 'Hat',
    price: 20,
    listPrice: 30,
    currency: 'KRW',
    image: null,
    from: 'opengraph',
  });
});

// It runs inside the page and can call no reader of feeds, so both are held to the same cases.
test.each([...PRICES, ['1 299', 1299, 'EUR'] as const])('reads %j as %j', (price, amount, priceCurrency) => {
  jsonLd({ '@type': 'Product', name: 'Any', offers: { price, priceCurrency } });
  expect(readPageFacts().price).toBe(amount);
});

test.each(NO_PRICES)('%j is no price', (price) => {
  jsonLd({ '@type': 'Product', name: 'Any', offers: { price } });
  expect(readPageFacts().price).toBeNull();
});

test('a page that says nothing is its title', () => {
  document.title = 'A walk in the park';
  expect(readPageFacts()).toMatchObject({ title: 'A walk in the park', price: null, from: 'page' });
});

test.each([
  ['an offer', { offers: [null, { price: 10, priceCurrency: 'EUR' }] }],
  ['a variant', { hasVariant: [null, { offers: { price: 10, priceCurrency: 'EUR' } }] }],
  ['a specification', { offers: { priceSpecification: [null, { price: 10, priceCurrency: 'EUR' }] } }],
])('JSON-LD: %s that is null hides nothing else', (_what, fields) => {
  jsonLd({ '@type': 'Product', name: 'Shirt', ...fields });
  expect(readPageFacts()).toMatchObject({ title: 'Shirt', price: 10, currency: 'EUR' });
});

test.each([
  ['/shirt?from=mail', '/shirt', '/shirt'],
  ['/shirt', '/', '/shirt'],
  ['/#/shirt', '/', '/#/shirt'],
  ['/coat', '/shirt', '/coat'],
])('the address of %s, whose first page was /shirt and whose link says %s', (here, link, url) => {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
    { name: `${location.origin}/shirt` } as PerformanceEntry,
  ]);
  history.replaceState(null, '', here);
  document.head.innerHTML = `<link rel="canonical" href="${location.origin}${link}">`;
  jsonLd({ '@type': 'Product', name: 'Shirt' });
  expect(readPageFacts()?.url).toBe(`${location.origin}${url}`);
});
