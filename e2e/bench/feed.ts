/**
 * `npm run bench:feed [ROWS]`: feeds of a million products, made as they are read, through recognition and parsing;
 * no pictures, no models, no store. Each runs in a process of its own, so that its peak memory is its own.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { HEAD_BYTES, recogniseFeed } from '../../catalog/recognise.ts';

/** What reading may take above the process that reads; V8 alone lets its young generation grow to 134 of them. */
const MAX_RSS_MB = 300;
/** What is alive at the end and was not after the first tenth would be kept for ever. */
const MAX_GROWTH_MB = 8;
const CHUNK = 65_536;
const MB = 2 ** 20;

interface Made {
  before: string;
  product(i: number): string;
  between: string;
  after: string;
}

const price = (i: number) => `${(i % 200) + 9}.90`;

const FEEDS: Readonly<Record<string, Made>> = {
  'Google Merchant TSV': {
    before: 'id\ttitle\tlink\timage_link\tprice\tsale_price\tavailability\tbrand\tproduct_type\tcolor\n',
    product: (i) =>
      `${i}\tSlim shirt ${i}\thttps://shop.example/${i}\timages/${i}.jpg\t${price(i)} EUR\t\tin_stock\tAcme\tClothing > Shirts\tblue\n`,
    between: '',
    after: '',
  },
  'Shopify CSV': {
    before:
      'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src,Variant Image,Status\n',
    product: (i) =>
      i % 2
        ? `p${i},Slim shirt,"<p>Soft,\n""very""</p>",Acme,Shirts,Women,true,Color,Blue,${i},${price(i)},https://cdn.example/${i}.jpg,,active\n`
        : `p${i - 1},,,,,,,,Red,${i},${price(i)},,https://cdn.example/${i}.jpg,\n`,
    between: '',
    after: '',
  },
  'Google Merchant RSS': {
    before:
      '<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title>\n',
    product: (i) =>
      `<item><g:id>${i}</g:id><title><![CDATA[Slim shirt & more ${i}]]></title><link>https://shop.example/${i}</link><g:image_link>images/${i}.jpg</g:image_link><g:price>${price(i)} EUR</g:price><g:product_type>Clothing &gt; Shirts</g:product_type></item>\n`,
    between: '',
    after: '</channel></rss>',
  },
  'Shopify products.json': {
    before: '{"products":[',
    product: (i) =>
      `{"id":${i},"title":"Slim shirt ${i}","handle":"p${i}","vendor":"Acme","product_type":"Shirts","tags":["Women"],"variants":[{"id":${i},"option1":"S","price":"${price(i)}","available":true,"featured_image":null}],"images":[{"src":"https:\\/\\/cdn.example\\/${i}.jpg"}],"options":[{"name":"Size"}]}`,
    between: ',',
    after: ']}',
  },
  'JSON-LD': {
    before: '{"@context":"https://schema.org","@graph":[',
    product: (i) =>
      `{"@type":"Product","sku":"${i}","name":"Slim shirt ${i}","image":"https://cdn.example/${i}.jpg","category":"Shirts","offers":{"@type":"Offer","price":${price(i)},"priceCurrency":"EUR"}}`,
    between: ',',
    after: ']}',
  },
};

async function* bytesOf({ before, product, between, after }: Made, rows: number): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  let text = before;
  for (let i = 1; i <= rows; i++) {
    text += product(i) + (i < rows ? between : after);
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

async function read(name: string, rows: number): Promise<void> {
  const made = FEEDS[name] as Made;
  const { value: start } = await bytesOf(made, rows)[Symbol.asyncIterator]().next();
  const feed = recogniseFeed((start as Uint8Array).subarray(0, HEAD_BYTES), name);
  const before = process.memoryUsage().rss / MB;
  const begin = performance.now();
  let products = 0;
  let alive = 0;
  for await (const row of feed.rows(bytesOf(made, rows))) {
    if (row.record) products++;
    if (products === Math.floor(rows / 10)) alive = aliveMb();
  }
  const seconds = (performance.now() - begin) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  const growth = aliveMb() - alive;
  console.log(
    `${name}: ${products} products, ${Math.round(rows / seconds)} rows a second, peak RSS ${peak.toFixed(0)} MB, ` +
      `${(peak - before).toFixed(0)} MB of it for reading; ${growth.toFixed(1)} MB more alive than after a tenth`,
  );
  if (products !== rows) throw new Error(`${rows - products} rows of ${name} were lost.`);
  if (peak - before > MAX_RSS_MB) throw new Error(`${name} took more than ${MAX_RSS_MB} MB.`);
  if (growth > MAX_GROWTH_MB) throw new Error(`${name} keeps what it has read.`);
}

function aliveMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MB;
}

const [first = '1000000', rows = '1000000'] = process.argv.slice(2);
if (first in FEEDS) await read(first, Number(rows));
else {
  for (const name of Object.keys(FEEDS)) {
    const child = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), name, first], {
      stdio: 'inherit',
    });
    if (child.status !== 0) process.exitCode = 1;
  }
}
