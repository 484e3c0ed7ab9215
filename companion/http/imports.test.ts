import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { ImportJob, ImportJobs, SearchReply, Source, Sources } from '../../contract/index.ts';
import { temporaryHome } from '../testing/home.ts';
import { otherWriter } from '../testing/other-writer.ts';
import { send, type TestServer, testServer } from '../testing/server.ts';
import { makeShop, PRODUCTS } from '../testing/shop.ts';

let shop: string;
beforeAll(async () => {
  shop = mkdtempSync(join(tmpdir(), 'lookalike-shop-'));
  await makeShop(shop);
  return () => rmSync(shop, { recursive: true });
});

/** JSON Lines cannot carry pictures, so an uploaded feed names the ones of a small web shop; here they are refused. */
const UPLOAD = 'id,title,image_link\n1,One,https://shop.example/1.jpg\n2,Two,\n';

async function ended({ server, paired }: TestServer, id: string): Promise<ImportJob> {
  const headers = paired();
  for (;;) {
    const job = ImportJob.parse((await send(server, 'GET', `/v1/imports/${id}`, headers)).json());
    if (job.endedAt) return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function upload(at: TestServer, query: string, body: string | Uint8Array = UPLOAD) {
  const headers = { ...at.paired(), 'content-type': 'text/csv' };
  return send(at.server, 'POST', `/v1/imports?${query}`, headers, body);
}

test('an uploaded feed becomes a job that ends with a report, and leaves no file behind', async () => {
  const at = await testServer();
  const reply = await upload(at, 'name=My%20shop.csv&dryRun=true');
  expect(reply.status).toBe(202);
  const job = ImportJob.parse(reply.json());
  expect(job).toMatchObject({ source: 'My-shop', dryRun: true, report: null });
  const done = await ended(at, job.id);
  expect(done).toMatchObject({ state: 'done', report: { rows: 2, usable: 1, skipped: 1, format: 'table' } });
  expect(done.report?.reasons).toMatchObject([{ kind: 'no-picture', count: 1, first: [{ line: 3 }] }]);
  expect(at.app.uploads.of('My-shop')).toBeNull();
  const { imports } = ImportJobs.parse((await send(at.server, 'GET', '/v1/imports', at.paired())).json());
  expect(imports.map(({ id }) => id)).toEqual([job.id]);
  expect(at.unexpected).toEqual([]);
});

test('a column may be called anything', async () => {
  const at = await testServer();
  const feed = '"Price, EUR",Bild,"Name=x"\n5,https://shop.example/1.jpg,One\n';
  const map = { price: 'Price, EUR', image: 'Bild', title: 'Name=x' };
  const query = `name=a.csv&dryRun=true&map=${encodeURIComponent(JSON.stringify(map))}`;
  const job = ImportJob.parse((await upload(at, query, feed)).json());
  expect((await ended(at, job.id)).report).toMatchObject({ usable: 1, columns: { mapping: map } });
});

test('the progress comes as events, the last one with the report', async () => {
  const at = await testServer();
  const job = ImportJob.parse((await upload(at, 'name=a.csv&dryRun=true')).json());
  const headers = { ...at.paired(), accept: 'text/event-stream' };
  const reply = await send(at.server, 'GET', `/v1/imports/${job.id}`, headers);
  expect(reply.headers['content-type']).toContain('text/event-stream');
  const events = reply.body.toString().trim().split('\n\n');
  expect(events.every((event) => event.startsWith('event: job\ndata: '))).toBe(true);
  const jobs = events.map((event) => ImportJob.parse(JSON.parse(event.slice(event.indexOf('{')))));
  expect(jobs.at(-1)).toMatchObject({ state: 'done', report: { rows: 2 } });
});

test('a stop ends the events of what runs and of what waits at once, and calls neither cancelled', async () => {
  const at = await testServer();
  at.app.importer.run = (_task, { signal } = {}) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  const headers = at.paired();
  const watch = async (source: string) => {
    const { id } = ImportJob.parse((await upload(at, `name=${source}.csv`)).json());
    return send(at.server, 'GET', `/v1/imports/${id}`, { ...headers, accept: 'text/event-stream' });
  };
  const streams = ['one', 'two'].map(watch);
  await vi.waitFor(async () => {
    const list = ImportJobs.parse((await send(at.server, 'GET', '/v1/imports', headers)).json());
    expect(list.imports).toHaveLength(2);
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const start = performance.now();
  await at.server.close();
  expect(performance.now() - start).toBeLessThan(2000);
  for (const { body } of await Promise.all(streams)) {
    const last = body.toString().trim().split('\n\n').at(-1) ?? '';
    expect(JSON.parse(last.slice(last.indexOf('{')))).toMatchObject({ state: 'queued', endedAt: null });
  }
});

test('a page that closes in the middle of the events breaks nothing', async () => {
  const at = await testServer();
  const rows = Array.from({ length: 50_000 }, (_, i) => `${i},Tee,https://shop.example/${i}.jpg`);
  const body = ['id,title,image_link', ...rows].join('\n');
  const { id } = ImportJob.parse((await upload(at, 'name=a.csv&dryRun=true', body)).json());
  const headers = { ...at.paired(), accept: 'text/event-stream' };
  await new Promise<void>((resolve) => {
    const asked = request({ host: '127.0.0.1', port: at.server.port, path: `/v1/imports/${id}`, headers });
    asked.on('response', (reply) => reply.once('data', () => asked.destroy()));
    asked.on('error', () => undefined);
    asked.on('close', resolve);
    asked.end();
  });
  expect((await ended(at, id)).state).toBe('done');
  expect(at.unexpected).toEqual([]);
});

test('a feed that is none fails with words that help', async () => {
  const at = await testServer();
  const job = ImportJob.parse((await upload(at, 'name=a.csv', 'a,b\n1,2\n')).json());
  const { state, problem } = await ended(at, job.id);
  expect(state).toBe('failed');
  expect(problem).toMatchObject({ type: 'about:lookalike/bad-feed' });
  expect(problem?.detail).toMatch(/--map image=COLUMN/);
  // Whoever shows the problem can ask which column it is.
  expect(problem?.columns).toEqual(['a', 'b']);
});

/** A form as a browser makes it. */
async function uploadFolder(at: TestServer, query: string, files: Record<string, Uint8Array | string>) {
  const form = new FormData();
  for (const [path, content] of Object.entries(files)) {
    form.append('file', new Blob([content as Uint8Array<ArrayBuffer>]), path);
  }
  const { headers, body } = new Request('http://x', { method: 'POST', body: form });
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  const type = { 'content-type': headers.get('content-type') as string };
  return send(at.server, 'POST', `/v1/imports?${query}`, { ...at.paired(), ...type }, bytes);
}

test('an uploaded folder is imported with the feed and the pictures in it, and leaves nothing behind', async () => {
  const at = await testServer();
  const files: Record<string, Uint8Array> = { 'feed.csv': readFileSync(join(shop, 'feed.csv')) };
  for (let i = 1; i <= PRODUCTS; i++) {
    files[`pictures/${i}.jpg`] = readFileSync(join(shop, 'pictures', `${i}.jpg`));
  }
  const query = new URLSearchParams({ name: '내 옷장', kind: 'wardrobe' });
  const { id, source } = ImportJob.parse((await uploadFolder(at, String(query), files)).json());
  expect(source).toBe('내-옷장');
  expect(await ended(at, id)).toMatchObject({
    state: 'done',
    report: { added: PRODUCTS, picturesMissing: 0 },
  });
  expect(at.app.sources.byId(source)).toMatchObject({
    kind: 'wardrobe',
    from: '내 옷장',
    refreshable: false,
  });
  expect(at.app.uploads.of(source)).toBeNull();
});

test('files of names that differ in capitals alone, or mean a device on Windows, are each what its feed names', async () => {
  const at = await testServer();
  const [tee, other] = [1, 2].map((i) => readFileSync(join(shop, 'pictures', `${i}.jpg`)));
  const names = ['Tee.jpg', 'tee.jpg', 'nul.jpg', 'con/AUX.jpg'];
  const rows = names.map((name) => `${name},${name}`);
  const files = {
    'feed.csv': ['id,image', ...rows].join('\n'),
    ...Object.fromEntries(
      names.map((name, i) => [name, i % 2 ? (other as Uint8Array) : (tee as Uint8Array)]),
    ),
  };
  const { id } = ImportJob.parse((await uploadFolder(at, 'name=w', files)).json());
  expect(await ended(at, id)).toMatchObject({ state: 'done', report: { added: names.length, skipped: 0 } });
  const pictures = names.map((name) => at.app.products.byId(`w:${name}`)?.picture);
  expect(pictures).toEqual([pictures[0], pictures[1], pictures[0], pictures[1]]);
  expect(pictures[0]).not.toBe(pictures[1]);
});

test('a folder of pictures alone will do, in any script', async () => {
  const at = await testServer();
  const tee = readFileSync(join(shop, 'pictures', '1.jpg'));
  const files = { '여름/원피스.jpg': tee, 'notes.txt.bak': 'no picture' };
  const { id } = ImportJob.parse((await uploadFolder(at, 'name=w&dryRun=true', files)).json());
  expect(await ended(at, id)).toMatchObject({ state: 'done', report: { format: 'pictures', usable: 1 } });
});

test('a name may hold what only Windows reads as a way', async () => {
  const at = await testServer();
  const tee = readFileSync(join(shop, 'pictures', '1.jpg'));
  const files = { 'look 12:30.jpg': tee, 'a\\b.jpg': tee };
  const { id } = ImportJob.parse((await uploadFolder(at, 'name=w&dryRun=true', files)).json());
  expect(await ended(at, id)).toMatchObject({ state: 'done', report: { usable: 2 } });
});

test.each(['../out.jpg', '/etc/out.jpg', 'a/../../out.jpg', 'a//b.jpg'])(
  'a file called %j does not come in, nor does anything with it',
  async (name) => {
    const at = await testServer();
    const reply = await uploadFolder(at, 'name=w', { 'fine.jpg': 'x', [name]: 'x' });
    expect(reply.status).toBe(400);
    expect(reply.json()).toMatchObject({ type: 'about:lookalike/bad-request' });
    expect(readdirSync(join(at.app.config.home, 'uploads'))).toEqual([]);
  },
);

test('a guess can be corrected, and taken back', async () => {
  const at = await testServer();
  const body = 'id,name,brand,photo\n1,One,Not a brand,https://shop.example/1.jpg\n';
  const query = new URLSearchParams({ name: 'a.csv', dryRun: 'true', map: 'image=photo,brand=' });
  const { id } = ImportJob.parse((await upload(at, String(query), body)).json());
  const { report } = await ended(at, id);
  expect(report).toMatchObject({ usable: 1, columns: { mapping: { image: 'photo', title: 'name' } } });
  expect(report?.columns?.mapping).not.toHaveProperty('brand');
});

test("currency and shop of a feed that names neither come with it, and its products lead to the shop's pages", async () => {
  const at = await testServer();
  const picture = readFileSync(join(shop, 'pictures', '1.jpg'));
  const feed = 'Handle,Title,Variant Price,Option1 Value,Image Src\ntee,Tee,12.00,S,1.jpg\n';
  const query = new URLSearchParams({ name: 'a', currency: 'EUR', shop: 'https://shop.example' });
  const files = { 'products.csv': feed, '1.jpg': picture };
  const { id } = ImportJob.parse((await uploadFolder(at, String(query), files)).json());
  expect(await ended(at, id)).toMatchObject({ state: 'done', report: { format: 'shopify-csv', added: 1 } });
  const tee = { price: 12, currency: 'EUR', url: 'https://shop.example/products/tee' };
  expect(at.app.products.byId('a:tee')).toMatchObject(tee);
});

test('an encoding that the bytes do not tell is named with the feed', async () => {
  const at = await testServer();
  const header = Buffer.from([0xca, 0xe0, 0xf0, 0xf2, 0xe8, 0xed, 0xea, 0xe0]);
  const body = Buffer.concat([Buffer.from('id,'), header, Buffer.from('\n1,https://shop.example/1.jpg\n')]);
  const query = new URLSearchParams({ name: 'a.csv', dryRun: 'true', encoding: 'windows-1251' });
  query.set('map', JSON.stringify({ image: 'Картинка' }));
  const { id } = ImportJob.parse((await upload(at, String(query), body)).json());
  expect(await ended(at, id)).toMatchObject({ state: 'done', report: { usable: 1 } });
});

test('a table without a known picture says what is known of it all the same', async () => {
  const at = await testServer();
  const body = 'name,price,brand,where\nOne,5 EUR,Any,https://shop.example/1.jpg\n';
  const { id } = ImportJob.parse((await upload(at, 'name=a.csv&dryRun=true', body)).json());
  const { problem } = await ended(at, id);
  expect(problem?.columns).toEqual(['name', 'price', 'brand', 'where']);
  expect(problem?.mapping).toEqual({ title: 'name', price: 'price', brand: 'brand' });
});

test('sources are listed, renamed, refreshed and removed with all that came from them', async () => {
  const at = await testServer();
  const { app, server } = at;
  const headers = at.paired();
  await app.importer.run({ from: shop, source: 'tees' });
  const list = async () => Sources.parse((await send(server, 'GET', '/v1/sources', headers)).json()).sources;
  expect(await list()).toMatchObject([{ id: 'tees', from: shop, products: PRODUCTS, refreshable: true }]);

  const change = JSON.stringify({ name: 'Tees & more', kind: 'wardrobe' });
  const changed = await send(server, 'PATCH', '/v1/sources/tees', headers, change);
  expect(Source.parse(changed.json())).toMatchObject({ id: 'tees', name: 'Tees & more', kind: 'wardrobe' });

  const refreshed = await send(server, 'POST', '/v1/sources/tees/refresh', headers);
  const job = await ended(at, ImportJob.parse(refreshed.json()).id);
  expect(job).toMatchObject({ state: 'done', report: { unchanged: PRODUCTS, embedded: 0 } });

  const removed = await send(server, 'DELETE', '/v1/sources/tees', headers);
  expect(removed.json()).toEqual({ products: PRODUCTS });
  expect(await list()).toEqual([]);
  const left = app.store.db.prepare(
    'SELECT (SELECT count(*) FROM picture) + (SELECT count(*) FROM vector) AS n',
  );
  expect(left.get()).toEqual({ n: 0 });
  const photo = readFileSync(join(shop, 'pictures', '1.jpg'));
  const search = await send(
    server,
    'POST',
    '/v1/search',
    { ...headers, 'content-type': 'image/jpeg' },
    photo,
  );
  expect(search.json()).toMatchObject({ type: 'about:lookalike/catalogue-empty' });
});

test('searches are answered while an import runs, and the next one finds what it brought', async () => {
  const at = await testServer();
  const { app, server } = at;
  await app.importer.run({ from: shop, source: 'one' });
  app.sources.describe('one', { ...ORIGIN, from: shop });
  const job = ImportJob.parse((await send(server, 'POST', '/v1/sources/one/refresh', at.paired())).json());
  const second = app.importer.run({ from: shop, source: 'two' });
  const photo = readFileSync(join(shop, 'pictures', '4.jpg'));
  const headers = { ...at.paired(), 'content-type': 'image/jpeg' };
  const during = SearchReply.parse((await send(server, 'POST', '/v1/search', headers, photo)).json());
  expect(during.hits[0]?.id).toBe('one:4');
  await second;
  await ended(at, job.id);
  const after = SearchReply.parse((await send(server, 'POST', '/v1/search?k=20', headers, photo)).json());
  expect(after.hits).toHaveLength(2 * PRODUCTS);
});

test('one import after the other works in the same threads, whose heaps would pile up', async () => {
  const at = await testServer();
  let threads = 0;
  const count = () => void threads++;
  process.on('worker', count);
  onTestFinished(() => void process.off('worker', count));
  const headers = { ...at.paired(), 'content-type': 'application/json' };
  const run = async () => {
    const { id } = ImportJob.parse(
      (await send(at.server, 'POST', '/v1/sources/tees/refresh', headers)).json(),
    );
    return (await ended(at, id)).report;
  };
  at.app.sources.add('tees', 'shop', shop);
  at.app.sources.describe('tees', { ...ORIGIN, from: shop });
  expect(await run()).toMatchObject({ embedded: PRODUCTS });
  const before = threads;
  // So that all pictures go through the models once more.
  at.app.store.db.exec('DELETE FROM vector');
  expect(await run()).toMatchObject({ embedded: PRODUCTS });
  expect(threads).toBe(before);
});

const CUT_OFF = `UPDATE source SET run = 1, runner = '999999:killed', resume = '{"feed":"x","rows":3,"report":{}}'`;
const ORIGIN = { refreshable: true, folder: null, format: 'google', options: '{}' };

test('a companion that stops leaves a run that the next one goes on with', async () => {
  const home = temporaryHome();
  const first = await testServer(home);
  first.app.sources.add('tees', 'shop', shop);
  first.app.sources.describe('tees', { ...ORIGIN, from: shop });
  first.app.store.db.exec(CUT_OFF);
  const second = await testServer(home);
  const [job] = ImportJobs.parse(
    (await send(second.server, 'GET', '/v1/imports', second.paired())).json(),
  ).imports;
  expect(job).toMatchObject({ source: 'tees' });
  expect(await ended(second, job?.id ?? '')).toMatchObject({ state: 'done', report: { added: PRODUCTS } });
});

test('so is a file whose import an older version had begun', async () => {
  const home = temporaryHome();
  const first = await testServer(home);
  first.app.sources.add('bag', 'shop', 'bag.csv');
  first.app.sources.describe('bag', { ...ORIGIN, from: 'bag.csv', refreshable: false });
  first.app.store.db.exec(CUT_OFF);
  mkdirSync(join(home, 'uploads'));
  writeFileSync(join(home, 'uploads', 'bag.feed'), 'id,title,image\n1,Bag,https://127.0.0.1:9/1.jpg\n');
  const second = await testServer(home);
  const { imports } = ImportJobs.parse(
    (await send(second.server, 'GET', '/v1/imports', second.paired())).json(),
  );
  expect(await ended(second, imports[0]?.id ?? '')).toMatchObject({ source: 'bag', report: { rows: 1 } });
  expect(second.app.uploads.of('bag')).toBeNull();
  expect(second.app.importer.again('bag')).toBeNull();
});

test('a file that was handed over is kept as well, until its import has ended', async () => {
  const home = temporaryHome();
  const first = await testServer(home);
  first.app.waiting.keep('bag', JSON.stringify({ source: 'bag', uploadedAs: 'bag.csv' }));
  mkdirSync(join(home, 'uploads'));
  writeFileSync(join(home, 'uploads', 'bag.feed'), 'id,title,image\n1,Bag,https://127.0.0.1:9/1.jpg\n');
  const second = await testServer(home);
  const { imports } = ImportJobs.parse(
    (await send(second.server, 'GET', '/v1/imports', second.paired())).json(),
  );
  expect(imports).toMatchObject([{ source: 'bag' }]);
  const end = await ended(second, imports[0]?.id ?? '');
  // The file was read; that its picture is out of reach is another matter.
  expect(end).toMatchObject({ state: 'done', report: { rows: 1 } });
  expect(second.unexpected).toEqual([]);
});

test('while another process writes the catalogue a change is to be tried again, and an upload waits', async () => {
  const home = temporaryHome();
  const at = await testServer(home);
  at.app.sources.add('tees', 'shop', shop);
  at.app.store.waitAtMost(0);
  const headers = { ...at.paired(), 'content-type': 'application/json' };
  const end = otherWriter(home);
  const change = () => send(at.server, 'PATCH', '/v1/sources/tees', headers, '{"name":"T"}');
  const refused = await change();
  expect(refused.json()).toMatchObject({
    type: 'about:lookalike/busy',
    detail: expect.stringMatching(/writing the catalogue/),
  });
  expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': '2' } });
  setTimeout(end, 50);
  const asUpload = { ...headers, 'content-type': 'text/csv' };
  expect((await send(at.server, 'POST', '/v1/imports?name=a.csv', asUpload, UPLOAD)).status).toBe(202);
  expect((await change()).status).toBe(200);
  expect(at.unexpected).toEqual([]);
});

test('a cancelled import keeps what it has done and says where it goes on', async () => {
  const at = await testServer();
  const { server, paired } = at;
  const headers = paired();
  // Variants share their picture, so that the models look at it once.
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i},Tee ${i},1.jpg`);
  const feed = `id,title,image\n${rows.join('\n')}\n`;
  const picture = readFileSync(join(shop, 'pictures', '1.jpg'));
  const files = { 'feed.csv': feed, '1.jpg': picture };
  const { id } = ImportJob.parse((await uploadFolder(at, 'name=a', files)).json());
  const read = async () => ImportJob.parse((await send(server, 'GET', `/v1/imports/${id}`, headers)).json());
  const list = async () => Sources.parse((await send(server, 'GET', '/v1/sources', headers)).json()).sources;
  // A busy machine takes seconds, and more than 600 requests a minute are refused.
  await vi.waitUntil(async () => (await read()).report, { timeout: 20_000, interval: 50 });
  // It has a cursor by now; a page that reads it must not say later that something was cut off there.
  expect(await list()).toMatchObject([{ id: 'a', resumeAt: null }]);
  expect((await send(server, 'DELETE', `/v1/imports/${id}`, headers)).status).toBe(200);
  const { state, problem, report } = await ended(at, id);
  expect([state, problem]).toEqual(['cancelled', null]);
  const done = report?.rows ?? 0;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(rows.length);
  expect(report).toMatchObject({ added: done, usable: done, embedded: 1, skipped: 0, retired: 0 });
  expect(await list()).toMatchObject([{ id: 'a', products: done, resumeAt: done, importedAt: null }]);
});

test.each<[string, string, string, Record<string, string>, string | undefined, number]>([
  ['no name', 'POST', '/v1/imports', { 'content-type': 'text/csv' }, 'a', 400],
  [
    'a path instead of an address',
    'POST',
    '/v1/imports',
    { 'content-type': 'application/json' },
    '{"url":"/etc/passwd"}',
    400,
  ],
  [
    'options in the address of a JSON body',
    'POST',
    '/v1/imports?dryRun=true',
    { 'content-type': 'application/json' },
    '{"url":"https://shop.example/feed.csv"}',
    400,
  ],
  [
    'a mapping that is no JSON',
    'POST',
    '/v1/imports?name=a.csv&map={x',
    { 'content-type': 'text/csv' },
    'a',
    400,
  ],
  [
    'an encoding that is none',
    'POST',
    '/v1/imports?name=a.csv&encoding=x',
    { 'content-type': 'text/csv' },
    'a',
    400,
  ],
  [
    'a currency that is none',
    'POST',
    '/v1/imports?name=a.csv&currency=XYZ',
    { 'content-type': 'text/csv' },
    'a',
    400,
  ],
  [
    'a shop that is no address',
    'POST',
    '/v1/imports',
    { 'content-type': 'application/json' },
    '{"url":"https://shop.example/feed.csv","shop":"javascript:1"}',
    400,
  ],
  ['a mapping of nothing', 'POST', '/v1/imports?name=a.csv&map=x', { 'content-type': 'text/csv' }, 'a', 400],
  [
    'an unknown option',
    'POST',
    '/v1/imports?name=a.csv&allowHost=x',
    { 'content-type': 'text/csv' },
    'a',
    400,
  ],
  ['an unknown import', 'GET', '/v1/imports/x', {}, undefined, 404],
  ['an unknown source', 'DELETE', '/v1/sources/x', {}, undefined, 404],
  [
    'a name of spaces',
    'PATCH',
    '/v1/sources/s',
    { 'content-type': 'application/json' },
    '{"name":"  "}',
    400,
  ],
  ['a source that was a file', 'POST', '/v1/sources/s/refresh', {}, undefined, 409],
])('%s', async (_name, method, path, more, body, status) => {
  const at = await testServer();
  at.app.sources.add('s', 'shop', 'a.csv');
  const reply = await send(at.server, method, path, { ...at.paired(), ...more }, body);
  expect(reply.status).toBe(status);
  expect(at.unexpected).toEqual([]);
});

test('an import of a path says where paths are taken', async () => {
  const at = await testServer();
  const headers = { ...at.paired(), 'content-type': 'application/json' };
  const reply = await send(at.server, 'POST', '/v1/imports', headers, '{"url":"/etc/passwd"}');
  expect(reply.json()).toMatchObject({
    detail: expect.stringMatching(/http\(s\) address: paths are for the command line/),
  });
});

test('an upload that breaks off leaves nothing', async () => {
  const at = await testServer();
  const headers = { ...at.paired(), 'content-type': 'text/csv', 'content-length': '1000' };
  const sent = request({
    port: at.server.port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/v1/imports?name=a.csv',
    headers,
  });
  sent.on('error', () => {});
  sent.write('id,title\n');
  await new Promise((resolve) => setTimeout(resolve, 100));
  sent.destroy();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { imports } = ImportJobs.parse((await send(at.server, 'GET', '/v1/imports', at.paired())).json());
  expect(imports).toEqual([]);
  expect(at.unexpected).toEqual([]);
});
