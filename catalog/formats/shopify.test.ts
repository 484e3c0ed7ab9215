import { expect, test } from 'vitest';
import { FeedError } from '../feed-error.ts';
import { formatOf, productsOf, readFeed } from '../testing/read-feed.ts';
import { shopifyShop } from './shopify.ts';

const variant = (id: number, color: string, size: string, picture: string | null, more: object = {}) => ({
  id,
  option1: size,
  option2: color,
  price: '49.90',
  compare_at_price: null,
  available: true,
  featured_image: picture && { src: picture },
  ...more,
});

const TEE = {
  id: 632910392,
  title: 'Box <b>Tee</b>',
  handle: 'box-tee',
  body_html: '<p>Soft</p>',
  vendor: 'Acme',
  product_type: 'T-Shirts',
  tags: ['Women', 'summer'],
  variants: [
    variant(1, 'Blue', 'S', null, { available: false }),
    variant(2, 'Blue', 'M', null, { compare_at_price: '59.90' }),
    variant(3, 'Red', 'S', 'https://cdn.example/red.jpg', { available: false, price: '0.00' }),
    variant(4, 'Red', 'M', 'https://cdn.example/red.jpg', { available: false, price: '0.00' }),
  ],
  images: [{ id: 7, src: 'https://cdn.example/blue.jpg', variant_ids: [] }],
  options: [{ name: 'Size' }, { name: 'Color' }],
};

const FILE = JSON.stringify({ products: [TEE, { id: 2, title: 'Gift card', variants: [], images: [] }, 3] });
// As PHP writes it.
const ESCAPED = FILE.replaceAll('/', String.raw`\/`);

test('a mapping is refused, for there are no columns', async () => {
  const mapping = { title: 'handle' };
  await expect(readFeed(FILE, { mapping })).rejects.toThrow(/--map is of no use.*Shopify products.json/);
  expect(await productsOf(FILE, { mapping: {} })).toHaveLength(2);
});

test.each([FILE, ESCAPED])(
  'products.json: one product a colour, sizes together, no currency',
  async (feed) => {
    expect(formatOf(feed)).toBe('shopify');
    const rows = await readFeed(feed, { base: 'https://shop.example/products.json' });
    expect(rows[0]?.record).toEqual({
      id: '632910392',
      title: 'Box Tee',
      brand: 'Acme',
      price: 49.9,
      listPrice: 59.9,
      currency: null,
      link: 'https://shop.example/products/box-tee',
      image: 'https://cdn.example/blue.jpg',
      category: 'T-Shirts',
      type: 't-shirt',
      color: 'Blue',
      gender: 'female',
      // S is sold out.
      sizes: ['M'],
      available: true,
      groupId: 'box-tee',
    });
    expect(rows[1]?.record).toMatchObject({
      id: '632910392:3',
      price: null,
      link: 'https://shop.example/products/box-tee?variant=3',
      color: 'Red',
      sizes: [],
      available: false,
      groupId: 'box-tee',
    });
    expect(rows.slice(2)).toMatchObject([{ kind: 'no-picture' }, { kind: 'json' }]);
  },
);

test.each([
  [['Men', 'Women'], 'unisex'],
  [['Unisex', 'Women'], 'unisex'],
  [['Men', 'sale'], 'male'],
  [['sale'], null],
])('the tags %j say of the gender: %s', async (tags, gender) => {
  const [product] = await productsOf(JSON.stringify({ products: [{ ...TEE, tags }] }));
  expect(product).toMatchObject({ gender });
});

test('a currency that is asked for is used', async () => {
  expect(await productsOf(FILE, { currency: 'EUR' })).toMatchObject([
    { currency: 'EUR' },
    { currency: 'EUR' },
  ]);
});

test('products/NAME.js counts in cents and names its pictures plainly', async () => {
  const feed = {
    ...TEE,
    type: 'Skirts',
    product_type: undefined,
    price_min: 4990,
    images: ['//cdn.example/1.jpg'],
    variants: [variant(1, 'Blue', 'S', null, { price: 4990, compare_at_price: 5990 })],
  };
  expect(await productsOf(JSON.stringify(feed))).toMatchObject([
    { price: 49.9, listPrice: 59.9, image: 'https://cdn.example/1.jpg', type: 'skirt' },
  ]);
});

async function shopOf(pages: Record<string, unknown>, shop = 'https://shop.example') {
  const asked: string[] = [];
  const rows = await Array.fromAsync(
    shopifyShop(shop, async (url) => {
      asked.push(url.replace('https://shop.example', ''));
      const page = pages[new URL(url).searchParams.get('page') ?? 'meta'];
      if (page === undefined) return '';
      return typeof page === 'string' ? page : JSON.stringify(page);
    }),
  );
  return { asked, rows };
}

const page = (id: number) => ({ products: [{ ...TEE, id, variants: TEE.variants.slice(0, 1) }] });

test('a shop is read page by page until one is empty, with its currency', async () => {
  const { asked, rows } = await shopOf({
    meta: { currency: 'GBP' },
    1: page(1),
    2: page(2),
    3: { products: [] },
  });
  expect(asked).toEqual([
    '/meta.json',
    '/products.json?limit=250&page=1',
    '/products.json?limit=250&page=2',
    '/products.json?limit=250&page=3',
  ]);
  expect(rows).toMatchObject([
    { line: 1, record: { id: '1', currency: 'GBP', link: 'https://shop.example/products/box-tee' } },
    { line: 2, record: { id: '2' } },
  ]);
});

test('a shop that repeats its last page ends there; a collection stays one', async () => {
  const { asked, rows } = await shopOf(
    { 1: page(1), 2: page(1) },
    'https://shop.example/collections/tees?x=1',
  );
  expect(rows).toHaveLength(1);
  expect(asked.at(-1)).toBe('/collections/tees/products.json?limit=250&page=2');
});

test.each([
  ['/de/products.json', '/de'],
  ['/de/collections/tees/products.json?limit=5', '/de/collections/tees'],
  ['/products.json', ''],
  ['/de/collections/tees', '/de/collections/tees'],
])('the list of %s is read where it lies', async (address, within) => {
  const { asked } = await shopOf({ 1: { products: [] } }, `https://shop.example${address}`);
  expect(asked).toEqual(['/meta.json', `${within}/products.json?limit=250&page=1`]);
});

test('a page that is no list is no end of the shop', async () => {
  await expect(shopOf({ 1: page(1), 2: '<html>log in' })).rejects.toThrow(FeedError);
});

test('of a shop that goes on behind the last page that Shopify shows nothing is taken for gone', async () => {
  const full = (page: number) => ({
    products: Array.from({ length: 250 }, (_, n) => ({ ...TEE, id: page * 250 + n, variants: [] })),
  });
  const pages = Object.fromEntries(Array.from({ length: 101 }, (_, page) => [page, full(page)]));
  const { asked, rows } = await shopOf(pages);
  expect(asked).toHaveLength(101);
  expect(rows).toHaveLength(25_001);
  expect(rows.at(-1)).toMatchObject({ kind: 'broke-off' });
});
