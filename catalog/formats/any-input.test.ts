/** Whatever comes in, a format answers with rows or one FeedError. `LOOKALIKE_FUZZ=1000` makes it a thousand times as many. */
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { FeedError } from '../feed-error.ts';
import { FORMATS } from '../recognise.ts';
import { readFeed } from '../testing/read-feed.ts';

const RUNS = 100 * Number(process.env.LOOKALIKE_FUZZ ?? 1);
vi.setConfig({ testTimeout: 60_000 + 20 * RUNS });

/** What formats trip over, next to any text at all. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ...'"\'\n\r\t,;|{}[]:\\<>/&=',
    '\r\n',
    '""',
    '<!--',
    '<![CDATA[',
    ']]>',
    '&#x110000;',
    '\ufeff',
  ),
  fc.constantFrom(
    '<item>',
    '</item>',
    '<g:id>1</g:id>',
    '<g:image_link>a.jpg</g:image_link>',
    '<entry ',
    '<!DOCTYPE x [',
  ),
  fc.constantFrom(
    '<script type="application/ld+json">',
    '</script>',
    '<div itemscope itemprop="offers">',
    '</div>',
  ),
  fc.constantFrom(
    '{"@type":"Product","image":"a.jpg"}',
    '"hasVariant":[',
    '"products":[',
    '"variants":[{}]',
    'null',
    '1e999',
  ),
  fc.constantFrom(
    '{"id":1,"title":"x","images":["a.jpg"],"variants":[{"price":7}]}',
    '"__proto__":',
    '"offers":',
  ),
);

const HEADS: Readonly<Record<string, string>> = {
  hm: 'article_id,product_code,prod_name\n',
  musinsa: 'article_id,category,brand,title,price,item_url,img_url\n',
  'shopify-csv':
    'Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src,Variant Image\na,b,Color,Red,1,x.jpg,\n',
  woocommerce: 'ID,Type,SKU,Name,Regular price,Images,Parent\n1,variable,a,b,,x.jpg,\n2,variation,,c,5,,a\n',
  magento:
    'sku,product_type,visibility,name,price,base_image,additional_attributes,configurable_variations\nb-s,simple,Not Visible Individually,b,1,x.jpg,size=S,\nb,configurable,Search,b,,x.jpg,,sku=b-s,size=S\n',
  wix: 'handleId,fieldType,name,productImageUrl,price,productOptionName1,productOptionDescription1\nb,Product,b,x.jpg,1,Size,S;M\nb,Variant,,,,,S\n',
  squarespace:
    'Product ID [Non Editable],Title,Option Name 1,Option Value 1,Price,Stock,Hosted Image URLs\n1,b,Size,S,1,1,x.jpg\n,,,M,1,1,\n',
  bigcommerce:
    'Item Type,Product ID,Product Name,Option Set,Price,Product Image File - 1\nProduct,1,b,o,1,x.jpg\n  SKU,2,[S]Size=M,,,\n',
  meta: 'id,title,price,image[0].url,fb_product_category\n',
  google: 'id,title,price,image_link\n',
  table: 'id,title,image\n',
  xml: '<?xml version="1.0"?><items><item><image>a.jpg</image></item>',
  'schema-org': '<html>',
  shopify: '{"products":[{"variants":[],"vendor":""},',
  json: '{"image":"a.jpg"}\n',
};

const feed = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

test.each(FORMATS.map(({ id }) => id))('%s', async (format) => {
  const anything = fc
    .tuple(fc.constantFrom('', HEADS[format] as string), feed)
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(anything, fc.integer({ min: 1, max: 50 }), async (text, size) => {
      try {
        for (const row of await readFeed(text, { format }, size)) {
          expect(row.line).toBeGreaterThan(0);
          expect(row.record?.id ?? row.reason).toBeTruthy();
        }
      } catch (error) {
        expect(error).toBeInstanceOf(FeedError);
      }
    }),
    { numRuns: RUNS },
  );
});

const cell = fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !text.includes('\0'));
const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);

test('quoted cells with anything in them: one row each', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(quoted, quoted, quoted), { minLength: 1, maxLength: 20 }),
      async (rows) => {
        const text = `id,title,image,brand\n${rows.map((cells, i) => `${i},${cells.join(',')}`).join('\n')}\n`;
        expect(await readFeed(text, {}, 7)).toHaveLength(rows.length);
      },
    ),
    { numRuns: RUNS },
  );
});

/** A row as this format's feeds have it, and what can stand in its place. */
const good = (id: string) => `${id},Shirt,${id}.jpg`;
const bad = cell.map((text) => text.replaceAll(/["\n\r]/g, '#'));

test('a bad row leaves the good ones around it alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(bad), { maxLength: 20 }), fc.option(fc.nat(19)), async (rows, at) => {
      // One quote that is never closed, on top.
      const lines = rows.map((text, i) => (text === null ? good(`g${i}`) : i === at ? `"${text}` : text));
      const found = await readFeed(`id,title,image\n${lines.join('\n')}\n`, {}, 11);
      for (const [i, text] of rows.entries()) {
        if (text === null)
          expect(found).toContainEqual(
            expect.objectContaining({ line: i + 2, record: expect.objectContaining({ id: `g${i}` }) }),
          );
      }
    }),
    { numRuns: RUNS },
  );
});
