import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { testWeb } from '../testing/web.ts';
import { createFetcher, type FetcherOptions } from './fetcher.ts';
import { createPace } from './pace.ts';

const LOCAL = ['127.0.0.1'];
const SMALL = { most: 1000, within: 2000 };

function fetcher(options: FetcherOptions = {}) {
  const made = createFetcher({ pace: createPace(5), ...options });
  onTestFinished(() => made.close());
  return made;
}

const read = async (from: Awaited<ReturnType<ReturnType<typeof fetcher>['fetch']>>) =>
  (await buffer(from.body())).toString();

test('a body comes whole, from where redirects lead', async () => {
  const web = await testWeb((req, res) => {
    if (req.url === '/a') res.writeHead(302, { location: '/b?x=1' }).end();
    else res.end('hello');
  });
  const found = await fetcher({ allowHosts: LOCAL }).fetch(`${web.url}/a`, SMALL);
  expect(await read(found)).toBe('hello');
  expect(found).toMatchObject({ status: 200, url: `${web.url}/b?x=1` });
});

test.each([
  ['UTF-8, as browsers take it', Buffer.from('/상품/a b.jpg'), '/%EC%83%81%ED%92%88/a%20b.jpg'],
  ['another encoding', Buffer.from('/m\xe4ntel.jpg', 'latin1'), '/m%E4ntel.jpg'],
])('a redirect may be written in %s, instead of being escaped', async (_what, location, path) => {
  const web = await testWeb((req, res) => {
    if (req.url !== '/a') res.end('hello');
    else res.writeHead(302, { location: location.toString('latin1') }).end();
  });
  const found = await fetcher({ allowHosts: LOCAL }).fetch(`${web.url}/a`, SMALL);
  expect(await read(found)).toBe('hello');
  expect(web.asked.at(-1)?.path).toBe(path);
});

test.each([
  'http://127.0.0.1:8787/',
  'http://localhost:8787/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.1.1/',
  'http://0.0.0.0/',
])('%s is refused', async (address) => {
  await expect(fetcher().fetch(address, SMALL)).rejects.toMatchObject({ kind: 'private-address' });
});

test.each(['ftp://shop.example/', 'file:///etc/passwd', 'javascript:alert(1)', 'nonsense'])(
  '%s is no web address',
  async (address) => {
    await expect(fetcher().fetch(address, SMALL)).rejects.toMatchObject({ kind: 'not-web' });
  },
);

test('a login in the address goes to its own origin in a header, and into no words', async () => {
  const other = await testWeb((_req, res) => res.end('elsewhere'));
  const web = await testWeb((req, res) => {
    const to: Record<string, string> = { '/a': '/b', '/b': `${other.url}/c` };
    const location = to[req.url ?? ''];
    res.writeHead(location ? 302 : 404, location ? { location } : {}).end();
  });
  const withLogin = web.url.replace('//', '//me%40shop:p%C3%A4ss@');
  const found = await fetcher({ allowHosts: LOCAL }).fetch(`${withLogin}/a`, SMALL);
  expect(await read(found)).toBe('elsewhere');
  const login = `Basic ${Buffer.from('me@shop:päss').toString('base64')}`;
  expect(web.asked.map(({ headers }) => headers.authorization)).toEqual([login, login]);
  expect(other.asked.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  const refused = fetcher({ allowHosts: LOCAL }).fetch(`${withLogin}/x`, SMALL);
  await expect(refused).rejects.toMatchObject({
    kind: 'http-status',
    message: `${web.url}/x is not there (HTTP 404).`,
  });
});

test('a redirect into the network is refused', async () => {
  const web = await testWeb((_req, res) => res.writeHead(302, { location: 'http://127.0.0.2:9/' }).end());
  await expect(fetcher({ allowHosts: LOCAL }).fetch(web.url, SMALL)).rejects.toMatchObject({
    kind: 'private-address',
  });
});

test('the address that was checked is the one that is called, whatever a name says the next time', async () => {
  const web = await testWeb((_req, res) => res.end('inside'));
  const { port } = new URL(web.url);
  const answers = ['93.184.216.34', '127.0.0.1'];
  let asked = 0;
  const rebinding = fetcher({
    resolve: (_host, answer) => answer(null, [{ address: answers[asked++ % 2] as string, family: 4 }]),
  });
  // The first answer is public and is called; nobody listens there on this port.
  const outcome = rebinding.fetch(`http://rebind.example:${port}/`, { most: 1000, within: 1500 });
  await expect(outcome).rejects.toMatchObject({ name: 'FetchError' });
  expect(web.asked).toEqual([]);
});

test('of several addresses of a name only the public ones count', async () => {
  const mixed = fetcher({ resolve: (_host, answer) => answer(null, [{ address: '10.0.0.1', family: 4 }]) });
  await expect(mixed.fetch('http://mixed.example/', SMALL)).rejects.toMatchObject({
    kind: 'private-address',
  });
});

test('an endless chain of redirects ends', async () => {
  const web = await testWeb((req, res) => res.writeHead(301, { location: `${req.url}x` }).end());
  const asked = fetcher({ allowHosts: LOCAL }).fetch(`${web.url}/`, SMALL);
  await expect(asked).rejects.toMatchObject({ kind: 'too-many-redirects' });
  expect(web.asked).toHaveLength(6);
});

test('more than the limit is cut off: declared, undeclared, or packed', async () => {
  const web = await testWeb((req, res) => {
    if (req.url === '/declared') res.writeHead(200, { 'content-length': 5000 }).end(Buffer.alloc(5000));
    else if (req.url === '/packed')
      res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000)));
    else {
      res.write(Buffer.alloc(900));
      res.end(Buffer.alloc(900));
    }
  });
  const made = fetcher({ allowHosts: LOCAL });
  for (const path of ['/declared', '/undeclared', '/packed']) {
    const asked = made.fetch(web.url + path, SMALL).then(read);
    await expect(asked).rejects.toMatchObject({ kind: 'too-large' });
  }
});

test('a server that never ends its answer is left', async () => {
  const web = await testWeb((_req, res) => res.write('a'));
  const made = fetcher({ allowHosts: LOCAL });
  const asked = made.fetch(web.url, { most: 1000, within: 300 }).then(read);
  await expect(asked).rejects.toMatchObject({ kind: 'too-slow' });
});

test('"later" is waited for, and asked again', async () => {
  let busy = 2;
  const web = await testWeb((_req, res) => {
    if (busy-- > 0) res.writeHead(503).end();
    else res.end('now');
  });
  const found = await fetcher({ allowHosts: LOCAL }).fetch(web.url, SMALL);
  expect(await read(found)).toBe('now');
  expect(web.asked).toHaveLength(3);
});

test('a host that cannot be reached is tried again, but not for every picture anew', async () => {
  let tries = 0;
  const dead = fetcher({
    resolve: (_host, answer) => {
      tries++;
      answer(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }), []);
    },
  });
  const ask = async () => {
    const before = tries;
    await expect(dead.fetch('http://dead.example/', SMALL)).rejects.toMatchObject({ kind: 'unreachable' });
    return tries - before;
  };
  expect([await ask(), await ask(), await ask(), await ask()]).toEqual([4, 4, 4, 0]);
});

const PATIENT = { ...SMALL, patient: true };

test.each([429, 503])(
  'a shop that allows so many in a while (HTTP %d) gives them all in the end',
  async (status) => {
    let allowed = 5;
    const refill = setInterval(() => {
      allowed = 5;
    }, 60);
    onTestFinished(() => clearInterval(refill));
    const web = await testWeb((_req, res) => {
      if (allowed-- > 0) res.end('x');
      else res.writeHead(status).end();
    });
    const made = fetcher({ allowHosts: LOCAL, pace: createPace(2) });
    const asked = Array.from({ length: 60 }, async (_, i) =>
      read(await made.fetch(`${web.url}/${i}`, PATIENT)),
    );
    expect(await Promise.all(asked)).toHaveLength(60);
    expect(web.asked.length).toBeLessThan(60 * 3);
  },
);

test('a network that is away for a while costs nothing', async () => {
  let away = false;
  const web = await testWeb((req, res) => {
    if (away) req.socket.destroy();
    else res.end('x');
  });
  const made = fetcher({ allowHosts: LOCAL, pace: createPace(2) });
  await made.fetch(web.url, PATIENT).then(read);
  away = true;
  setTimeout(() => {
    away = false;
  }, 300);
  const asked = Array.from({ length: 20 }, async (_, i) =>
    read(await made.fetch(`${web.url}/${i}`, PATIENT)),
  );
  expect(await Promise.all(asked)).toHaveLength(20);
});

test('a host that refuses everybody for long is let be, and all who wait are told', async () => {
  let isOpen = true;
  const web = await testWeb((_req, res) => {
    if (isOpen) res.end('x');
    else res.writeHead(429).end();
  });
  const made = fetcher({ allowHosts: LOCAL, pace: createPace(1) });
  await made.fetch(web.url, PATIENT).then(read);
  isOpen = false;
  const asked = Array.from({ length: 20 }, (_, i) => made.fetch(`${web.url}/${i}`, PATIENT));
  for (const { reason } of (await Promise.allSettled(asked)) as PromiseRejectedResult[])
    expect(reason).toMatchObject({ status: 429, ofHost: true });
  expect(web.asked.length).toBeLessThan(40);
});

/** As an import does: so many at a time, and none before the one that stands so far in front of it is done. */
async function inOrder<T>(count: number, ask: (i: number) => Promise<T>) {
  const asked: Promise<PromiseSettledResult<T>[]>[] = [];
  for (let i = 0; i < count; i++) {
    if (i >= 16) await asked[i - 16];
    asked.push(Promise.allSettled([ask(i)]));
  }
  return (await Promise.all(asked)).flat();
}

test.each<[string, number[]]>([
  ['one', [20]],
  ['three side by side', [30, 31, 32]],
  ['the last ones', [56, 57, 58, 59]],
  ['every other one', Array.from({ length: 30 }, (_, i) => 2 * i)],
])('pictures that alone are refused cost four tries each and halt nobody: %s', async (_which, broken) => {
  const isBroken = (path = '') => broken.includes(Number(path.slice(1)));
  const web = await testWeb((req, res) => {
    if (isBroken(req.url)) res.writeHead(503).end();
    else res.end('x');
  });
  const made = fetcher({ allowHosts: LOCAL, pace: createPace(2) });
  const results = await inOrder(60, async (i) => read(await made.fetch(`${web.url}/${i}`, PATIENT)));
  const failed = results.flatMap((result, i) => (result.status === 'rejected' ? [[i, result.reason]] : []));
  expect(failed.map(([i]) => i)).toEqual(broken);
  for (const [, reason] of failed) expect(reason).toMatchObject({ status: 503, ofHost: false });
  expect(web.asked.filter(({ path }) => isBroken(path))).toHaveLength(4 * broken.length);
});

test.each<[string, number, number]>([
  ['twenty side by side', 10, 40],
  ['the last four of a feed that goes on', 0, 4],
])('broken pictures are none of a host that gives others: %s', async (_which, whole, count) => {
  const web = await testWeb((req, res) => {
    const at = Number(req.url?.slice(1));
    if (!(at >= whole && at < whole + 20)) res.end('x');
    else if (at % 2) req.socket.destroy();
    else res.writeHead(503).end();
  });
  const made = fetcher({ allowHosts: LOCAL, pace: createPace(1) });
  const ask = async (path: number | string) => read(await made.fetch(`${web.url}/${path}`, PATIENT));
  await ask('feed.csv');
  const results = await inOrder(count, ask);
  const good = { status: 'fulfilled' };
  const broken = { status: 'rejected', reason: { ofHost: false } };
  for (const [i, result] of results.entries())
    expect(result).toMatchObject(i >= whole && i < whole + 20 ? broken : good);
});

test('a host that says when it is back (503) speaks of itself, whatever a cache still gives', async () => {
  const web = await testWeb((req, res) => {
    if (req.url === '/feed.csv') res.end('x');
    else res.writeHead(503, { 'retry-after': '0' }).end();
  });
  const made = fetcher({ allowHosts: LOCAL, pace: createPace(0.2) });
  const ask = async (path: number | string) => read(await made.fetch(`${web.url}/${path}`, PATIENT));
  await ask('feed.csv');
  for (const result of await inOrder(40, ask))
    expect(result).toMatchObject({ status: 'rejected', reason: { ofHost: true } });
});

test('however many broken pictures follow each other, they are none of a host that gives others past all caches', async () => {
  const web = await testWeb((req, res) => {
    if (Number(req.url?.slice(1)) < 200) res.writeHead(503).end();
    else res.end('x');
  });
  const made = fetcher({ allowHosts: LOCAL, pace: createPace(0.2) });
  const ask = async (path: number | string) => read(await made.fetch(`${web.url}/${path}`, PATIENT));
  await ask('feed.csv?v=1');
  const results = await inOrder(220, ask);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
  for (const result of results.slice(0, 200))
    expect(result).toMatchObject({ status: 'rejected', reason: { status: 503, ofHost: false } });
  expect(web.asked.filter(({ path }) => path === '/199')).toHaveLength(1);
});

test.each<[string, (url: string) => string, Record<string, string>]>([
  ['of whole addresses', (url) => url, {}],
  ['of paths', (url) => url.replace(/\?.*/, ''), { age: '7' }],
  ['that tells no age', (url) => url.replace(/\?.*/, ''), { 'x-cache': 'HIT' }],
])(
  'a host whose cache alone still answers is given up, and not each of its pictures: one %s',
  async (_which, keyOf, headers) => {
    const cached = new Set<string>();
    const web = await testWeb(({ url = '' }, res) => {
      if (cached.size < 10) cached.add(keyOf(url));
      if (cached.has(keyOf(url))) res.writeHead(200, headers).end('x');
      else res.writeHead(503).end();
    });
    const made = fetcher({ allowHosts: LOCAL, pace: createPace(0.2) });
    const results = await inOrder(100, async (i) => read(await made.fetch(`${web.url}/${i}`, PATIENT)));
    const blamed = results.flatMap((one) => (one.status === 'rejected' ? [one.reason.ofHost] : []));
    expect(blamed).toHaveLength(90);
    expect(blamed.filter((ofHost) => !ofHost).length).toBeLessThan(60);
    expect(blamed.slice(-30)).toEqual(Array(30).fill(true));
  },
);

test('a hundred refused pictures among others, all at once, are none of their host', async () => {
  const web = await testWeb((req, res) => {
    if (Number(req.url?.slice(1)) % 2) res.writeHead(429).end();
    else res.end('x');
  });
  const made = fetcher({ allowHosts: LOCAL, pace: createPace(2) });
  const asked = Array.from({ length: 200 }, async (_, i) =>
    read(await made.fetch(`${web.url}/${i}`, PATIENT)),
  );
  const failed = (await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected');
  expect(failed).toHaveLength(100);
  for (const one of failed) expect(one).toMatchObject({ reason: { status: 429, ofHost: false } });
  expect(web.asked).toHaveLength(100 + 4 * 100);
});

test('a host that was let be is asked afresh by a later import', async () => {
  let busy = 0;
  const web = await testWeb((_req, res) => {
    if (busy-- > 0) res.writeHead(503).end();
    else res.end('x');
  });
  const made = fetcher({ allowHosts: LOCAL, pace: createPace(1) });
  const ask = (i: number) => made.fetch(`${web.url}/${i}`, PATIENT).then(read);
  await ask(0);
  busy = Number.POSITIVE_INFINITY;
  for (const result of await inOrder(16, ask))
    expect(result).toMatchObject({ status: 'rejected', reason: { ofHost: true } });
  const { now } = performance;
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(performance, 'now').mockImplementation(() => now.call(performance) + 3_600_000);
  busy = 1;
  expect(await Promise.all([ask(1), ask(2)])).toEqual(['x', 'x']);
});

test('Retry-After holds back the whole host', async () => {
  let first = true;
  const times: number[] = [];
  const web = await testWeb((_req, res) => {
    times.push(Date.now());
    if (first) res.writeHead(429, { 'retry-after': '1' }).end();
    else res.end('now');
    first = false;
  });
  const made = fetcher({ allowHosts: LOCAL });
  const slow = made.fetch(`${web.url}/1`, { most: 1000, within: 5000 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await Promise.all(
    [slow, made.fetch(`${web.url}/2`, { most: 1000, within: 5000 })].map(async (one) => read(await one)),
  );
  expect(times).toHaveLength(3);
  expect((times[1] as number) - (times[0] as number)).toBeGreaterThan(900);
  expect((times[2] as number) - (times[0] as number)).toBeGreaterThan(900);
});

test('what is not there is not asked for again', async () => {
  const web = await testWeb((_req, res) => res.writeHead(404).end());
  const asked = fetcher({ allowHosts: LOCAL }).fetch(web.url, SMALL);
  await expect(asked).rejects.toMatchObject({ kind: 'http-status', status: 404 });
  expect(web.asked).toHaveLength(1);
});

test('at most so many at a time go to one host', async () => {
  let now = 0;
  let most = 0;
  const web = await testWeb((_req, res) => {
    most = Math.max(most, ++now);
    setTimeout(() => {
      now--;
      res.end('x');
    }, 20);
  });
  const made = fetcher({ allowHosts: LOCAL, perHost: 3 });
  await Promise.all(Array.from({ length: 20 }, async () => read(await made.fetch(web.url, SMALL))));
  expect(most).toBe(3);
});

test('an abort is passed on as it is', async () => {
  const web = await testWeb(() => {});
  const stop = new AbortController();
  const asked = fetcher({ allowHosts: LOCAL }).fetch(web.url, { ...SMALL, signal: stop.signal });
  stop.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});
