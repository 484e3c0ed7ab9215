import { expect, test } from 'vitest';
import { formatOf, productsOf, readFeed } from '../testing/read-feed.ts';

const COLUMNS = [
  ...[
    'sku',
    'store_view_code',
    'attribute_set_code',
    'product_type',
    'categories',
    'product_websites',
    'name',
  ],
  ...['weight', 'product_online', 'visibility', 'price', 'special_price', 'special_price_from_date'],
  ...[
    'special_price_to_date',
    'url_key',
    'base_image',
    'base_image_label',
    'small_image',
    'additional_images',
  ],
  ...['created_at', 'additional_attributes', 'qty', 'is_in_stock', 'related_skus', 'configurable_variations'],
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

const BOTH = 'Catalog, Search';
const HIDDEN = 'Not Visible Individually';
const HOODIES =
  'Default Category/Men,Default Category/Men/Tops/Hoodies & Sweatshirts,Default Category/Promotions';

const csv = (rows: readonly Row[]): string =>
  [Object.fromEntries(COLUMNS.map((column) => [column, column])) as Row, ...rows]
    .map((row) => COLUMNS.map((column) => `"${(row[column] ?? '').replaceAll('"', '""')}"`).join(','))
    .join('\n');

const size = (color: string, name: string, more: Row = {}): Row => ({
  ...{ sku: `MH-${name}-${color}`, attribute_set_code: 'Top', product_type: 'simple', categories: HOODIES },
  ...{ name: `Zip Hoodie-${name}-${color}`, product_online: '1', visibility: HIDDEN, price: '52.000000' },
  ...{ base_image: `/m/h/mh-${color.toLowerCase()}_main.jpg`, url_key: `zip-hoodie-${name}`.toLowerCase() },
  additional_attributes: `color=${color},material=Cotton|Fleece,size=${name},care="wash cold, hang"`,
  ...{ qty: '100.0000', is_in_stock: '1', ...more },
});
const HOODIE: Row = {
  ...{ sku: 'MH', attribute_set_code: 'Top', product_type: 'configurable', categories: HOODIES },
  ...{ name: 'Zip Hoodie &amp; Co', product_online: '1', visibility: BOTH, url_key: 'zip-hoodie' },
  base_image: '/m/h/mh-gray_main.jpg',
  additional_attributes: 'climate=Cool|Indoor,gender=Men,manufacturer=Nord,pattern=Solid',
  ...{ qty: '0.0000', is_in_stock: '1' },
  configurable_variations:
    'sku=MH-S-Gray,size=S,color=Gray|sku=MH-M-Gray,size=M,color=Gray|sku=MH-S-Red,size=S,color=Red',
};
const SIZES = [
  size('Gray', 'S', { is_in_stock: '0' }),
  size('Gray', 'M'),
  size('Red', 'S', { price: '49.000000' }),
];
const BAG: Row = {
  ...{ sku: 'WB04', product_type: 'simple', categories: 'Default Category/Gear,Default Category/Gear/Bags' },
  ...{
    name: 'Duffle',
    product_online: '2',
    visibility: BOTH,
    price: '45.000000',
    base_image: '/w/b/wb04.jpg',
  },
  ...{ qty: '5.0000', is_in_stock: '1', additional_attributes: 'color=Blue' },
};
const SHOP = { shop: 'https://shop.example/de', currency: 'USD' };

const PRODUCT = {
  ...{ id: 'MH', title: 'Zip Hoodie & Co', brand: 'Nord', price: 52, listPrice: null, currency: 'USD' },
  link: 'https://shop.example/de/zip-hoodie.html',
  image: 'https://shop.example/media/catalog/product/m/h/mh-gray_main.jpg',
  ...{ category: 'Men > Tops > Hoodies & Sweatshirts', type: 'knitwear', color: 'Gray', gender: 'male' },
  ...{ sizes: ['M'], available: true, groupId: 'MH' },
};

test.each([
  ['above it', [...SIZES, HOODIE, BAG], 5],
  ['below it', [HOODIE, BAG, ...SIZES], 2],
  ['on both sides', [...SIZES.slice(0, 2), HOODIE, BAG, ...SIZES.slice(2)], 4],
] as const)(
  'a configurable product with its variations %s is one for each colour',
  async (_where, rows, line) => {
    const feed = csv(rows);
    expect(formatOf(feed)).toBe('magento');
    const read = await readFeed(feed, SHOP);
    expect(read.find(({ record }) => record?.id === 'MH')).toEqual({ line, record: PRODUCT });
    expect(read.flatMap(({ record }) => record ?? []).slice(-3)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          ...PRODUCT,
          ...{ id: 'MH:MH-S-Red', price: 49, color: 'Red', sizes: ['S'] },
          image: 'https://shop.example/media/catalog/product/m/h/mh-red_main.jpg',
        }),
        expect.objectContaining({
          id: 'WB04',
          type: 'bag',
          category: 'Gear > Bags',
          available: false,
          color: 'Blue',
        }),
      ]),
    );
    // Each row is accounted for once.
    expect(read.map((row) => row.line).toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6]);
    expect(read.filter(({ record }) => !record)).toMatchObject([{ kind: 'variant' }, { kind: 'variant' }]);
    expect(await readFeed(feed, SHOP, 7)).toEqual(read);
  },
);

test('without rows of its variations it has the sizes that it names, and a variation alone is a product', async () => {
  const products = await productsOf(csv([HOODIE, size('Blue', 'L')]));
  expect(products).toMatchObject([
    { id: 'MH', price: null, sizes: ['S', 'M'], available: null, image: 'm/h/mh-gray_main.jpg', link: null },
    { id: 'MH-L-Blue', price: 52, sizes: ['L'], color: 'Blue' },
  ]);
});

test('a variation that the shop shows by itself stays a product, and its price is that of the other as well', async () => {
  const shown = SIZES.map((row) => ({ ...row, visibility: BOTH }));
  for (const rows of [
    [...shown, HOODIE],
    [HOODIE, ...shown],
  ]) {
    const products = await productsOf(csv(rows), SHOP);
    expect(products.map(({ id, price }) => [id, price]).toSorted()).toEqual([
      ...[
        ['MH', 52],
        ['MH-M-Gray', 52],
        ['MH-S-Gray', 52],
        ['MH-S-Red', 49],
      ],
    ]);
  }
});

test('the same in the words of another language is no product more', async () => {
  const german: Row = { sku: 'WB04', store_view_code: 'de', name: 'Reisetasche' };
  expect(await readFeed(csv([BAG, german]))).toMatchObject([
    { record: { title: 'Duffle' } },
    { kind: 'variant' },
  ]);
});

test.each([
  ['2026-06-01 00:00:00', '2026-06-15 00:00:00', 30],
  ['2026-06-16 00:00:00', '', 45],
  ['6/1/26, 12:00 AM', '6/15/26, 12:00 AM', 30],
  ['6/1/26', '6/14/26', 45],
  ['15/06/2026', '30/06/2026', 30],
  ['01.06.26, 00:00', '14.06.26, 00:00', 45],
  ['', '', 30],
])('a special price from %j to %j', async (from, to, price) => {
  const dates = { special_price_from_date: from, special_price_to_date: to };
  const feed = csv([{ ...BAG, special_price: '30.000000', ...dates }]);
  const [product] = await productsOf(feed, { now: new Date('2026-06-15T12:00') });
  expect(product).toMatchObject({ price, listPrice: price === 30 ? 45 : null });
});

test('a picture that lies beside the feed is that, and one without an address is none', async () => {
  const pictureOf = (name: string) => (name === 'w/b/wb04.jpg' ? 'media/w/b/wb04.jpg' : null);
  expect(await productsOf(csv([BAG]), { ...SHOP, pictureOf })).toMatchObject([
    { image: 'media/w/b/wb04.jpg' },
  ]);
  const none = csv([BAG, { ...BAG, sku: 'x', base_image: 'no_selection', small_image: 'no_selection' }]);
  expect(await readFeed(none)).toMatchObject([{ record: { image: 'w/b/wb04.jpg' } }, { kind: 'no-picture' }]);
});

test('what waits for its product is bounded, and none of it is lost', async () => {
  const many = Array.from({ length: 12_000 }, (_, i) =>
    size('Gray', 'S', { sku: `s${i}`, base_image: `/${i}.jpg` }),
  );
  const waits = Array.from({ length: 6000 }, (_, i) => ({
    ...{ ...HOODIE, sku: `c${i}`, configurable_variations: `sku=never${i},size=S` },
  }));
  const rows = await readFeed(csv([...many, ...waits]));
  expect(new Set(rows.flatMap(({ record }) => record?.id ?? [])).size).toBe(18_000);
});

test('variations that two products share are in both, wherever the products stand', async () => {
  const again = { ...HOODIE, sku: 'MH-again' };
  for (const rows of [
    [...SIZES, HOODIE, again],
    [HOODIE, ...SIZES, again],
    [HOODIE, again, ...SIZES],
  ]) {
    const read = await readFeed(csv(rows), SHOP);
    const products = read.flatMap(({ record }) => record ?? []);
    const main = products.filter(({ id }) => id === 'MH' || id === 'MH-again');
    expect(main.map(({ id, price }) => [id, price]).toSorted()).toEqual([
      ['MH', 52],
      ['MH-again', 52],
    ]);
    expect(read.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual(rows.map((_, i) => i + 2));
  }
});

test('a variation without a row takes no id from its product', async () => {
  const [red] = SIZES.filter(({ sku }) => sku === 'MH-S-Red');
  const products = await productsOf(csv([red as Row, HOODIE]), SHOP);
  expect(products).toMatchObject([{ id: 'MH', price: 49 }]);
});
