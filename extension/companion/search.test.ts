import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { API_VERSION } from '../../contract/version.ts';
import { hit, reply } from '../testing/replies.ts';
import type { Ready } from './client.ts';
import { CompanionError } from './request.ts';
import { product, saveProduct, search, soldOn } from './search.ts';

const pairing = { clientId: 'client-1', token: 'a-secret-of-this-test' };
const never = new AbortController().signal;
const picture = new Blob(['pixels'], { type: 'image/webp' });
const pixels = async () => picture;
const params = new URLSearchParams({ crop: '1,2,30,40', k: '12', type: 'dress' });
const ready = (port: number): Ready => ({ status: 'ready', port, pairing });
const problem = (slug: string, status: number) => ({ type: `about:lookalike/${slug}`, title: slug, status });

let close = () => {};
afterEach(() => close());

interface Seen {
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A server of this one test that keeps what it was sent; the product's own companion is met in e2e/. */
async function serve(answer: (seen: Seen) => { status: number; body: unknown } | null) {
  const all: Seen[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    request
      .on('data', (chunk) => (body += chunk))
      .on('end', () => {
        const seen = { url: request.url ?? '', headers: request.headers, body };
        all.push(seen);
        const reply = answer(seen);
        if (!reply) return request.socket.destroy();
        return response
          .writeHead(reply.status, { 'content-type': 'application/json' })
          .end(JSON.stringify(reply.body));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, all };
}

test('sends raw pixels with token and version, and what was asked for in the query', async () => {
  const { port, all } = await serve(() => ({ status: 200, body: {} }));
  await search(ready(port), { pixels, queryId: null }, params, never).catch(() => undefined);
  expect(all[0]).toMatchObject({
    url: '/v1/search?crop=1%2C2%2C30%2C40&k=12&type=dress',
    body: 'pixels',
    headers: {
      'content-type': 'image/webp',
      authorization: `Bearer ${pairing.token}`,
      'lookalike-api': String(API_VERSION),
    },
  });
});

test('a picture that is held is not sent again, until it is held no longer', async () => {
  const { port, all } = await serve(({ url }) =>
    url.includes('query=held')
      ? { status: 410, body: problem('query-gone', 410) }
      : { status: 200, body: {} },
  );
  await search(ready(port), { pixels, queryId: 'held' }, params, never).catch(() => undefined);
  expect(all.map(({ body }) => body)).toEqual(['', 'pixels']);
});

test('photos that a camera named come back with the name of their type', async () => {
  const photo = { ...hit, title: 'IMG 2045', url: null };
  const { port } = await serve(() => ({
    status: 200,
    body: { ...reply, hits: [photo, hit], owned: [photo] },
  }));
  const { hits, owned } = await search(ready(port), null, params, never);
  expect([...hits, ...owned].map(({ title }) => title)).toEqual(['Dress', hit.title, 'Dress']);
});

test('more like a product sends no picture', async () => {
  const { port, all } = await serve(() => ({ status: 200, body: {} }));
  await search(ready(port), null, new URLSearchParams({ like: 'shop:1' }), never).catch(() => undefined);
  expect(all[0]).toMatchObject({ url: '/v1/search?like=shop%3A1', body: '' });
});

test('tells the companion’s own problem', async () => {
  const { port } = await serve(() => ({ status: 409, body: problem('catalogue-empty', 409) }));
  const failed = await search(ready(port), { pixels, queryId: null }, params, never).catch((e: unknown) => e);
  expect(failed).toBeInstanceOf(CompanionError);
  expect(failed).toMatchObject({ failure: 'problem', problem: { slug: 'catalogue-empty' } });
});

test('refuses an answer that is not as the contract says, and tells one that breaks off', async () => {
  const odd = await serve(() => ({ status: 200, body: { hits: [] } }));
  await expect(search(ready(odd.port), null, params, never)).rejects.toMatchObject({ failure: 'unreadable' });
  close();
  const broken = await serve(() => null);
  await expect(search(ready(broken.port), null, params, never)).rejects.toMatchObject({
    failure: 'unreachable',
  });
});

test('a product that is gone is no failure', async () => {
  const { port, all } = await serve(() => ({ status: 404, body: problem('not-found', 404) }));
  expect(await product(ready(port), 'shop:a/b', never)).toBeNull();
  expect(all[0]?.url).toBe('/v1/products/shop%3Aa%2Fb');
});

test('an older companion, which tells nothing of earlier prices, is understood', async () => {
  const { port } = await serve(() => ({ status: 200, body: hit }));
  expect(await product(ready(port), hit.id, never)).toMatchObject({ id: hit.id, prices: [] });
});

test('what a page sells is asked for by its address, which an older companion does not know', async () => {
  const page = 'https://shop.example/dress?c=1&d';
  const found = { products: [hit], total: 1, next: null };
  const { port, all } = await serve(() => ({ status: 200, body: found }));
  expect(await soldOn(ready(port), page, never)).toMatchObject([{ id: hit.id }]);
  expect(new URL(all[0]?.url ?? '', 'http://x').searchParams.get('page')).toBe(page);
  close();
  const older = await serve(() => ({ status: 400, body: problem('bad-request', 400) }));
  expect(await soldOn(ready(older.port), page, never)).toEqual([]);
});

test('a product is saved as JSON, or with the bytes of its picture beside it', async () => {
  const { port, all } = await serve(() => ({ status: 404, body: problem('not-found', 404) }));
  const page = { title: 'Wrap dress', url: 'https://shop.example/dress' };
  await saveProduct(ready(port), page, null, never).catch(() => undefined);
  await saveProduct(ready(port), page, picture, never).catch(() => undefined);
  const [json, form] = all.map(({ body }) => body);
  expect(JSON.parse(json ?? '')).toEqual(page);
  expect(form).toMatch(/name="product"\s+\{"title":"Wrap dress"/);
  expect(form).toMatch(/name="picture"; filename="picture"\s+content-type: image\/webp\s+pixels/i);
});
