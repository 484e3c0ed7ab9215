import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Product } from '../../../contract/product.ts';
import type { Saved } from '../../storage/saved.ts';
import { changeOf } from './change.ts';
import { toCsv, toJson } from './export.ts';

const product: Product = {
  id: 'shop:1',
  source: 'shop',
  title: 'Wrap dress',
  brand: null,
  price: 49.9,
  listPrice: null,
  currency: 'EUR',
  url: 'https://shop.example/1',
  image: 'http://127.0.0.1:8787/1',
  type: 'dress',
  color: null,
  gender: null,
  sizes: [],
  available: true,
  groupId: null,
};
const saved = (over: Partial<Product>): Saved => ({
  product: { ...product, ...over },
  at: Date.UTC(2026, 2, 1),
  thumbnail: null,
});

test('tells by how much a price has changed', () => {
  expect(changeOf(product, { ...product, price: 39.9 })).toEqual({ kind: 'cheaper', by: 10 });
  expect(changeOf(product, { ...product, price: 50 })).toEqual({ kind: 'dearer', by: 0.1 });
  expect(changeOf(product, { ...product })).toEqual({ kind: 'same' });
  const dinars = { ...product, price: 12.5, currency: 'KWD' };
  expect(changeOf(dinars, { ...dinars, price: 11.875 })).toEqual({ kind: 'cheaper', by: 0.625 });
  expect(changeOf(product, null)).toEqual({ kind: 'gone' });
});

test('never compares two currencies, or a price with none', () => {
  expect(changeOf(product, { ...product, price: 10, currency: 'USD' })).toEqual({ kind: 'same' });
  expect(changeOf({ ...product, price: null }, product)).toEqual({ kind: 'same' });
});

test('a spreadsheet reads back what was saved, and runs none of it', () => {
  const titles = [
    'A "quoted", long\ntitle',
    '=HYPERLINK("http://evil.example")',
    '+1',
    '@SUM(A1)',
    ' -2',
    '원피스',
  ];
  const csv = toCsv(
    titles.map((title) => saved({ title })),
    new Map([['shop:1', { ...product, price: 12, currency: 'USD', available: false }]]),
  );
  const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map(({ title }) => title)).toEqual([
    titles[0],
    `'${titles[1]}`,
    `'${titles[2]}`,
    `'${titles[3]}`,
    `'${titles[4]}`,
    titles[5],
  ]);
  expect(rows[0]).toMatchObject({
    price: '49.9',
    currency: 'EUR',
    priceNow: '12',
    currencyNow: 'USD',
    availableNow: 'false',
    brand: '',
    savedAt: '2026-03-01T00:00:00.000Z',
  });
});

test('JSON says the same', () => {
  expect(JSON.parse(toJson([saved({})], new Map()))).toMatchObject({
    products: [
      { id: 'shop:1', price: 49.9, priceNow: null, currencyNow: null, savedAt: '2026-03-01T00:00:00.000Z' },
    ],
  });
});
