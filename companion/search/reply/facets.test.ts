import { expect, test } from 'vitest';
import type { Filters } from '../../../contract/index.ts';
import type { StoredProduct } from '../../store/products/product-row.ts';
import { testProduct } from '../../testing/product.ts';
import { groupOf } from '../matches/cards.ts';
import { barOf, NO_FILTERS } from '../matches/fits.ts';
import { facetsOf } from './facets.ts';

const PRODUCTS = [
  testProduct(1, { brand: 'A', price: 10, currency: 'EUR', groupId: 'g', families: ['red'] }),
  testProduct(2, { brand: 'A', price: 12, listPrice: 20, currency: 'EUR', groupId: 'g', families: ['blue'] }),
  testProduct(3, { brand: 'B', price: 50, currency: 'EUR', families: ['red', 'white'], available: false }),
  testProduct(4, { brand: 'B', price: 9000, currency: 'KRW', type: 'dress', gender: 'female' }),
  testProduct(5, { source: 'other' }),
];

const nameOf = (source: string) => (source === 'shop' ? 'My shop' : source);

function facetsUnder(filters: Partial<Filters>) {
  const all = { ...NO_FILTERS, ...filters };
  return facetsOf(PRODUCTS, [], (product) => barOf(product, all), groupOf, nameOf);
}

test('each value is counted, variants once, the most frequent first', () => {
  const facets = facetsUnder({});
  expect(facets.brands).toEqual([
    { value: 'B', count: 2 },
    { value: 'A', count: 1 },
  ]);
  expect(facets.colours).toEqual([
    { value: 'red', count: 2 },
    { value: 'blue', count: 1 },
    { value: 'white', count: 1 },
  ]);
  expect(facets.sources).toEqual([
    { value: 'shop', name: 'My shop', count: 3 },
    { value: 'other', name: 'other', count: 1 },
  ]);
  expect(facets.genders).toEqual([{ value: 'female', count: 1 }]);
  expect(facets).toMatchObject({ onSale: 1, inStock: 3 });
});

test('sizes are counted by card, and found by any of them', () => {
  const products = [['S', 'M'], ['M'], [], ['One size']].map((sizes, row) =>
    testProduct(row, { sizes, groupId: row < 2 ? 'g' : null }),
  );
  const found = (...size: string[]) =>
    products.filter((product) => barOf(product, { ...NO_FILTERS, size }) === null).map(({ row }) => row);
  // What fits all is there in every size.
  expect([found('M'), found('S', 'One size'), found('XL'), found('One size'), found()]).toEqual([
    [0, 1, 3],
    [0, 3],
    [3],
    [3],
    [0, 1, 2, 3],
  ]);
  expect(facetsOf(products, [], () => null, groupOf, nameOf).sizes).toEqual([
    { value: 'M', count: 2 },
    { value: 'S', count: 2 },
    { value: 'One size', count: 1 },
  ]);
});

test('what is for everybody counts for women and for men, as it is found under either', () => {
  const products = (['unisex', 'female', null] as const).map((gender, row) => testProduct(row, { gender }));
  const found = (...gender: Filters['gender']) =>
    products.filter((product) => barOf(product, { ...NO_FILTERS, gender }) === null).map(({ row }) => row);
  expect([found('female'), found('male'), found('unisex'), found()]).toEqual([[0, 1], [0], [0], [0, 1, 2]]);
  expect(facetsOf(products, [], () => null, groupOf, nameOf).genders).toEqual([
    { value: 'female', count: 2 },
    { value: 'male', count: 1 },
    { value: 'unisex', count: 1 },
  ]);
});

test('a list does not count under its own filter, but under all others', () => {
  const facets = facetsUnder({ brand: ['A'], colour: ['red'] });
  expect(facets.brands).toEqual([
    { value: 'A', count: 1 },
    { value: 'B', count: 1 },
  ]);
  expect(facets.colours).toEqual([
    { value: 'blue', count: 1 },
    { value: 'red', count: 1 },
  ]);
  expect(facets.types).toEqual([{ value: 't-shirt', count: 1 }]);
});

test('prices are counted per currency in equal steps, all of them whatever the price filter says', () => {
  const { prices } = facetsUnder({ priceMax: 11 });
  expect(prices.map(({ currency, min, max }) => [currency, min, max])).toEqual([
    ['EUR', 10, 50],
    ['KRW', 9000, 9000],
  ]);
  const [euro, won] = prices;
  expect(euro?.bins).toHaveLength(20);
  expect(euro?.bins.filter((count) => count > 0)).toEqual([1, 1, 1]);
  expect(euro?.bins[0]).toBe(1);
  expect(euro?.bins[19]).toBe(1);
  expect(won?.bins).toEqual([1]);
});

test('a brand that shops write differently is one, as the filter takes it', () => {
  const products = ['adidas', 'Adidas', 'Adidas', 'Ärmel', 'ärmel'].map((brand, row) =>
    testProduct(row, { brand }),
  );
  const { brands } = facetsOf(products, [], () => null, groupOf, nameOf);
  expect(brands).toEqual([
    { value: 'Adidas', count: 3 },
    { value: 'ärmel', count: 1 },
    { value: 'Ärmel', count: 1 },
  ]);
});

test('each product is looked at once for all lists, since other requests wait meanwhile', () => {
  const looked: number[] = [];
  const barOfRow = ({ row }: StoredProduct) => {
    looked.push(row);
    return row === 3 ? 'brand' : null;
  };
  const { brands, sources } = facetsOf(PRODUCTS, [], barOfRow, groupOf, nameOf);
  expect(looked.toSorted()).toEqual([1, 2, 3, 4, 5]);
  expect(brands.find(({ value }) => value === 'B')?.count).toBe(2);
  expect(sources.find(({ value }) => value === 'shop')?.count).toBe(2);
});

test('what only a doubt about its type keeps out is counted in the list of types alone', () => {
  const doubted = [testProduct(9, { type: 'dress', brand: 'C' })];
  const { types, brands } = facetsOf(PRODUCTS, doubted, () => null, groupOf, nameOf);
  expect(types.find(({ value }) => value === 'dress')?.count).toBe(2);
  expect(brands.map(({ value }) => value)).not.toContain('C');
});
