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
        category: 'Clothing > Shirts',
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
    category: 'Clothing > Shirts',
    image: 'https://shop.example/1.jpg',
    price: 39.9,
    listPrice: 59.9,
    currency: 'EUR',
    available: true,
    sizes: [],
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

test('JSON-LD: sizes are those of the variants that are not sold out', () => {
  const offers = (stock: string) => ({ price: 10, priceCurrency: 'EUR', availability: stock });
  jsonLd({
    '@type': 'ProductGroup',
    name: 'Coat',
    hasVariant: [
      { size: 'S', offers: offers('InStock') },
      { size: { '@type': 'SizeSpecification', name: 'M' }, offers: offers('SoldOut') },
      { size: ['L', 'XL'] },
      { size: 'S', offers: [offers('OutOfStock'), offers('InStock')] },
    ],
  });
  expect(readPageFacts().sizes).toEqual(['S', 'L', 'XL']);
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

test('microdata: a property may be called as what every object has', () => {
  document.body.innerHTML = `<div itemscope itemtype="https://schema.org/Product">
    <h1 itemprop="name">Wrap dress</h1><p itemprop="constructor">Acme</p><p itemprop="__proto__">x</p></div>`;
  expect(readPageFacts()).toMatchObject({ title: 'Wrap dress', from: 'microdata' });
});

test('microdata: a name is the item’s own, and of two offers the one that can be had counts', () => {
  document.body.innerHTML = `<div itemscope itemtype="https://schema.org/Product">
    <div itemprop="brand" itemscope itemtype="https://schema.org/Brand"><meta itemprop="name" content="Acme"></div>
    <h1 itemprop="name">Wool coat</h1>
    <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="80">
      <meta itemprop="priceCurrency" content="EUR"><link itemprop="availability" href="https://schema.org/SoldOut"></div>
    <div itemscope itemtype="https://schema.org/Offer"><data itemprop="price" value="99">99 €</data>
      <meta itemprop="priceCurrency" content="EUR"><link itemprop="availability" href="https://schema.org/InStock"></div>
    <div itemprop="isRelatedTo" itemscope itemtype="https://schema.org/Product"><b itemprop="name">Scarf</b></div></div>`;
  expect(readPageFacts()).toMatchObject({ title: 'Wool coat', brand: 'Acme', price: 99, available: true });
});

test('microdata: a price beside the name is the product’s, where there is no offer', () => {
  document.body.innerHTML = `<div itemscope itemtype="http://schema.org/Product"><b itemprop="name">Hat</b>
    <span itemprop="price">19,90</span><meta itemprop="priceCurrency" content="EUR"></div>`;
  expect(readPageFacts()).toMatchObject({ title: 'Hat', price: 19.9, available: null });
});

test.each([
  ['https://schema.org/BackOrder', true],
  ['https://schema.org/OnlineOnly', true],
  ['in_stock', true],
  ['https://schema.org/OutOfStock', false],
  ['https://schema.org/MadeToOrder', null],
])('%s is to be had: %s', (availability, available) => {
  jsonLd({ '@type': 'Product', name: 'Shirt', offers: { price: 10, priceCurrency: 'EUR', availability } });
  expect(readPageFacts().available).toBe(available);
});

test('of offers in several currencies the one counts that the page names first', () => {
  const offers = [
    { price: 40_000, priceCurrency: 'KRW' },
    { price: 30, priceCurrency: 'USD' },
    { price: 39_000, priceCurrency: 'KRW' },
  ];
  jsonLd({ '@type': 'Product', name: 'Shirt', offers });
  expect(readPageFacts()).toMatchObject({ price: 39_000, currency: 'KRW' });
});

test('a currency is told by its sign as well, and what is no currency by nothing', () => {
  jsonLd({ '@type': 'Product', name: 'Shirt', offers: { price: 10, priceCurrency: '€' } });
  expect(readPageFacts().currency).toBe('EUR');
  document.head.innerHTML = '';
  jsonLd({ '@type': 'Product', name: 'Shirt', offers: { price: 10, priceCurrency: 'ABC' } });
  expect(readPageFacts().currency).toBeNull();
});

test('OpenGraph, with the price before the sale', () => {
  document.head.innerHTML = `<meta property="og:type" content="product"><meta property="og:title" content="Hat">
    <meta property="product:price:amount" content="30"><meta property="product:sale_price:amount" content="20">
    <meta property="product:price:currency" content="KRW"><meta property="og:image" content="javascript:alert(1)"><meta property="product:size" content="S, M">`;
  expect(readPageFacts()).toMatchObject({
    title: 'Hat',
    price: 20,
    listPrice: 30,
    currency: 'KRW',
    image: null,
    sizes: ['S, M'],
    from: 'opengraph',
  });
});

// As the reader of feeds reads it, which has more to say: both are held to the same cases.
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
