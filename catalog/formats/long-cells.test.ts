/** A cell may have a million characters, and elements lie in each other without end: neither may take the square of its length. */
import { expect, test } from 'vitest';
import { HEAD_BYTES, recogniseFeed } from '../recognise.ts';
import { readFeed, utf8 } from '../testing/read-feed.ts';

/** At this length what takes the square of it takes seconds, and a million would take hours. */
const LENGTH = 60_000;
const SOON_MS = 1500;

const long = (piece: string): string => piece.repeat(LENGTH / piece.length);
const spaces = `a${long(' ')}b`;

async function msFor(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const PICTURE = 'https://shop.example/a.jpg';

test.each([
  ['a picture', 'id,title,image,price', `1,Coat,"${spaces}",5`],
  ['sizes in markup', 'id,title,image,size', `1,Coat,${PICTURE},${long('<p ')}`],
  ["Cafe24's options", 'id,title,image,옵션입력', `1,Coat,${PICTURE},${long('a')}`],
  ["Naver's options", 'id,title,image,옵션명,옵션값', `1,Coat,${PICTURE},색상${spaces},빨강`],
  ["Wix's pictures", 'handleId,fieldType,name,productImageUrl', `1,Product,Coat,${long('_')}`],
  [
    "BigCommerce's options",
    'Item Type,Product ID,Product Name,Option Set,Product Image URL - 1,product_image_url_1',
    `Product,1,Coat,,${PICTURE},${PICTURE}\nSKU,,${long('[RT]a')},,,`,
  ],
  [
    "BigCommerce's colours",
    'Item Type,Product ID,Product Name,Option Set,Product Image URL - 1,product_image_url_1',
    `Product,1,Coat,,${PICTURE},${PICTURE}\nSKU,,"[S]Color=${long(':#aaa')}\n",,,`,
  ],
  [
    "Squarespace's pages",
    'Title,Product Page,Product URL,Option Name 1,Option Value 1,Hosted Image URLs',
    `Coat,x,x${long('/')}x,,,${PICTURE}`,
  ],
])('reads %s soon', async (_, header, rows) => {
  const took = await msFor(() => readFeed(`${header}\n${rows}\n`, { shop: 'https://shop.example' }));
  expect(took).toBeLessThan(SOON_MS);
});

test.each([
  ['spaces', spaces],
  ['brackets', long('()')],
  ['underscores', `${long('_')}x`],
  ['an object before spaces', `{${spaces}`],
])('is not long in finding that %s are no feed', async (_, text) => {
  const head = utf8(text).subarray(0, HEAD_BYTES);
  const took = await msFor(() => expect(() => recogniseFeed(head, 'notes.txt')).toThrow('no feed'));
  expect(took).toBeLessThan(SOON_MS);
});

test('reads a page with a long gap in its data soon', async () => {
  const script = `<script type="application/ld+json">{"a":${long(' ')}1}</script>`;
  const took = await msFor(() => readFeed(`<html><body>${script}</body></html>`));
  expect(took).toBeLessThan(SOON_MS);
});

test('reads a page whose elements are never closed soon', async () => {
  const took = await msFor(() => readFeed(`<html><body>${'<b>x'.repeat(20_000)}</body></html>`));
  expect(took).toBeLessThan(SOON_MS);
});

test('reads a product whose elements are never closed soon, and the one behind it', async () => {
  const product = (id: number, more = '') =>
    `<product><id>${id}</id><image>https://shop.example/${id}.jpg</image>${more}</product>`;
  const many = Array.from({ length: 1000 }, (_, i) => product(i)).join('');
  const feed = `<shop>${many}${product(1000, '<paragraph>x'.repeat(12_000))}${product(1001)}</shop>`;
  let ids: (string | undefined)[] = [];
  const took = await msFor(async () => {
    ids = (await readFeed(feed)).map(({ record }) => record?.id);
  });
  expect(ids.slice(-2)).toEqual(['1000', '1001']);
  expect(took).toBeLessThan(SOON_MS);
});
