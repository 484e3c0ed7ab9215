/** Feeds of every format in which good rows stand among rows of anything, and what must come of them. */
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import type { FeedRow } from '../feed.ts';
import { readFeed } from './read-feed.ts';

/** How one format writes its rows. */
interface Shape {
  /** Id of the format. */
  format: string;
  head: string;
  good(id: string): string;
  /** A row of random texts; it takes as many lines as it has line breaks. */
  bad(texts: readonly string[]): string;
  between: string;
  tail: string;
}

/** A good row, or the texts that a bad one is made of. */
export type RandomRow = { id: string } | { texts: readonly string[] };

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** Without what would end the row, or begin a cell that goes on in the next one. */
const raw = (text: string) => text.replaceAll(/["\r\n]/g, '#');

/** Bad rows come as cells in quotes, too few or too many of them, and as a line of anything. */
function table(format: string, header: string, good: (id: string) => string, separator = ','): Shape {
  const columns = header.split(separator).length;
  return {
    format,
    head: `${header}\n`,
    good,
    bad: ([first = '', ...texts]) =>
      texts.length === 0 ? raw(first) || '#' : fill(texts, columns, first.length).map(quoted).join(separator),
    between: '\n',
    tail: '\n',
  };
}

/** As many cells as there are columns, or one more or fewer. */
function fill(texts: readonly string[], columns: number, seed: number): string[] {
  return Array.from({ length: columns + (seed % 3) - 1 }, (_, i) => texts[i % texts.length] as string);
}

const escaped = (text: string) => text.replaceAll('<', '&lt;').replaceAll(/[\r\n]/g, ' ');
const ELEMENTS = ['g:id', 'title', 'g:image_link', 'g:price', 'link', 'g:availability', 'nonsense'];

function xml(format: string, head: string, element: string, tail: string): Shape {
  const item = (inner: string) => `<${element}>${inner}</${element}>`;
  return {
    format,
    head,
    good: (id) => item(`<g:id>${id}</g:id><title>Shirt ${id}</title><g:image_link>${id}.jpg</g:image_link>`),
    // Every third one has an element that is not closed, or one that was never opened.
    bad: (texts) =>
      item(
        texts
          .map((text, i) => {
            const name = ELEMENTS[text.length % ELEMENTS.length];
            return `${i % 3 === 2 ? '</b>' : `<${name}>`}${escaped(text)}${i % 3 === 1 ? '' : `</${name}>`}`;
          })
          .join(''),
      ),
    between: '\n',
    tail,
  };
}

/** Bad rows are objects with random values under known keys, other values, and lines that are no JSON. */
function json(
  format: string,
  head: string,
  tail: string,
  keys: readonly string[],
  good: object,
  lines = false,
) {
  const filled = (id: string) => JSON.stringify(good).replaceAll('$', id);
  return {
    format,
    head,
    good: filled,
    bad: ([first = '', ...texts]) => {
      if (texts.length === 0) return lines ? raw(first) || '#' : JSON.stringify(first);
      const entries = texts.map((text, i) => [keys[(text.length + i) % keys.length], anyValue(text)]);
      return JSON.stringify(Object.fromEntries(entries));
    },
    between: lines ? '\n' : ',\n',
    tail,
  } satisfies Shape;
}

/** Texts, numbers, lists and objects, by what the text begins with. */
function anyValue(text: string): unknown {
  const kinds = [text, text.length - 3, [text, null], { [text]: [text] }, null, { url: text, price: text }];
  return kinds[(text.codePointAt(0) ?? 0) % kinds.length];
}

const SHOPIFY = ['id', 'title', 'handle', 'variants', 'images', 'options', 'tags', 'vendor'];
const SCHEMA = ['@type', 'name', 'sku', 'image', 'offers', 'hasVariant', 'brand', 'color'];

export const SHAPES: Readonly<Record<string, Shape>> = {
  hm: table('hm', 'article_id,product_code,prod_name,product_type_name', (id) => `${id},1,Shirt ${id},Shirt`),
  musinsa: table(
    'musinsa',
    'article_id,category,brand,title,price,item_url,img_url',
    (id) => `${id},001001,b,Shirt ${id},"29,900원",https://shop.example/${id},${id}.jpg`,
  ),
  'google tsv': table(
    'google',
    'id\ttitle\timage_link\tprice',
    (id) => `${id}\tShirt ${id}\t${id}.jpg\t5 EUR`,
    '\t',
  ),
  'google csv': table('google', 'id,title,image_link,price', (id) => `${id},Shirt ${id},${id}.jpg,5 EUR`),
  'google rss': xml(
    'google',
    '<rss xmlns:g="http://base.google.com/ns/1.0"><channel>\n',
    'item',
    '</channel></rss>',
  ),
  'google atom': xml(
    'google',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">\n',
    'entry',
    '</feed>',
  ),
  xml: xml(
    'xml',
    '<?xml version="1.0"?>\n<products xmlns:g="http://base.google.com/ns/1.0">\n',
    'product',
    '</products>',
  ),
  meta: table(
    'meta',
    'id,title,price,image[0].url,fb_product_category',
    (id) => `${id},Shirt ${id},5 EUR,${id}.jpg,1`,
  ),
  'shopify csv, old': table(
    'shopify-csv',
    'Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src,Variant Image',
    (id) => `${id},Shirt ${id},Color,Red,5,${id}.jpg,`,
  ),
  'shopify csv, new': table(
    'shopify-csv',
    'Title,URL handle,Option1 name,Option1 value,Price,Product image URL,Variant image URL',
    (id) => `Shirt ${id},${id},Color,Red,5,${id}.jpg,`,
  ),
  woocommerce: table(
    'woocommerce',
    'ID,Type,SKU,Name,Regular price,Images,Parent',
    (id) => `${id},simple,s${id},Shirt ${id},5,${id}.jpg,`,
  ),
  'woocommerce json': json('woocommerce', '[\n', '\n]', ['id', 'name', 'permalink', 'prices', 'attributes'], {
    ...{ id: '$', name: 'Shirt $', permalink: 'https://shop.example/$', stock_status: 'instock', price: '5' },
    images: [{ src: '$.jpg' }],
  }),
  magento: table(
    'magento',
    'sku,product_type,visibility,name,price,base_image,additional_attributes,configurable_variations',
    (id) => `${id},simple,Not Visible Individually,Shirt ${id},5,${id}.jpg,color=Red,`,
  ),
  wix: table(
    'wix',
    'handleId,fieldType,name,productImageUrl,price,visible',
    (id) => `${id},Product,Shirt ${id},${id}.jpg,5,TRUE`,
  ),
  squarespace: table(
    'squarespace',
    'Product ID [Non Editable],Title,Option Name 1,Option Value 1,Price,Hosted Image URLs',
    (id) => `${id},Shirt ${id},Color,Red,5,${id}.jpg`,
  ),
  bigcommerce: table(
    'bigcommerce',
    'Item Type,Product ID,Product Name,Option Set,Price,Product Image File - 1',
    (id) => `Product,${id},Shirt ${id},Set,5,${id}.jpg`,
  ),
  table: table('table', 'id,title,image', (id) => `${id},Shirt ${id},${id}.jpg`),
  'shopify json': json('shopify', '{"products":[\n', '\n]}', SHOPIFY, {
    ...{ id: '$', title: 'Shirt $', handle: '$', vendor: 'V', variants: [{ id: 'v$', price: '5' }] },
    images: [{ src: '$.jpg' }],
  }),
  'schema.org': json('schema-org', '{"@context":"https://schema.org","@graph":[\n', '\n]}', SCHEMA, {
    ...{ '@type': 'Product', sku: '$', name: 'Shirt $', image: '$.jpg' },
    offers: { price: '5', priceCurrency: 'EUR' },
  }),
  'json lines': json(
    'json',
    '',
    '\n',
    ['id', 'title', 'image', 'price', 'available', 'link'],
    { id: '$', title: 'Shirt $', image: '$.jpg' },
    true,
  ),
};

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('javascript:alert(1)', '../../etc/passwd', '=1+1', 'x'.repeat(300), '0', '-5 EUR', '&lol;'),
  fc.constantFrom('a.jpg', 'https://shop.example/a.jpg', 'variable', 'variation', 'Product', '\r\n', '\t;|,'),
);
const texts = fc.array(
  text.map((one) => one.replaceAll(/[\0\ud800-\udfff]/g, '?')),
  { minLength: 1, maxLength: 7 },
);

/** @param rows of one feed. The first is good: a format is known by it. */
export function randomRows(rows: number): fc.Arbitrary<RandomRow[]> {
  const one = fc.option(texts, { freq: 3 });
  return fc
    .array(one, { minLength: rows - 1, maxLength: rows - 1 })
    .map((found) => [null, ...found].map((bad, i) => (bad ? { texts: bad } : { id: `10000${i}` })));
}

export interface Tally {
  good: number;
  bad: number;
  /** Rows by the reason for which they were left out; random texts make a product now and then. */
  reasons: Record<string, number>;
}

/**
 * Reads the rows as a feed of a format.
 *
 * @returns what came of them. @throws when a good row has suffered, or a bad one went by unsaid
 */
export async function tryRows(shape: Shape, rows: readonly RandomRow[]): Promise<Tally> {
  const texts = rows.map((row) => ('id' in row ? shape.good(row.id) : shape.bad(row.texts)));
  const feed = shape.head + texts.join(shape.between) + shape.tail;
  const found = await readFeed(feed, { format: shape.format }, 4096);
  const byLine = Map.groupBy(found, ({ line }) => line);
  const tally: Tally = { good: 0, bad: 0, reasons: {} };
  let line = 1 + newlines(shape.head);
  for (const [i, row] of rows.entries()) {
    const here = byLine.get(line) ?? [];
    if ('id' in row) {
      if (!isGood(here, row.id, shape))
        throw new Error(`Line ${line}, a good row, gave ${JSON.stringify(here)}`);
      tally.good++;
    } else {
      if (here.length === 0 && !isBlank(texts[i] as string))
        throw new Error(`Nothing was said of line ${line}`);
      tally.bad++;
      for (const { kind = 'a product' } of here as { kind?: string }[]) {
        tally.reasons[kind] = (tally.reasons[kind] ?? 0) + 1;
      }
    }
    line += newlines(texts[i] as string) + newlines(shape.between);
  }
  return tally;
}

function isGood(here: readonly FeedRow[], id: string, { format }: Shape): boolean {
  const wanted = format === 'hm' ? id.padStart(10, '0') : id;
  const records = here.flatMap(({ record }) => (record ? [[record.id, record.title]] : []));
  return isDeepStrictEqual(records, [[wanted, `Shirt ${id}`]]);
}

const newlines = (text: string) => text.split('\n').length - 1;
/** A line of separators alone is none. */
const isBlank = (text: string) => /^[\s,;|"]*$/.test(text);
