import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { API_HEADER, ROUTES } from '../../contract/index.ts';
import { send, type TestServer, testServer } from '../testing/server.ts';

const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

/** Every route of the contract as something that can be asked for; a new route is in it by itself. */
const ROUTE_CALLS = Object.entries(ROUTES).map(([name, { method, path, auth }]) => ({
  name,
  method,
  auth,
  path: path.replace(':id', 'shop:1'),
}));

/** What a page, another site or another program may send. None of it may be served by any route. */
function hostile({ server: { port }, paired }: TestServer): [string, Record<string, string | string[]>][] {
  const good = paired(ORIGIN);
  return [
    ['a foreign host', { ...good, host: 'evil.example' }],
    ['a foreign host with our port', { ...good, host: `evil.example:${port}` }],
    ['our host as user info', { ...good, host: `evil.example:x@127.0.0.1:${port}` }],
    ['our host with a dot', { ...good, host: `localhost.:${port}` }],
    ['our host without the port', { ...good, host: '127.0.0.1' }],
    ['a page of another site', { ...good, 'sec-fetch-site': 'cross-site' }],
    ['a page of a sister site', { ...good, 'sec-fetch-site': 'same-site' }],
    ['a made-up fetch site', { ...good, 'sec-fetch-site': 'NONE ' }],
    ['a page as origin', { ...good, origin: 'https://evil.example' }],
    ['a page on this computer as origin', { ...good, origin: `http://127.0.0.1:${port}` }],
    ['a null origin', { ...good, origin: 'null' }],
  ];
}

describe('what a page or a stranger sends is served by no route', () => {
  test.each(ROUTE_CALLS)('$method $path', async ({ method, path }) => {
    const running = await testServer();
    for (const [name, headers] of hostile(running)) {
      const reply = await send(running.server, method, path, headers);
      expect({ name, status: reply.status }).toEqual({ name, status: 403 });
      expect(reply.headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('routes that need a token', () => {
  const guarded = ROUTE_CALLS.filter(({ auth }) => auth === 'token');

  test.each(guarded)('$method $path asks for one', async ({ method, path }) => {
    const running = await testServer();
    const { server, paired } = running;
    const good = paired(ORIGIN);
    const statusOf = async (headers: Record<string, string>) =>
      (await send(server, method, path, headers)).status;
    expect(await statusOf({ [API_HEADER]: '1' })).toBe(401);
    expect(await statusOf({ ...good, authorization: 'Bearer wrong' })).toBe(401);
    expect(await statusOf({ ...good, authorization: good.authorization?.slice(7) as string })).toBe(401);
    expect(await statusOf({ ...good, origin: 'chrome-extension://unknown' })).toBe(401);
    expect(await statusOf({ ...good, [API_HEADER]: '0' })).toBe(412);
    const other = paired('moz-extension://00000000-1111-2222-3333-444444444444');
    expect(await statusOf({ ...good, origin: other.origin as string })).toBe(403);
  });

  test('serve the paired client, with and without an origin, as Chrome, Firefox and curl say it', async () => {
    const { server, paired } = await testServer();
    const good = paired(ORIGIN);
    const { origin: _origin, ...bare } = good;
    for (const headers of [
      good,
      bare,
      { ...good, 'sec-fetch-site': 'none' },
      { ...good, 'sec-fetch-site': 'same-origin' },
    ]) {
      expect((await send(server, 'GET', '/v1/products', headers)).status).toBe(200);
    }
  });
});

test('two Host headers are refused', async () => {
  const { server } = await testServer();
  const host = `Host: 127.0.0.1:${server.port}\r\n`;
  const answer = await raw(
    server.port,
    `GET /v1/health HTTP/1.1\r\n${host}Host: evil.example\r\nConnection: close\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d/);
});

test('no Host at all is refused', async () => {
  const { server } = await testServer();
  expect(await raw(server.port, 'GET /v1/health HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403/);
});

test('a refusal comes before the body is read', async () => {
  const { server } = await testServer();
  const head = `POST /v1/search HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Length: 8000000\r\n\r\n`;
  const answer = await raw(server.port, head);
  expect(answer).toMatch(/^HTTP\/1\.1 412/);
  expect(answer).toContain('application/problem+json');
});

test('unknown addresses and methods are problems, too', async () => {
  const { server } = await testServer();
  const host = { host: `127.0.0.1:${server.port}` };
  expect((await send(server, 'GET', '/v1/nothing', host)).status).toBe(404);
  expect((await send(server, 'DELETE', '/v1/health', host)).status).toBe(405);
  expect((await send(server, 'OPTIONS', '/v1/search', host)).status).toBe(405);
});

/** Writes bytes that no HTTP client would write; gives all that comes back. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
