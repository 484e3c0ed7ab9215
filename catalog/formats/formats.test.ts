import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FeedRow } from '../feed.ts';
import { delimited } from './delimited.ts';
import { detectFormat } from './detect.ts';
import { googleRss } from './google-rss.ts';

async function* chunked(text: string, size = text.length || 1): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, size?: number): Promise<FeedRow[]> {
  const format = detectFormat(text);
  if (!format) throw new Error('no format fits');
  return Array.fromAsync(format.read(chunked(text, size)));
}

const RSS = `<?xml version="1.0"?>
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title>
<item>
  <g:id>7</g:id><title>Tee &amp; more</title><g:image_link>images/7.webp</g:image_link>
  <g:price>19.90 EUR</g:price><g:sale_price>9.90 EUR</g:sale_price>
  <g:product_type><![CDATA[Clothing > t-shirt]]></g:product_type><link>https://shop.example/7</link>
</item>
<item><g:id>8</g:id><title>No picture</title></item>
</channel></rss>`;

test('Google RSS: prefixed and plain names, sale price first, CDATA, entities', async () => {
  const rows = await read(RSS);
  expect(rows[0]?.record).toMatchObject({
    id: '7',
    title: 'Tee & more',
    price: 9.9,
    listPrice: 19.9,
    currency: 'EUR',
    type: 't-shirt',
    link: 'https://shop.example/7',
  });
  expect(rows[1]).toEqual({ line: 8, reason: 'no picture is named' });
});

test('how the text is cut into chunks changes nothing', async () => {
  const whole = await read(RSS);
  expect(await Array.fromAsync(googleRss.read(chunked(RSS, 3)))).toEqual(whole);
});

test('a billion laughs stays a joke', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
<rss version="2.0"><channel><item><title>&b;</title><image_link>x.png</image_link></item></channel></rss>`;
  const rows = await read(bomb);
  expect(rows[0]?.record?.title).not.toContain('haha');
});

test.each([
  ['CSV', 'id,title,price,image_link\r\n1,"Shirt, blue\nlong",29.90 EUR,a.jpg\r\n'],
  ['TSV', 'id\ttitle\tprice\timage link\n1\tShirt, blue\nlong\t29.90 EUR\ta.jpg\n'.replace('\nlong', '')],
  ['semicolons', '\ufeffid;title;price;image_link\n1;Shirt, blue;29,90 EUR;a.jpg\n'],
])('%s', async (_name, text) => {
  const [row] = await read(text);
  expect(row?.record).toMatchObject({ id: '1', price: 29.9, currency: 'EUR', image: 'a.jpg' });
  expect(row?.record?.title).toMatch(/^Shirt, blue/);
});

test("the original's Musinsa columns", async () => {
  const [row] = await read(
    'article_id,category,brand,title,price,item_url,img_url\n001,001001,Shop,니트,"29,900원",https://shop.example/1,1.jpg\n',
  );
  expect(row?.record).toMatchObject({ id: '001', brand: 'Shop', price: 29_900, currency: 'KRW' });
});

test('a javascript: link is dropped, the product stays', async () => {
  const [row] = await read('id,image,link\n1,a.jpg,javascript:alert(1)\n');
  expect(row?.record).toMatchObject({ id: '1', link: null });
});

test('a table without a picture column is no feed', () => {
  expect(detectFormat('name,age\nx,1\n')).toBeNull();
});

test('any cells at all: never a throw, one row each', async () => {
  const cell = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `"${text.replaceAll('"', '""')}"`);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
      const text = `id,title,image\n${rows.map((cells) => cells.join(',')).join('\n')}\n`;
      const found = await Array.fromAsync(delimited.read(chunked(text, 7)));
      expect(found).toHaveLength(rows.length);
    }),
    { numRuns: 200 },
  );
});
