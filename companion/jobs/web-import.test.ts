import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { temporaryHome } from '../testing/home.ts';
import { testImporter } from '../testing/importer.ts';
import { testWeb, type Web } from '../testing/web.ts';

interface Shop extends Web {
  /** What stands at a path; a function is called for each request. */
  pages: Record<string, string | { status: number }>;
}

/** A shop with ETags. */
async function webShop(pages: Shop['pages']): Promise<Shop> {
  const web = await testWeb((req, res) => {
    const page = pages[req.url ?? ''];
    if (page === undefined) return res.writeHead(404).end();
    if (typeof page !== 'string') return res.writeHead(page.status).end();
    const etag = `"${Buffer.from(page).toString('base64url').slice(0, 40)}"`;
    if (req.headers['if-none-match'] === etag) return res.writeHead(304, { etag }).end();
    return res.writeHead(200, { etag }).end(page);
  });
  return { ...web, pages };
}

const feedOf = (count: number, image = (i: number) => `/p/${i}.jpg`) =>
  `id,title,price,image_link\n${Array.from({ length: count }, (_, i) => `${i},T${i},5 EUR,${image(i)}\n`).join('')}`;
const picturesOf = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`/p/${i}.jpg`, `picture ${i}`]));
const picturesAsked = ({ asked }: Web) => asked.filter(({ path }) => path.startsWith('/p/')).length;

function setUp() {
  const home = temporaryHome();
  return { home, ...testImporter(home, ['127.0.0.1']) };
}

test('a feed by address: relative pictures, a source named after the host, and nothing left behind', async () => {
  const shop = await webShop({ '/feed.csv': feedOf(5), ...picturesOf(5) });
  const { home, importer, products, sources } = setUp();
  const report = await importer.run({ from: `${shop.url}/feed.csv` });
  expect(report).toMatchObject({ source: '127.0.0.1', added: 5, embedded: 5, skipped: 0 });
  expect(products.byId('127.0.0.1:3')).toMatchObject({ image: `${shop.url}/p/3.jpg` });
  expect(sources.byId('127.0.0.1')).toMatchObject({ from: `${shop.url}/feed.csv`, refreshable: true });
  expect(await readdir(join(home, 'uploads'))).toEqual([]);
});

test('a feed that is packed is unpacked, and one that is damaged says so', async () => {
  const pictures = await webShop(picturesOf(3));
  const packed = gzipSync(feedOf(3, (i) => `${pictures.url}/p/${i}.jpg`));
  const web = await testWeb((req, res) =>
    res.end(req.url === '/feed.csv.gz' ? packed : packed.subarray(0, -20)),
  );
  const { importer } = setUp();
  expect(await importer.run({ from: `${web.url}/feed.csv.gz` })).toMatchObject({
    format: 'google',
    added: 3,
  });
  await expect(importer.run({ from: `${web.url}/half.gz` })).rejects.toMatchObject({
    slug: 'bad-feed',
    message: expect.stringMatching(/gzip/),
  });
});

test('the second time no picture comes over the wire, and a changed one does', async () => {
  const shop = await webShop({ '/feed.csv': feedOf(3), ...picturesOf(3) });
  const { importer, analysed } = setUp();
  await importer.run({ from: `${shop.url}/feed.csv` });
  const again = await importer.run({ from: `${shop.url}/feed.csv` });
  expect(again).toMatchObject({ unchanged: 3, embedded: 0 });
  expect(shop.asked.at(-1)?.headers['if-none-match']).toBeDefined();
  shop.pages['/p/1.jpg'] = 'another picture';
  expect(await importer.run({ from: `${shop.url}/feed.csv` })).toMatchObject({ updated: 1, embedded: 1 });
  expect(analysed).toHaveLength(4);
});

test('a feed by address is read with the columns of the time before, as long as it has them', async () => {
  const feed = 'id,Name,Zweitname,image_link\n7,A,B,/p/0.jpg\n';
  const shop = await webShop({ '/feed.csv': feed, ...picturesOf(1) });
  const { importer, products } = setUp();
  const mapping = { title: 'Zweitname' };
  const take = async (choices = {}) =>
    importer.run(await importer.named({ from: `${shop.url}/feed.csv`, ...choices }));
  await take({ mapping });
  expect(await take({ dryRun: true })).toMatchObject({ unchanged: 1 });
  expect(await take()).toMatchObject({ unchanged: 1 });
  const again = importer.again('127.0.0.1') ?? { from: '' };
  expect(await importer.run(again)).toMatchObject({ unchanged: 1 });
  shop.pages['/feed.csv'] = { status: 403 };
  const before = shop.asked.length;
  await expect(take()).rejects.toThrow(/HTTP 403/);
  expect(shop.asked).toHaveLength(before + 1);
  shop.pages['/feed.csv'] = feed.replace('Zweitname', 'Nickname');
  expect(await take()).toMatchObject({ updated: 1 });
  expect(products.byId('127.0.0.1:7')?.title).toBe('A');
  expect(await importer.run(again)).toMatchObject({ unchanged: 1 });
});

test('a picture whose server says nothing is fetched again, but not embedded again', async () => {
  const web = await testWeb((req, res) => res.end(req.url === '/feed.csv' ? feedOf(2) : req.url));
  const { importer } = setUp();
  await importer.run({ from: `${web.url}/feed.csv` });
  expect(await importer.run({ from: `${web.url}/feed.csv` })).toMatchObject({ unchanged: 2, embedded: 0 });
  expect(picturesAsked(web)).toBe(4);
});

test('variants ask for their picture once', async () => {
  const shop = await webShop({ '/feed.csv': feedOf(8, () => '/p/0.jpg'), ...picturesOf(1) });
  const { importer } = setUp();
  expect(await importer.run({ from: `${shop.url}/feed.csv` })).toMatchObject({ added: 8, embedded: 1 });
  expect(picturesAsked(shop)).toBe(1);
});

test('pictures that cannot be had are counted by reason, and the others are imported', async () => {
  const shop = await webShop({
    '/feed.csv': [
      'id,image_link',
      'ok,/p/0.jpg',
      'gone,/p/gone.jpg',
      'forbidden,/p/forbidden.jpg',
      'inside,http://10.0.0.1/x.jpg',
      'nowhere,http://nowhere.invalid/x.jpg\n',
    ].join('\n'),
    '/p/0.jpg': 'picture',
    '/p/forbidden.jpg': { status: 403 },
  });
  const { importer } = setUp();
  const report = await importer.run({ from: `${shop.url}/feed.csv` });
  expect(report).toMatchObject({ added: 1, skipped: 4, picturesMissing: 4 });
  expect(
    report.reasons.map(({ kind, count, first }) => [kind, count, first.map(({ line }) => line)]),
  ).toEqual([
    ['picture-http-status', 2, [3, 4]],
    ['picture-private-address', 1, [5]],
    ['picture-unreachable', 1, [6]],
  ]);
});

test('a dry run refuses the addresses of pictures that an import refuses, and asks for none', async () => {
  const images = ['/p/0.jpg', 'http://10.0.0.1/x.jpg', 'http://localhost:1/x.jpg', 'http://[::1]/x.jpg'];
  const rows = ['id,image_link', ...images.map((image, n) => `${n},${image}`)];
  const shop = await webShop({ '/feed.csv': `${rows.join('\n')}\n`, '/p/0.jpg': 'picture' });
  const { importer } = setUp();
  const dry = await importer.run({ from: `${shop.url}/feed.csv`, dryRun: true });
  expect(dry).toMatchObject({ usable: 1, added: 1, skipped: 3, picturesMissing: 3 });
  expect(dry.notes).toMatchObject([{ kind: 'no-price' }, { kind: 'picture-unchecked', count: 1 }]);
  expect(picturesAsked(shop)).toBe(0);
  const { reasons } = await importer.run({ from: `${shop.url}/feed.csv` });
  expect(dry.reasons).toEqual(reasons);
  expect(reasons).toMatchObject([{ kind: 'picture-private-address', count: 3 }]);
});

test('a shop that has enough of requests stops the import, which goes on later', async () => {
  const shop = await webShop({ '/feed.csv': feedOf(40), ...picturesOf(20) });
  for (let i = 20; i < 40; i++) shop.pages[`/p/${i}.jpg`] = { status: 429 };
  const { home, importer } = setUp();
  await expect(importer.run({ from: `${shop.url}/feed.csv` })).rejects.toMatchObject({
    slug: 'import-stopped',
    message: expect.stringMatching(/HTTP 429.*goes on where it stopped/),
  });
  Object.assign(shop.pages, picturesOf(40));
  const next = testImporter(home, ['127.0.0.1']);
  expect(await next.importer.run({ from: `${shop.url}/feed.csv` })).toMatchObject({
    added: 40,
    skipped: 0,
    rows: 40,
  });
});

test('a picture that breaks off on its way is fetched again', async () => {
  let broken = 2;
  const web = await testWeb((req, res) => {
    if (req.url === '/feed.csv') res.end(feedOf(4));
    else if (broken-- > 0) res.writeHead(200, { 'content-length': 100 }).write('half', () => res.destroy());
    else res.end(req.url);
  });
  const { importer } = setUp();
  expect(await importer.run({ from: `${web.url}/feed.csv` })).toMatchObject({ added: 4, skipped: 0 });
});

test('a shop that has enough of requests keeps no price of a known product back', async () => {
  const shop = await webShop({ '/feed.csv': feedOf(20), ...picturesOf(20) });
  const { importer, products } = setUp();
  await importer.run({ from: `${shop.url}/feed.csv` });
  for (let i = 0; i < 20; i++) shop.pages[`/p/${i}.jpg`] = { status: 429 };
  shop.pages['/feed.csv'] = feedOf(20).replaceAll('5 EUR', '4 EUR');
  expect(await importer.run({ from: `${shop.url}/feed.csv` })).toMatchObject({ priceChanges: 20 });
  expect(products.page(0, 1)[0]).toMatchObject({ price: 4 });
});

const coat = (id: number) => ({
  id,
  title: `Coat ${id}`,
  handle: `coat-${id}`,
  vendor: 'V',
  product_type: 'Coats',
  tags: [],
  options: [],
  variants: [{ id, title: 'Default', price: '40.00', compare_at_price: null, available: true }],
  images: [{ src: `/p/${id}.jpg`, variant_ids: [] }],
});
/** Where a shop lists them. */
const coatsAt = (page: number, ...ids: number[]) => ({
  [`/products.json?limit=250&page=${page}`]: JSON.stringify({ products: ids.map(coat) }),
});

test('a Shopify shop is read page by page from its front page', async () => {
  const shop = await webShop({
    ...coatsAt(1, 0, 1),
    ...coatsAt(2, 2),
    ...coatsAt(3),
    '/meta.json': JSON.stringify({ currency: 'GBP' }),
    ...picturesOf(3),
  });
  const { importer, products } = setUp();
  expect(await importer.run({ from: shop.url })).toMatchObject({ format: 'shopify', rows: 3, added: 3 });
  expect(products.page(0, 1)[0]).toMatchObject({
    price: 40,
    currency: 'GBP',
    title: expect.stringContaining('Coat 0'),
  });
  await expect(importer.run({ from: shop.url, mapping: { title: 'handle' } })).rejects.toThrow(
    /--map is of no use/,
  );
});

test("Unicode's own ends of a line, which JSON may hold as they are, tear no row of a shop apart", async () => {
  const odd = { ...coat(0), variants: [{ id: 0, title: 'Default', price: 'from 40\u2028to 50\u2029' }] };
  const shop = await webShop({
    '/products.json?limit=250&page=1': JSON.stringify({ products: [odd, coat(1)] }),
    ...coatsAt(2),
    ...picturesOf(2),
  });
  const { importer } = setUp();
  const report = await importer.run({ from: shop.url });
  expect(report).toMatchObject({ rows: 2, added: 2 });
  expect(report.notes).toContainEqual(expect.objectContaining({ kind: 'price-unread', count: 1 }));
});

const DRESS = {
  '@type': 'Product',
  name: 'Dress',
  sku: 'd1',
  image: '/p/0.jpg',
  offers: { price: '30', priceCurrency: 'EUR' },
};
const DRESS_PAGE = `<html><script type="application/ld+json">${JSON.stringify(DRESS)}</script></html>`;

test.each<[string, string, string | { status: number }, RegExp]>([
  ['its second page is refused', '2', { status: 429 }, /HTTP 429/],
  ['its second page is a bot wall', '2', '<html>Are you human?</html>', /lists no products/],
  ['its first page is out of order', '1', { status: 500 }, /HTTP 500/],
  ['its first page is forbidden for a while', '1', { status: 403 }, /was read as shopify before/],
])('a shop is not taken for its front page when %s', async (_what, page, trouble, words) => {
  const shop = await webShop({
    '/': DRESS_PAGE,
    ...coatsAt(1, 0, 1),
    ...coatsAt(2, 2),
    ...coatsAt(3),
    ...picturesOf(3),
  });
  const { importer, products } = setUp();
  await importer.run({ from: shop.url });
  shop.pages[`/products.json?limit=250&page=${page}`] = trouble;
  await expect(importer.run({ from: shop.url })).rejects.toThrow(words);
  expect(products.count()).toBe(3);
});

test('a shop behind a login is read again with it, and shown without it', async () => {
  const shop = await webShop({ ...coatsAt(1, 0), ...coatsAt(2), ...picturesOf(1) });
  const { importer, sources } = setUp();
  await importer.run({ from: shop.url.replace('//', '//me:secret@'), source: 'shop' });
  expect(sources.byId('shop')).toMatchObject({ from: shop.url, refreshable: true });
  const before = shop.asked.length;
  const again = importer.again('shop');
  expect(await importer.run(again ?? { from: '' })).toMatchObject({ rows: 1, unchanged: 1 });
  const login = `Basic ${Buffer.from('me:secret').toString('base64')}`;
  const pages = shop.asked.slice(before).filter(({ path }) => path.includes('.json'));
  expect(pages.map(({ headers }) => headers.authorization)).toEqual(pages.map(() => login));
});

test('a product page is read by what it says to search engines', async () => {
  const shop = await webShop({ '/dress': DRESS_PAGE, ...picturesOf(1) });
  const { importer, products } = setUp();
  expect(await importer.run({ from: `${shop.url}/dress` })).toMatchObject({ rows: 1, added: 1 });
  expect(products.page(0, 1)[0]).toMatchObject({ title: 'Dress', price: 30, currency: 'EUR' });
});

test.each([
  ['an address inside the network', 'http://192.168.0.1/feed.csv', /address of this computer or its network/],
  ['an address without a host', 'http://', /http:\/\/ is no address/],
  ['a name that nobody knows', 'http://nowhere.invalid/feed.csv', /cannot be reached/],
])('%s ends the import with one sentence', async (_name, from, words) => {
  const { importer, sources } = setUp();
  await expect(importer.run({ from })).rejects.toThrow(words);
  expect(sources.list()).toEqual([]);
});

test.each([
  [401, /HTTP 401.* https:\/\/user:password@host/],
  [501, /HTTP 501.* Try again later/],
  [403, /HTTP 403\)\.$/],
])('a feed that is refused with %d says what helps', async (status, words) => {
  const shop = await webShop({ '/feed.csv': { status } });
  await expect(setUp().importer.run({ from: `${shop.url}/feed.csv` })).rejects.toThrow(words);
});

test('a feed that is not there, and a shop that turns into a login page', async () => {
  const shop = await webShop({ '/': '<html>Log in</html>' });
  const { importer, sources } = setUp();
  await expect(importer.run({ from: `${shop.url}/feed.csv` })).rejects.toThrow(/HTTP 404/);
  const report = await importer.run({ from: shop.url });
  expect(report).toMatchObject({ usable: 0, reasons: [{ kind: 'no-product' }] });
  expect(sources.list()).toEqual([]);
});

test('an uploaded feed may name pictures of the web, but none beside itself', async () => {
  const shop = await webShop(picturesOf(1));
  const { importer, uploads } = setUp();
  const bytes = Buffer.from(`id,image_link\n1,${shop.url}/p/0.jpg\n2,uploads/x.jpg\n`);
  const path = await uploads.receive(
    (async function* () {
      yield bytes;
    })(),
  );
  expect(readFileSync(path, 'utf8')).toBe(bytes.toString());
  const report = await importer.run({ from: path, uploadedAs: 'mine.csv' });
  expect(report).toMatchObject({ source: 'mine', added: 1, picturesMissing: 1 });
});

test('a shop that is too busy to tell its currency keeps it', async () => {
  const shop = await webShop({
    '/meta.json': JSON.stringify({ currency: 'GBP' }),
    ...coatsAt(1, 0),
    ...coatsAt(2),
    ...picturesOf(1),
  });
  const { importer, products } = setUp();
  await importer.run({ from: shop.url });
  shop.pages['/meta.json'] = { status: 503 };
  await expect(importer.run({ from: shop.url })).rejects.toThrow(/HTTP 503/);
  expect(products.page(0, 1)[0]).toMatchObject({ currency: 'GBP' });
});
