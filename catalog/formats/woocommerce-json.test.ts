import { expect, test } from 'vitest';
import { recogniseFeed } from '../recognise.ts';
import { formatOf, productsOf, readFeed, utf8 } from '../testing/read-feed.ts';

const image = (name: string) => ({
  ...{ id: 9, date_created: '2024-03-01T09:00:00', name, alt: '' },
  src: `https://shop.example/wp-content/uploads/${name}`,
});
const category = (name: string, id = 15) => ({ id, name, slug: name.toLowerCase() });

const LINEN = {
  ...{ id: 799, name: 'Linen shirt &#8211; wide', slug: 'linen-shirt', type: 'simple', status: 'publish' },
  permalink: 'https://shop.example/product/linen-shirt/',
  ...{ description: '<p>Airy</p>', sku: 'LS-1', price: '39.90', regular_price: '59.90', sale_price: '39.90' },
  ...{ date_on_sale_from: '2026-06-01T00:00:00', date_on_sale_to: '2026-06-30T23:59:59', on_sale: true },
  ...{ stock_quantity: null, stock_status: 'instock', parent_id: 0, tags: [{ id: 3, name: 'Men' }] },
  categories: [category('New in'), category('Shirts', 16)],
  images: [image('linen.jpg'), image('back.jpg')],
  brands: [{ id: 5, name: 'Nord', slug: 'nord' }],
  attributes: [
    {
      id: 6,
      name: 'Color',
      slug: 'pa_color',
      position: 0,
      visible: true,
      variation: false,
      options: ['White'],
    },
    { id: 0, name: 'Size', position: 1, visible: true, variation: true, options: ['S', 'medium', '1,5'] },
  ],
  ...{ default_attributes: [], variations: [], meta_data: [{ id: 1, key: '_x', value: '1' }] },
};
const DRESS = {
  ...LINEN,
  ...{
    id: 800,
    name: 'Wrap dress',
    type: 'variable',
    sku: '',
    stock_status: 'outofstock',
    variations: [801, 802],
  },
  ...{ price: '80', regular_price: '', sale_price: '', date_on_sale_from: null, date_on_sale_to: null },
  ...{ permalink: 'https://shop.example/product/wrap-dress/', categories: [category('Dresses')], brands: [] },
};
const HIDDEN = { ...LINEN, id: 803, status: 'draft', stock_status: 'onbackorder' };
const VARIATION = {
  ...{
    id: 801,
    type: 'variation',
    parent_id: 800,
    permalink: 'https://shop.example/product/wrap-dress/?a=red',
  },
  ...{
    name: 'Wrap dress - Red, M',
    price: '80',
    regular_price: '80',
    sale_price: '',
    stock_status: 'onbackorder',
  },
  ...{ image: image('red.jpg'), status: 'publish' },
  attributes: [
    { id: 6, name: 'Color', option: 'Red' },
    { id: 0, name: 'pa_size', option: 'M' },
  ],
};

test('the answer of the REST interface', async () => {
  const feed = JSON.stringify([LINEN, DRESS, HIDDEN, VARIATION, { code: 'rest_error' }]);
  expect(formatOf(feed)).toBe('woocommerce');
  const options = { currency: 'EUR', now: new Date('2026-06-15T12:00') };
  const rows = await readFeed(feed, options);
  expect(rows[0]?.record).toEqual({
    ...{
      id: '799',
      title: 'Linen shirt – wide',
      brand: 'Nord',
      price: 39.9,
      listPrice: 59.9,
      currency: 'EUR',
    },
    link: 'https://shop.example/product/linen-shirt/',
    image: 'https://shop.example/wp-content/uploads/linen.jpg',
    ...{ category: 'Shirts', type: 'shirt', color: 'White', gender: null, sizes: ['S', 'M', '1.5'] },
    ...{ available: true, groupId: null },
  });
  expect(rows.slice(1)).toMatchObject([
    {
      record: {
        id: '800',
        price: 80,
        listPrice: null,
        type: 'dress',
        available: false,
        sizes: [],
        groupId: '800',
      },
    },
    { record: { id: '803', available: false } },
    {
      record: {
        ...{ id: '801', price: 80, color: 'Red', sizes: ['M'], available: true, groupId: '800' },
        image: 'https://shop.example/wp-content/uploads/red.jpg',
      },
    },
    { kind: 'not-a-product' },
  ]);
  expect(await readFeed(feed, options, 7)).toEqual(rows);
  const later = await productsOf(feed, { ...options, now: new Date('2026-07-15T12:00') });
  expect(later[0]).toMatchObject({ price: 59.9, listPrice: null });
});

const STORE = {
  ...{ id: 34, name: 'Hoodie with logo', slug: 'hoodie', parent: 0, type: 'variable', variation: '' },
  ...{ permalink: 'https://shop.example/product/hoodie/', sku: 'woo-hoodie', on_sale: true },
  prices: {
    ...{
      price: '4200',
      regular_price: '4500',
      sale_price: '4200',
      price_range: { min_amount: '4200', max_amount: '4500' },
    },
    ...{
      currency_code: 'USD',
      currency_symbol: '$',
      currency_minor_unit: 2,
      currency_decimal_separator: '.',
    },
  },
  images: [
    { id: 8, src: 'https://shop.example/hoodie.jpg', thumbnail: 'https://shop.example/t.jpg', name: 'h' },
  ],
  categories: [
    { id: 16, name: 'Hoodies', slug: 'hoodies', link: 'https://shop.example/product-category/hoodies/' },
  ],
  ...{ tags: [], brands: [] },
  attributes: [
    {
      id: 1,
      name: 'Color',
      taxonomy: 'pa_color',
      has_variations: true,
      terms: [{ id: 22, name: 'Blue', slug: 'blue' }],
    },
    {
      id: 2,
      name: 'Size',
      taxonomy: 'pa_size',
      has_variations: true,
      terms: [{ name: 'L' }, { name: 'XL' }],
    },
  ],
  variations: [{ id: 35, attributes: [{ name: 'Color', value: 'blue' }] }],
  ...{ is_purchasable: true, is_in_stock: true, is_on_backorder: false },
};

test('the answer of the Store interface, whose prices are in the smallest coin', async () => {
  const yen = {
    ...STORE.prices,
    price: '1800',
    regular_price: '1800',
    currency_code: 'JPY',
    currency_minor_unit: 0,
  };
  const dinar = {
    ...STORE.prices,
    price: '12500',
    regular_price: '12500',
    currency_code: 'KWD',
    currency_minor_unit: 3,
  };
  const others = [yen, dinar].map((prices, i) => ({ ...STORE, id: 36 + i, is_in_stock: false, prices }));
  const feed = JSON.stringify([STORE, ...others]);
  expect(formatOf(feed)).toBe('woocommerce');
  expect(await productsOf(feed)).toMatchObject([
    {
      ...{
        id: '34',
        price: 42,
        listPrice: 45,
        currency: 'USD',
        type: 'knitwear',
        color: 'Blue',
        groupId: '34',
      },
      ...{ sizes: ['L', 'XL'], available: true, image: 'https://shop.example/hoodie.jpg' },
    },
    { price: 1800, listPrice: null, currency: 'JPY', available: false },
    { price: 12.5, currency: 'KWD' },
  ]);
});

test('with a mapping it is read by its keys, and no mapping is passed over', async () => {
  const feed = JSON.stringify([LINEN]);
  const mapping = { title: 'slug' };
  expect(await productsOf(feed, { mapping })).toMatchObject([{ id: '799', title: 'linen-shirt' }]);
  expect(() => recogniseFeed(utf8(feed), 'x.json', { mapping, format: 'woocommerce' })).toThrow(/no columns/);
});

test.each(['constructor', 'toString', '__proto__'])(
  'a stock that is called %s says nothing',
  async (stock) => {
    const rows = await readFeed(JSON.stringify([{ ...LINEN, stock_status: stock }]));
    expect(rows).toMatchObject([{ record: { id: '799', available: null } }]);
  },
);
