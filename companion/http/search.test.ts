import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ParseReply, Product, ProductPage, SearchReply } from '../../contract/index.ts';
import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { bombPng } from '../testing/pictures.ts';
import { send, testServer } from '../testing/server.ts';
import { makeShop, PRODUCTS } from '../testing/shop.ts';

let root: string;
let home: string;
let photo: Buffer;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lookalike-http-'));
  home = join(root, 'home');
  await makeShop(join(root, 'shop'));
  photo = readFileSync(join(root, 'shop', 'pictures', '4.jpg'));
  const app = createApp(readConfig({}, { LOOKALIKE_HOME: home }), 'bulk');
  await app.importer.run({ from: join(root, 'shop') });
  await app.close();
  return () => rmSync(root, { recursive: true, force: true });
});

const jpeg = { 'content-type': 'image/jpeg' };

test('a picture finds its product, with a picture that an <img> can load', async () => {
  const { server, paired } = await testServer(home);
  const reply = await send(server, 'POST', '/v1/search?k=3', { ...paired(), ...jpeg }, photo);
  expect(reply.status).toBe(200);
  const { hits, catalogue, cutout } = SearchReply.parse(reply.json());
  expect(catalogue).toBe(PRODUCTS);
  expect(cutout).toMatch(/^data:image\/webp;base64,/);
  expect(hits).toHaveLength(3);
  expect(hits[0]).toMatchObject({ id: 'shop:4', band: 'very close', price: 24, listPrice: null });
  const address = new URL(hits[0]?.image ?? '');
  const picture = await send(server, 'GET', address.pathname + address.search);
  expect(picture.headers['content-type']).toBe('image/jpeg');
  expect((await send(server, 'GET', address.pathname)).status).toBe(403);
  // As after a restart: a panel that stayed open still shows its pictures.
  const restarted = await testServer(home);
  expect((await send(restarted.server, 'GET', address.pathname + address.search)).status).toBe(200);
});

test('parse finds the garment, and its query id searches a crop of the same picture', async () => {
  const { server, paired } = await testServer(home);
  const headers = { ...paired(), ...jpeg };
  const parsed = ParseReply.parse((await send(server, 'POST', '/v1/parse', headers, photo)).json());
  expect(parsed).toMatchObject({ width: 320, height: 320 });
  expect(parsed.garments.length).toBeGreaterThan(0);
  const path = `/v1/search?query=${parsed.queryId}&crop=10,30,300,280`;
  const reply = SearchReply.parse((await send(server, 'POST', path, headers)).json());
  expect(reply.hits[0]?.id).toBe('shop:4');
});

test('the picture of a search is held as well, for a filter or a thumb', async () => {
  const { server, paired } = await testServer(home);
  const headers = { ...paired(), ...jpeg };
  const first = SearchReply.parse((await send(server, 'POST', '/v1/search', headers, photo)).json());
  const path = `/v1/search?query=${first.queryId}&priceMax=15&priceMin=11&currency=EUR&up=shop:3&up=shop:1`;
  const next = SearchReply.parse((await send(server, 'POST', path, headers)).json());
  expect(next).toMatchObject({ queryId: first.queryId, timings: { inference: 0 } });
  expect(next.hits.map(({ id }) => id).sort()).toEqual(['shop:1', 'shop:3']);
});

test('the garment at a point is meant, and cut=false takes the crop as it is', async () => {
  const { server, paired } = await testServer(home);
  const headers = { ...paired(), ...jpeg };
  const ask = async (query: string) =>
    SearchReply.parse((await send(server, 'POST', `/v1/search?${query}`, headers, photo)).json());
  expect((await ask('point=160,180')).hits[0]?.id).toBe('shop:4');
  // Whoever made the picture smaller has rounded.
  expect((await ask('point=320,320.5')).hits[0]?.id).toBe('shop:4');
  expect((await ask('cut=false&crop=20,40,200,200')).box).toEqual({ x: 20, y: 40, w: 200, h: 200 });
});

test('more like a product, whose cut-out an <img> can load', async () => {
  const { server, paired } = await testServer(home);
  const reply = await send(server, 'POST', '/v1/search?like=shop:4&k=3', paired());
  const { hits, queryId } = SearchReply.parse(reply.json());
  expect(queryId).toBeNull();
  expect(hits.map(({ id }) => id)).not.toContain('shop:4');
  const address = new URL(hits[0]?.cutout ?? '');
  const cutout = await send(server, 'GET', address.pathname + address.search);
  expect(cutout.headers['content-type']).toBe('image/webp');
  expect((await send(server, 'GET', address.pathname)).status).toBe(403);
});

test('multipart, as curl -F sends it', async () => {
  const { server, paired } = await testServer(home);
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg');
  const request = new Request('http://x', { method: 'POST', body: form });
  const type = request.headers.get('content-type') ?? '';
  const body = Buffer.from(await request.arrayBuffer());
  const reply = await send(server, 'POST', '/v1/search', { ...paired(), 'content-type': type }, body);
  expect(SearchReply.parse(reply.json()).hits[0]?.id).toBe('shop:4');
});

test('what a page of a shop sells is listed, however its address is written', async () => {
  const { server, paired, app } = await testServer(home);
  const headers = paired();
  const sold = async (address: string, more = '') => {
    const path = `/v1/products?page=${encodeURIComponent(address)}${more}`;
    const { products, total, next } = ProductPage.parse((await send(server, 'GET', path, headers)).json());
    return { ids: products.map(({ id }) => id), total, next };
  };
  const { db } = app.store;
  db.exec("UPDATE product SET link = 'https://shop.example/tee?variant=' || row WHERE row IN (2, 3)");
  db.exec("UPDATE product SET link = 'https://shop.example/tee-2' WHERE row = 4");
  const all = { ids: ['shop:2', 'shop:3'], total: 2, next: null };
  expect(await sold('http://www.shop.example/tee/?utm_source=x#top')).toEqual(all);
  expect(await sold('https://shop.example/tee', '&limit=1')).toEqual({ ...all, ids: ['shop:2'], next: '2' });
  expect(await sold('https://shop.example/tee', '&limit=1&after=2')).toEqual({ ...all, ids: ['shop:3'] });
  db.exec('UPDATE product SET retired = 1 WHERE row = 2');
  expect(await sold('https://shop.example/tee')).toEqual({ ids: ['shop:3'], total: 1, next: null });
  db.exec('UPDATE product SET retired = 0 WHERE row = 2');
  expect(await sold('no address')).toEqual({ ids: [], total: 0, next: null });
});

test('products are listed page by page', async () => {
  const { server, paired } = await testServer(home);
  const headers = paired();
  const first = ProductPage.parse((await send(server, 'GET', '/v1/products?limit=5', headers)).json());
  const rest = ProductPage.parse(
    (await send(server, 'GET', `/v1/products?limit=5&after=${first.next}`, headers)).json(),
  );
  expect([...first.products, ...rest.products].map(({ id }) => id)).toEqual(
    Array.from({ length: PRODUCTS }, (_, i) => `shop:${i + 1}`),
  );
  expect(rest.next).toBeNull();
  expect((await send(server, 'GET', '/v1/products/shop:2', headers)).json()).toMatchObject({
    title: 'Tee 2',
  });
});

test('a product that its feed no longer names is gone, but not its picture', async () => {
  const { app, server, paired } = await testServer();
  await app.importer.run({ from: join(root, 'shop'), source: 'one' });
  const headers = paired();
  const before = Product.parse((await send(server, 'GET', '/v1/products/one:2', headers)).json());
  app.store.change(() => app.products.retireUnseen('one', 99));
  expect((await send(server, 'GET', '/v1/products/one:2', headers)).status).toBe(404);
  const { pathname, search } = new URL(before.image);
  expect((await send(server, 'GET', pathname + search, {})).status).toBe(200);
});

test('an import beside the running server is seen by the next search', async () => {
  const { app, server, paired } = await testServer();
  const headers = { ...paired(), ...jpeg };
  const search = async () =>
    SearchReply.parse((await send(server, 'POST', '/v1/search?k=20', headers, photo)).json());
  await app.importer.run({ from: join(root, 'shop'), source: 'one' });
  expect((await search()).hits).toHaveLength(PRODUCTS);
  const other = createApp(readConfig({}, { LOOKALIKE_HOME: app.config.home }), 'bulk');
  await other.importer.run({ from: join(root, 'shop'), source: 'two' });
  await other.close();
  expect((await search()).hits).toHaveLength(2 * PRODUCTS);
});

test('a saved index is read while an import has threads of its own', async () => {
  const { app: first, server, paired } = await testServer();
  await first.importer.run({ from: join(root, 'shop'), source: 'one' });
  await send(server, 'POST', '/v1/search', { ...paired(), ...jpeg }, photo);
  const second = await testServer(first.config.home);
  await second.app.importer.run({ from: join(root, 'shop'), source: 'two' });
  const headers = { ...second.paired(), ...jpeg };
  const reply = await send(second.server, 'POST', '/v1/search?k=20', headers, photo);
  expect(SearchReply.parse(reply.json()).catalogue).toBe(2 * PRODUCTS);
});

describe('what cannot be searched is one problem each', () => {
  test.each<[string, string, Uint8Array | string | (() => Uint8Array), number, string]>([
    ['text', '/v1/search', 'hello', 415, 'not-an-image'],
    ['nothing', '/v1/search', '', 415, 'not-an-image'],
    ['an SVG', '/v1/search', '<svg xmlns="http://www.w3.org/2000/svg"/>', 415, 'not-an-image'],
    ['a truncated JPEG', '/v1/search', () => photo.subarray(0, photo.length / 2), 422, 'image-damaged'],
    ['256 megapixels', '/v1/search', bombPng, 413, 'image-too-large'],
    ['9 MB', '/v1/search', () => new Uint8Array(9 * 2 ** 20), 413, 'image-too-large'],
    ['an empty crop', '/v1/search?crop=0,0,0,0', () => photo, 400, 'bad-crop'],
    ['a crop outside', '/v1/search?crop=300,300,100,100', () => photo, 400, 'bad-crop'],
    ['a crop of letters', '/v1/search?crop=a', () => photo, 400, 'bad-crop'],
    ['k = 0', '/v1/search?k=0', () => photo, 400, 'bad-k'],
    ['k = 10000', '/v1/search?k=10000', () => photo, 400, 'bad-k'],
    ['an unknown type', '/v1/search?type=sock', () => photo, 400, 'bad-request'],
    ['a point of letters', '/v1/search?point=a,b', () => photo, 400, 'bad-request'],
    ['a point outside', '/v1/search?point=320,322', () => photo, 400, 'bad-request'],
    ['a guess of letters', '/v1/search?near=1,2&near=a,b', () => photo, 400, 'bad-request'],
    ['a blank price', '/v1/search?priceMax=', () => photo, 400, 'bad-request'],
    ['a blank weight', '/v1/search?colourWeight=%20', () => photo, 400, 'bad-request'],
    ['a colour that is none', '/v1/search?inColour=red', () => photo, 400, 'bad-request'],
    ['more like nothing', '/v1/search?like=shop:99', '', 404, 'not-found'],
    ['a query id of yesterday', '/v1/search?query=gone', '', 410, 'query-gone'],
    ['parity that was never prepared', '/v1/search?parity=true', () => photo, 409, 'reindex-needed'],
  ])('%s', async (_name, path, body, status, slug) => {
    const { server, paired, unexpected } = await testServer(home);
    const bytes = typeof body === 'function' ? body() : body;
    const reply = await send(server, 'POST', path, { ...paired(), ...jpeg }, bytes);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toMatchObject({ type: `about:lookalike/${slug}`, status });
    expect(reply.status).toBe(status);
    expect(unexpected).toEqual([]);
  });

  test.each([
    ['sort=x', /expected one of "match"\|"price"/],
    ['gender=women', /expected one of "female"\|"male"\|"unisex"/],
    ['gender=female&gender=women', /expected one of "female".* gender\[1\]/s],
    ['inColour=red', /written such as #20306a/],
    ['currency=euro', /three letters, such as EUR/],
    ['currency=zzz', /^[^\n]*No currency has the code ZZZ: .*ISO 4217[^\n]*\n[^\n]*at currency$/],
    ['priceMin=40&priceMax=20', /lowest price is above the highest.* priceMin/s],
    ['prize=20', /No parameter is called prize\. There are: .*priceMax/],
  ])('%s: what it takes is said', async (query, detail) => {
    const { server, paired } = await testServer(home);
    const reply = await send(server, 'POST', `/v1/search?${query}`, { ...paired(), ...jpeg }, photo);
    expect(reply.json()).toMatchObject({ status: 400, detail: expect.stringMatching(detail) });
  });

  test('what a panel holds half typed, or longer than the catalogue, is no problem', async () => {
    const { server, paired } = await testServer(home);
    const path = '/v1/search?priceMin=40&currency=eur&inColour=%23FF0000&up=shop:99';
    expect((await send(server, 'POST', path, { ...paired(), ...jpeg }, photo)).status).toBe(200);
  });

  test('an empty catalogue', async () => {
    const { server, paired } = await testServer();
    const reply = await send(server, 'POST', '/v1/search', { ...paired(), ...jpeg }, photo);
    expect(reply.json()).toMatchObject({ type: 'about:lookalike/catalogue-empty', status: 409 });
  });
});

test('more than the queue holds is told to come back, and the rest is answered', async () => {
  const { server, paired } = await testServer(home);
  const headers = { ...paired(), ...jpeg };
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => send(server, 'POST', '/v1/search?k=1', headers, photo)),
  );
  const statuses = replies.map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  for (const reply of replies) {
    if (reply.status === 429) expect(reply.headers['retry-after']).toBe('1');
    else expect(SearchReply.parse(reply.json()).hits[0]?.id).toBe('shop:4');
  }
});
