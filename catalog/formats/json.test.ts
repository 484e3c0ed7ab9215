import { expect, test } from 'vitest';
import type { ProductRecord } from '../../contract/index.ts';
import { recogniseFeed } from '../recognise.ts';
import { formatOf, productsOf, readFeed, utf8 } from '../testing/read-feed.ts';

const RECORD: ProductRecord = {
  id: '0012',
  title: 'Tee <b> & more',
  brand: null,
  price: 1.234,
  listPrice: 1299,
  currency: 'EUR',
  link: 'https://shop.example/12',
  image: 'images/0012.jpg',
  category: null,
  type: 'top',
  color: null,
  gender: 'unisex',
  sizes: ['S', '37.5'],
  available: true,
  groupId: null,
};

test('JSON Lines of the canonical record come back as they are', async () => {
  const feed = `${JSON.stringify(RECORD)}\n${JSON.stringify({ ...RECORD, id: '2' })}\n`;
  expect(formatOf(feed)).toBe('json');
  expect(await readFeed(feed)).toEqual([
    { line: 1, record: RECORD },
    { line: 2, record: { ...RECORD, id: '2' } },
  ]);
});

test('a canonical record that leaves keys out keeps those that it has, and all are told as used', async () => {
  const { brand: _brand, gender: _gender, ...rest } = { ...RECORD, groupId: 'g1', listPrice: 1300.5 };
  const feed = `${JSON.stringify(rest)}\n`;
  expect(await productsOf(feed)).toMatchObject([
    { id: '0012', listPrice: 1300.5, sizes: ['S', '37.5'], available: true, groupId: 'g1' },
  ]);
  const { header = [], mapping = {} } = recogniseFeed(utf8(feed), 'feed').columns ?? {};
  expect(header.filter((key) => !Object.values(mapping).includes(key))).toEqual([]);
});

test('sizes of the canonical record are names, whatever stands in them', async () => {
  const feed = `${JSON.stringify({ ...RECORD, sizes: ['W32, L34', '4,5', 'm'] })}\n`;
  expect(await productsOf(feed)).toMatchObject([{ sizes: ['W32, L34', '4.5', 'M'] }]);
});

test('a field of canonical records that is mapped comes from there, and the others stay', async () => {
  const feed = `${JSON.stringify({ ...RECORD, listPrice: 1300.5, groupId: 'g1', maker: 'Bask' })}\n`;
  const [row] = await readFeed(feed, { mapping: { brand: 'maker', color: '' } });
  const title = 'Tee & more';
  const record = { ...RECORD, title, listPrice: 1300.5, groupId: 'g1', brand: 'Bask' };
  expect(row).toEqual({ line: 1, record });
  expect(() => recogniseFeed(utf8(feed), 'feed', { mapping: { brand: 'label' } })).toThrow(
    /no column "label"/,
  );
});

test('a record cannot smuggle in what a feed may not say', async () => {
  const rows = await readFeed(
    [
      { ...RECORD, image: '../../etc/passwd.jpg' },
      { ...RECORD, image: 'file:///etc/passwd' },
      { ...RECORD, link: 'javascript:alert(1)' },
    ]
      .map((record) => JSON.stringify(record))
      .join('\n'),
  );
  expect(rows).toMatchObject([
    { kind: 'picture-outside' },
    { kind: 'picture-address' },
    { record: { link: null } },
  ]);
});

test('other lists of products: keys are columns, numbers are money', async () => {
  const products = [
    {
      name: 'Lamp &amp; shade',
      id: 5,
      images: ['https://x.example/5.jpg'],
      price: 12.125,
      brand: { name: 'Acme' },
    },
    { name: 'Skirt', id: 6, images: [{ src: 'https://x.example/6.jpg' }], price: 0, categorie: 'Jupes' },
    'nonsense',
  ];
  const feed = JSON.stringify({ total: 3, results: products });
  expect(formatOf(feed)).toBe('json');
  expect(await productsOf(feed)).toMatchObject([
    { id: '5', title: 'Lamp & shade', image: 'https://x.example/5.jpg', price: 12.125, brand: 'Acme' },
    { id: '6', image: 'https://x.example/6.jpg', price: null, type: 'skirt' },
  ]);
  expect(recogniseFeed(utf8(feed), 'feed').columns).toEqual({
    header: ['name', 'id', 'images', 'price', 'brand', 'categorie', 'brand/name'],
    mapping: {
      id: 'id',
      title: 'name',
      brand: 'brand',
      price: 'price',
      image: 'images',
      category: 'categorie',
    },
  });
});

test('keys that nobody knows are mapped by hand', async () => {
  const feed = '{"Nr":1,"Foto2":"a.jpg"}\n';
  expect(() => formatOf(feed)).toThrow(
    expect.objectContaining({ columns: ['Nr', 'Foto2'], message: expect.stringContaining('Nr, Foto2') }),
  );
  expect(() => formatOf('[1]')).toThrow(/JSON names no products/);
  expect(await productsOf(feed, { mapping: { id: 'Nr', image: 'Foto2' } })).toMatchObject([{ id: '1' }]);
});

test.each(['items', 'data', 'results', 'products'])(
  'a product in a line may have a list of its own that is called %s',
  async (name) => {
    const line = (id: number) =>
      JSON.stringify({ id, [name]: [{ size: 'M' }, { size: 'L' }], title: `T${id}`, image: `${id}.jpg` });
    const feed = [1, 2, 3].map(line).join('\n');
    expect((await readFeed(feed, {}, 7)).map(({ record }) => record?.title)).toEqual(['T1', 'T2', 'T3']);
    const mapped = { mapping: { image: 'Foto2' } };
    expect(await productsOf(feed.replaceAll('image', 'Foto2'), mapped)).toHaveLength(3);
    // Pages of a list, one after the other.
    const pages = [1, 2].map((id) => JSON.stringify({ page: id, [name]: [{ id, image: 'a.jpg' }] }));
    expect(await productsOf(pages.join('\n'))).toMatchObject([{ id: '1' }, { id: '2' }]);
  },
);

test('what stands in objects inside of each other is read by their path', async () => {
  const nested = JSON.stringify([
    {
      sku: 'a1',
      title: 'Cap',
      brand: { id: 7, name: 'Acme' },
      media: { main: { src: 'https://cdn.example/3.jpg' } },
      prices: { current: { value: 12.5, currency: 'USD' }, previous: { value: 20 } },
      details: { Colour: 'red', category: 'Hats', model: { size: 'M' } },
    },
  ]);
  const mapping = { image: 'media/main/src', price: 'prices/current', listPrice: 'prices/previous/value' };
  const [record] = await productsOf(nested, { mapping });
  expect(record).toMatchObject({
    ...{
      id: 'a1',
      title: 'Cap',
      brand: 'Acme',
      image: 'https://cdn.example/3.jpg',
      price: 12.5,
      listPrice: 20,
    },
    ...{ currency: 'USD', color: 'red', category: 'Hats', sizes: [] },
  });
});

test('a key that comes up late in the feed is read', async () => {
  const plain = Array.from({ length: 2000 }, (_, i) => ({ sku: i, image: `${i}.jpg`, price: 80 }));
  const feed = JSON.stringify([...plain, { sku: 'late', image: 'a.jpg', price: 80, 'Sale Price': 70 }]);
  expect((await productsOf(feed)).at(-1)).toMatchObject({ id: 'late', price: 70, listPrice: 80 });
});

test.each([
  ['late', 2000],
  ['early', 1],
])(
  'a price that comes up %s beside the regular one is what one pays, and the regular one alone stays it',
  async (_when, count) => {
    const plain = Array.from({ length: count }, (_, i) => ({ sku: i, image: `${i}.jpg`, regular_price: 80 }));
    const others = [
      { sku: 'reduced', image: 'a.jpg', price: 70, regular_price: 80 },
      { sku: 'plain', image: 'b.jpg', regular_price: 60 },
    ];
    const feed = JSON.stringify([...plain, ...others]);
    expect((await productsOf(feed)).slice(-3)).toMatchObject([
      { price: 80, listPrice: null },
      { id: 'reduced', price: 70, listPrice: 80 },
      { id: 'plain', price: 60, listPrice: null },
    ]);
    const [first] = await productsOf(feed, { mapping: { price: '' } });
    expect(first).toMatchObject({ price: null });
  },
);

test.each([
  [['S', 'M']],
  [[{ name: 'S' }, { name: 'M' }]],
  ['S, medium'],
  [
    [
      { name: 'S', url: '/p?s=S' },
      { label: 'M', src: 'm.jpg' },
    ],
  ],
  [[{ size: 'S', title: 'Tee S' }, { size: 'M', stock: 3 }, { size: 'L', stock: 0 }, { url: '/p?s=XL' }]],
  [
    [
      { name: 'Size', value: 'S' },
      { name: 'M', inStock: true },
      { name: 'L', inStock: false },
    ],
  ],
])('of sizes all are meant: %o', async (sizes) => {
  const feed = JSON.stringify([1, 2].map((id) => ({ id, title: 'Tee', image: `${id}.jpg`, sizes })));
  expect(await productsOf(feed)).toMatchObject([{ sizes: ['S', 'M'] }, { sizes: ['S', 'M'] }]);
});

test("a price with its currency beside it, as in Google's and Shopify's own interfaces", async () => {
  const google = {
    id: '1',
    imageLink: 'a.jpg',
    price: { value: '120.00', currency: 'USD' },
    salePrice: { value: '90.00', currency: 'USD' },
  };
  const shopify = { id: '2', image: { url: 'b.jpg' }, price: { amount: 12.5, currencyCode: 'KWD' } };
  expect(await productsOf(JSON.stringify({ kind: 'list', resources: [google] }))).toMatchObject([
    { price: 90, listPrice: 120, currency: 'USD' },
  ]);
  expect(await productsOf(JSON.stringify([shopify]))).toMatchObject([{ price: 12.5, currency: 'KWD' }]);
});
