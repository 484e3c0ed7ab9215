import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { ImportJob } from '../../contract/imports.ts';
import type { Ready } from './client.ts';
import { type Feed, followImport, type ImportChoices, startImport } from './imports.ts';

const never = new AbortController().signal;
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const job: ImportJob = {
  id: 'job-1',
  source: 'shop',
  state: 'running',
  dryRun: false,
  createdAt: '2026-01-01T00:00:00Z',
  startedAt: '2026-01-01T00:00:00Z',
  endedAt: null,
  progress: { phase: 'importing', rows: 1, total: 10, rate: 2, secondsLeft: 5 },
  report: null,
  problem: null,
};
const choices: ImportChoices = {
  source: '',
  kind: 'shop',
  format: '',
  mapping: {},
  currency: '',
  shop: '',
  encoding: '',
  dryRun: true,
};

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Ready> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const { port } = server.address() as AddressInfo;
  return { status: 'ready', port, pairing: { clientId: 'client-1', token: 'a-secret-of-this-test' } };
}

/** What reaches the companion when this feed is started. */
async function sent(feed: Feed, over: Partial<ImportChoices> = {}) {
  let seen: { url: string; type: string; token: string; body: Buffer } | undefined;
  const ready = await serve(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { authorization: token = '', 'content-type': type = '' } = request.headers;
    seen = { url: request.url ?? '', type, token, body: Buffer.concat(chunks) };
    response
      .writeHead(202, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ...job, state: 'queued' }));
  });
  expect((await startImport(ready, feed, { ...choices, ...over }, never)).id).toBe('job-1');
  if (!seen) throw new Error('Nothing was sent.');
  return seen;
}

test('an address goes as JSON, without what was not chosen', async () => {
  const feed: Feed = { from: 'web', url: 'https://shop.example/feed.xml' };
  const { url, type, body, token } = await sent(feed);
  expect(url).toBe('/v1/imports');
  expect(type).toBe('application/json');
  expect(token).toBe('Bearer a-secret-of-this-test');
  expect(JSON.parse(body.toString())).toEqual({
    url: 'https://shop.example/feed.xml',
    kind: 'shop',
    dryRun: true,
  });
  const said = { currency: 'EUR', shop: 'https://tees.example', encoding: 'shift_jis' };
  expect(JSON.parse((await sent(feed, said)).body.toString())).toMatchObject(said);
  const mapped = await sent(feed, { source: 'tees', mapping: { title: 'Name', brand: '' }, dryRun: false });
  expect(JSON.parse(mapped.body.toString())).toMatchObject({
    source: 'tees',
    mapping: { title: 'Name', brand: '' },
    dryRun: false,
  });
});

test('a file goes as its bytes, with everything else in the query', async () => {
  const feed: Feed = { from: 'file', name: 'my shop.csv', file: new File(['a,b\n'], 'my shop.csv') };
  const over = {
    source: 'tees',
    kind: 'wardrobe',
    mapping: { title: 'Name, short', image: 'Bild' },
  } as const;
  const { url, type, body } = await sent(feed, over);
  expect(type).toBe('application/octet-stream');
  expect(body.toString()).toBe('a,b\n');
  expect(Object.fromEntries(new URL(url, 'http://x').searchParams)).toEqual({
    name: 'my shop.csv',
    source: 'tees',
    kind: 'wardrobe',
    dryRun: 'true',
    map: '{"title":"Name, short","image":"Bild"}',
  });
});

test('a folder goes as a form, each file with its way inside the folder', async () => {
  const files = [
    { path: 'feed.csv', file: new File(['id\n'], 'feed.csv') },
    { path: 'images/1.jpg', file: new File(['pixels'], '1.jpg') },
  ];
  const { url, type, body } = await sent({ from: 'folder', name: 'Wardrobe', files });
  expect(new URL(url, 'http://x').searchParams.get('name')).toBe('Wardrobe');
  expect(type).toMatch(/^multipart\/form-data; boundary=/);
  expect(body.toString()).toContain('filename="images/1.jpg"');
  expect(body.toString()).toContain('pixels');
});

test('follows events however they are cut into pieces, past pings, to the end', async () => {
  const done: ImportJob = { ...job, state: 'done', endedAt: '2026-01-01T00:01:00Z' };
  const text = `event: job\ndata: ${JSON.stringify(job)}\n\n: ping\n\nevent: job\ndata: ${JSON.stringify(done)}\n\n`;
  const ready = await serve(async (request, response) => {
    expect(request.headers.accept).toBe('text/event-stream');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (let at = 0; at < text.length; at += 57) {
      response.write(text.slice(at, at + 57));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    // Stays open, as a companion does that has more to tell to others.
  });
  const states: string[] = [];
  for await (const { state } of followImport(ready, 'job-1', never)) states.push(state);
  expect(states).toEqual(['running', 'done']);
});

test('an import that breaks off before its end is no end', async () => {
  const ready = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(`event: job\ndata: ${JSON.stringify(job)}\n\n`);
  });
  const seen: string[] = [];
  const follow = async () => {
    for await (const { state } of followImport(ready, 'job-1', never)) seen.push(state);
  };
  await expect(follow()).rejects.toMatchObject({ failure: 'unreachable' });
  expect(seen).toEqual(['running']);
});

test('an import that nobody knows is the companion’s own problem', async () => {
  const ready = await serve((_, response) => {
    const problem = { type: 'about:lookalike/not-found', title: 'No', status: 404 };
    response.writeHead(404, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
  });
  await expect(followImport(ready, 'gone', never).next()).rejects.toMatchObject({
    problem: { slug: 'not-found' },
  });
});
