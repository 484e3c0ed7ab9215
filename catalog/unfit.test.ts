import { expect, test } from 'vitest';
import { FeedError } from './feed-error.ts';
import { recogniseFeed } from './recognise.ts';
import { productsOf, utf8 } from './testing/read-feed.ts';

const GOOGLE = 'id,title,image_link,price\n1,Shirt,https://shop.example/1.jpg,10 EUR\n';
const LIST = JSON.stringify([{ id: 1, title: 'Shirt', image: 'https://shop.example/1.jpg' }]);
const NOBODYS = 'a,b\n1,2\n';

const read =
  (feed: string, format: string, options = {}) =>
  () =>
    recogniseFeed(utf8(feed), 'x.csv', { ...options, format });

test.each([
  [
    GOOGLE,
    'shopify',
    /Shopify products.json: that is JSON, and this is a table \(it has id, title, image_link, price\)/,
  ],
  [GOOGLE, 'xml', /that is XML or a page, and this is a table/],
  [GOOGLE, 'bigcommerce', /lacks item_type \(it has id/],
  [LIST, 'shopify-csv', /that is a table, and this is JSON \(it has id, title, image\)/],
  [LIST, 'shopify', /lacks variants or images/],
  [LIST, 'woocommerce', /lacks name or permalink/],
  [LIST, 'schema-org', /lacks @type/],
])('%j is no %s: what it lacks and what reads it is said once', (feed, format, lack) => {
  expect(read(feed, format)).toThrow(FeedError);
  expect(read(feed, format)).toThrow(lack);
  const known = feed === GOOGLE ? 'google' : 'json';
  expect(read(feed, format)).toThrow(RegExp(`leave --format out, or say --format ${known}\\.$`));
});

test.each([
  ['shopify-csv', 'image_src or product_image_url or variant_image or variant_image_url'],
  ['hm', 'article_id or id'],
  ['wix', 'productimageurl'],
  ['table', 'image'],
])('what no format knows is no %s either, for it lacks %s', (format, columns) => {
  expect(read(NOBODYS, format)).toThrow(`lacks ${columns} (it has a, b). No other format knows it`);
});

test('a binary file is one, whatever it is called', () => {
  expect(read('\x89PNG\r\n\x1a\n\0\0', 'shopify')).toThrow(/binary|picture/);
});

test('a name is taken where products can come of it', async () => {
  const product = { id: '1', title: 'Shirt' };
  for (const format of ['google', 'meta', 'shopify-csv', 'table']) {
    expect(await productsOf(GOOGLE, { format })).toMatchObject([product]);
  }
  const bare = 'sku,name,small_image\n1,Shirt,a.jpg\n';
  expect(await productsOf(bare, { format: 'magento' })).toMatchObject([product]);
  const ids = 'article_id,prod_name\n0108775015,Strap top\n';
  expect(await productsOf(ids, { format: 'hm' })).toMatchObject([{ image: 'images/010/0108775015.jpg' }]);
  expect(read(NOBODYS, 'table', { mapping: { image: 'b' } })).not.toThrow();
});
