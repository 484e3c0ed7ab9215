/** A cell may have a million characters: what looks for something in it must not begin anew at each of them. */
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
