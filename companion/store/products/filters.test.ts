import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  COLOUR_FAMILIES,
  type Filters,
  GARMENT_TYPES,
  GENDERS,
  type ProductRecord,
} from '../../../contract/index.ts';
import { barOf, NO_FILTERS } from '../../search/matches/fits.ts';
import { temporaryHome } from '../../testing/home.ts';
import { RECORD } from '../../testing/record.ts';
import { openSources } from '../sources/sources.ts';
import { openStore, type Store } from '../store.ts';
import { openVectors } from '../vectors/vectors.ts';
import { openPictures } from './pictures.ts';
import { openProducts, type Products } from './products.ts';

const SWATCHES = ['#20306a', '#c0202a', '#f2f2ee', '#101012'];

interface Row {
  record: ProductRecord;
  source: string;
  colours: string[];
}

function fill(rows: readonly Row[]): { store: Store; products: Products } {
  const store = openStore(temporaryHome());
  const [products, vectors] = [openProducts(store), openVectors(store)];
  for (const source of ['shop', 'other']) openSources(store).add(source, 'shop', '/');
  store.change(() => {
    openPictures(store).put('hash', new Uint8Array([1]));
    for (const { record, source, colours } of rows) {
      const type = record.type ?? 't-shirt';
      const row = products.put({ source, record, type, picture: 'hash', run: 1 });
      const [look, colour] = [Float32Array.of(1), Float32Array.of(1)];
      const palette = colours.map((hex) => ({ hex, share: 1 / colours.length }));
      vectors.put('space', 'hash/', { product: row, look, colour, palette, details: new Int8Array() });
    }
  });
  return { store, products };
}

/** Rows that pass, of the few that these tests make. */
function rowsOf(products: Products, filters: Partial<Filters>): number[] {
  const found = products.rowsWhere(filters);
  return Array.from({ length: 100 }, (_, i) => i + 1).filter((row) => found.has(row));
}

/** Titles of the products that pass. */
function titles(products: Products, filters: Partial<Filters>): string[] {
  const found = products.byRows(rowsOf(products, filters));
  return [...found.values()].map(({ title }) => title).sort();
}

const PRICES = fc.option(fc.integer({ min: 0, max: 40 }), { nil: null });
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const SIZES = ['M', '3', '37.5', 'S "M"', 'One size'];
const aRow: fc.Arbitrary<Omit<Row, 'record'> & { over: Partial<ProductRecord> }> = fc.record({
  source: fc.constantFrom('shop', 'other'),
  colours: fc.uniqueArray(fc.constantFrom(...SWATCHES), { maxLength: 4 }),
  over: fc.record({
    brand: maybe(['A', 'a', "B's", 'C"', 'SÜD']),
    price: PRICES,
    listPrice: PRICES,
    currency: maybe(['EUR', 'KRW']),
    type: fc.constantFrom(...GARMENT_TYPES.slice(0, 4)),
    gender: maybe(GENDERS),
    sizes: some(SIZES),
    available: maybe([true, false]),
  }),
});
const someFilters: fc.Arbitrary<Filters> = fc.record(
  {
    type: some(GARMENT_TYPES.slice(0, 4)),
    brand: some(['A', "b'S", 'C"', 'süd', 'sÜd', "'; DROP TABLE product; --"]),
    source: some(['shop', 'other', 'gone']),
    gender: some(GENDERS),
    size: some(SIZES),
    colour: some(COLOUR_FAMILIES),
    onSale: fc.boolean(),
    inStock: fc.boolean(),
    priceMin: fc.integer({ min: 0, max: 40 }),
    priceMax: fc.integer({ min: 0, max: 40 }),
    currency: fc.constantFrom('EUR', 'KRW', 'USD'),
  },
  { requiredKeys: ['type', 'brand', 'source', 'gender', 'size', 'colour', 'onSale', 'inStock'] },
);

test('a brand is found however its letters are written', () => {
  const rows = ['Acme', 'ACME', 'Acne', null].map((brand, i) => ({
    ...{ record: { ...RECORD, brand, id: String(i), title: String(brand) }, source: 'shop', colours: [] },
  }));
  expect(titles(fill(rows).products, { brand: ['acme'] })).toEqual(['ACME', 'Acme']);
});

test('SQL lets pass what the filters in memory let pass', () => {
  const rows = fc.sample(aRow, { numRuns: 60, seed: 7 }).map(({ over, ...row }, i) => ({
    ...row,
    record: { ...RECORD, ...over, id: String(i) },
  }));
  const { products, store } = fill(rows);
  const all = [...products.byRows(Array.from({ length: 60 }, (_, i) => i + 1)).values()];
  expect(all).toHaveLength(60);
  fc.assert(
    fc.property(someFilters, (filters) => {
      const wanted = all.filter((product) => barOf(product, filters) === null).map(({ row }) => row);
      expect(rowsOf(products, filters)).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
  expect(rowsOf(products, NO_FILTERS)).toHaveLength(60);
  store.close();
});

const TEXTS: Partial<ProductRecord>[] = [
  { title: 'Linen shirt, 100% white', brand: 'Nord & Süd', category: 'Women > Blouses' },
  { title: '오버핏 린넨 셔츠', brand: '무신사 스탠다드', category: '상의 > 셔츠' },
  { title: '블랙 레더 라이더 재킷', brand: null, category: '아우터' },
  { title: 'Hat_1 "special"', brand: null, category: 'Accessories\\Hats' },
];
const wordy = () =>
  fill(TEXTS.map((over, i) => ({ record: { ...RECORD, ...over, id: `${i}` }, source: 'shop', colours: [] })));

test.each<[string, number[]]>([
  ['linen', [0]],
  ['LINEN white', [0]],
  ['line', [0]],
  ['linen blouses nord', [0]],
  ['sud', [0]],
  ['linen hat', []],
  ['린넨', [1]],
  ['셔츠', [1]],
  ['무신사 셔츠', [1]],
  ['스탠다드', [1]],
  ['신사 바지', []],
  ['검정 가죽 자켓', [2]],
  ['검은색가죽자켓', [2]],
  ['흰 가죽 자켓', []],
  ['리넨 남방', [1]],
  ['100%', [0]],
  ['%', [0]],
  ['_1', [3]],
  ['t_1', [3]],
  ['"special"', [3]],
  ['\\h', [3]],
  ['s\\h', [3]],
  ['cheaper linen', [0]],
  ['더 싼 것', [0, 1, 2, 3]],
  ['', [0, 1, 2, 3]],
  ['   ', [0, 1, 2, 3]],
])('the words %j', (words, wanted) => {
  const { products, store } = wordy();
  expect(titles(products, { words })).toEqual(wanted.map((i) => TEXTS[i]?.title).sort());
  store.close();
});

test.each(['black', 'BLACK', '검정', '검은색', 'schwarzes', 'noir', '黒'])(
  'the colour %j is found in whatever language its shop writes, with the other words',
  (colour) => {
    const titled = (title: string, id: string, hex: string) => {
      return { record: { ...RECORD, title, id }, source: 'shop', colours: [hex] };
    };
    const { products, store } = fill([
      titled('Mantel', 'a', '#101012'),
      titled('Robe', 'b', '#101012'),
      titled('Mantel', 'c', '#c0202a'),
      titled(`${colour} Mantel`, 'd', '#f2f2ee'),
    ]);
    expect(rowsOf(products, { words: `${colour} mantel` })).toEqual([1, 4]);
    expect(rowsOf(products, { words: colour })).toEqual([1, 2, 4]);
    store.close();
  },
);

test('any input is safe, and finds by plain containment', () => {
  const { products, store } = wordy();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (words) => {
      products.rowsWhere({ words });
    }),
    { numRuns: 300 },
  );
  const cuts = fc.record({
    text: fc.constantFrom(...TEXTS),
    from: fc.nat(20),
    size: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(cuts, ({ text, from, size }) => {
      const words = [...(text.title ?? '')].slice(from, from + size).join('');
      expect(titles(products, { words })).toContain(text.title);
    }),
  );
  store.close();
});

test('changed words are found by the new ones only; what goes is found no more', () => {
  const { products, store } = fill([
    { record: { ...RECORD, title: 'Blue tee' }, source: 'shop', colours: [] },
  ]);
  const put = (title: string) =>
    store.change(() =>
      products.put({
        source: 'shop',
        record: { ...RECORD, title },
        type: 't-shirt',
        picture: 'hash',
        run: 2,
      }),
    );
  put('Green tee');
  expect(titles(products, { words: 'blue' })).toEqual([]);
  expect(titles(products, { words: 'green' })).toEqual(['Green tee']);
  put('Green tee');
  store.change(() => products.retireUnseen('shop', 3));
  expect([...rowsOf(products, {}), ...rowsOf(products, { words: 'green' })]).toEqual([]);
  store.change(() => products.remove(1));
  store.db.exec(`INSERT INTO product_words (product_words) VALUES ('integrity-check')`);
  store.close();
});

test('variants are all of a group, of the same source only', () => {
  const of = (id: string, source: string, groupId: string | null): Row => ({
    record: { ...RECORD, id, groupId },
    source,
    colours: [],
  });
  const { products, store } = fill([
    of('1', 'shop', 'g'),
    of('2', 'shop', 'g'),
    of('3', 'other', 'g'),
    of('4', 'shop', null),
  ]);
  const all = [...products.byRows([1, 2, 3, 4]).values()];
  expect(products.variantsOf(all.slice(0, 1)).map(({ row }) => row)).toEqual([1, 2]);
  expect(products.variantsOf(all.slice(3))).toEqual([]);
  store.close();
});
