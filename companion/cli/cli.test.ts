import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { ImportReport, SearchReply } from '../../contract/index.ts';
import { lookalike, startLookalike } from '../testing/command.ts';
import { temporaryHome } from '../testing/home.ts';
import { bombPng, flatPicture } from '../testing/pictures.ts';
import { makeShop, PRODUCTS } from '../testing/shop.ts';

let shop: string;
let full: string;
beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'lookalike-cli-'));
  shop = join(root, 'shop');
  full = join(root, 'home');
  await makeShop(shop);
  const { code, out } = await lookalike(full, 'import', shop, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ source: 'shop', added: PRODUCTS, embedded: PRODUCTS, skipped: 0 });
  return () => rmSync(root, { recursive: true, force: true });
});

test('similar --json prints one document, and the photo itself is the first hit', async () => {
  const { code, out } = await lookalike(
    full,
    'similar',
    join(shop, 'pictures', '3.jpg'),
    '-k',
    '3',
    '--json',
  );
  expect(code).toBe(0);
  const reply = SearchReply.parse(JSON.parse(out));
  expect(reply.hits).toHaveLength(3);
  const image = join(shop, 'pictures', '3.jpg');
  expect(reply.hits[0]).toMatchObject({ id: 'shop:3', currency: 'EUR', image });
  expect(reply.hits[0]?.score).toBeGreaterThan(0.98);
});

test('similar takes the filters of a search, and a product instead of a photo', async () => {
  const { code, out, err } = await lookalike(
    full,
    'similar',
    '--like',
    'shop:3',
    '--max-price',
    '15',
    '-k',
    '9',
  );
  expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('similar among') });
  const prices = out
    .trim()
    .split('\n')
    .map((line) => Number.parseFloat(line.split('\t')[4] ?? ''));
  expect(prices.length).toBeGreaterThan(0);
  expect(Math.max(...prices)).toBeLessThanOrEqual(15);
});

test('similar says what keeps the nearest away where nothing is left', async () => {
  const { code, out, err } = await lookalike(full, 'similar', '--like', 'shop:3', '--max-price', '0.01');
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toMatch(/the nearest is 0\.\d{3}, which the filters or its type leave out/);
});

test('--parity searches the way of the original, with vectors of its own', async () => {
  const args = ['similar', join(shop, 'pictures', '5.jpg'), '--parity', '--json'];
  const { code, out } = await lookalike(full, ...args);
  expect(code).toBe(0);
  const reply = SearchReply.parse(JSON.parse(out));
  expect(reply.encoder).toBe('resnet34');
  expect(reply.hits[0]?.id).toBe('shop:5');
});

test('a second server on the port says so, and the first one stops when told', async () => {
  const first = startLookalike(full, 'serve', '--port', '0', '--json');
  const [line] = (await once(first.stdout as Readable, 'data')) as [Buffer];
  const { port } = new URL((JSON.parse(line.toString()) as { url: string }).url);
  const second = await lookalike(full, 'serve', '--port', port);
  expect(second).toMatchObject({ code: 69, out: '' });
  expect(second.err).toMatch(/already runs on port/);
  first.kill('SIGTERM');
  expect(await once(first, 'exit')).toEqual([0, null]);
});

test('a terminal that is closed stops the server as it should, also when it says so twice', async () => {
  const server = startLookalike(full, 'serve', '--port', '0', '--json');
  await once(server.stdout as Readable, 'data');
  server.kill('SIGHUP');
  server.kill('SIGHUP');
  expect(await once(server, 'exit')).toEqual([0, null]);
});

test('a stranger on the port is named as one', async () => {
  const stranger = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const { port } = stranger.address() as AddressInfo;
  const ended = await lookalike(full, 'serve', '--port', String(port));
  stranger.close();
  expect(ended).toMatchObject({ code: 69, out: '' });
  expect(ended.err).toMatch(/Another program holds port/);
});

test('importing again embeds nothing again', async () => {
  const { out } = await lookalike(full, 'import', shop, '--json');
  expect(JSON.parse(out)).toMatchObject({ added: 0, unchanged: PRODUCTS, embedded: 0 });
});

test('bad rows are counted with their lines, good ones stay', async () => {
  const home = temporaryHome();
  const folder = join(home, 'feed');
  mkdirSync(folder);
  writeFileSync(join(folder, 'ok.jpg'), await flatPicture(120, 120).jpeg().toBuffer());
  writeFileSync(join(folder, 'login.jpg'), '<html>please log in</html>');
  const rows = [
    '1,ok.jpg',
    '2,gone.jpg',
    '3,login.jpg',
    '4,../secret.jpg',
    '5,',
    '6,https://shop.example/6.jpg',
  ];
  writeFileSync(join(folder, 'feed.csv'), `id,image\n${rows.join('\n')}\n`);
  const { code, out } = await lookalike(home, 'import', folder, '--json');
  expect(code).toBe(0);
  const report = ImportReport.parse(JSON.parse(out));
  expect(report).toMatchObject({ rows: 6, added: 1, usable: 1, skipped: 5, picturesMissing: 3 });
  const lines = Object.fromEntries(
    report.reasons.map(({ kind, first }) => [kind, first.map(({ line }) => line)]),
  );
  expect(lines).toEqual({
    'picture-missing': [3],
    'picture-not-an-image': [4],
    'picture-outside': [5],
    'no-picture': [6],
    'picture-unreachable': [7],
  });
});

/** What a person may get wrong: one line that says what to do, the right code, and no stack. */
test.each<[string, (folder: string) => Promise<string[]> | string[], number, RegExp]>([
  ['a photo that is not there', () => ['similar', 'nothing.jpg'], 2, /no photo nothing\.jpg/],
  ['a folder as photo', (folder) => ['similar', folder], 2, /not a file/],
  ['text as photo', (folder) => ['similar', write(folder, 'a.jpg', 'hello')], 2, /Send a JPEG/],
  [
    'an SVG',
    (folder) => ['similar', write(folder, 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')],
    2,
    /JPEG/,
  ],
  ['a bomb', (folder) => ['similar', write(folder, 'a.png', bombPng())], 2, /40 megapixels/],
  [
    'an empty crop',
    () => ['similar', join(shop, 'pictures', '1.jpg'), '--crop', '0,0,0,0'],
    2,
    /at least 8 x 8/,
  ],
  [
    'a crop outside',
    () => ['similar', join(shop, 'pictures', '1.jpg'), '--crop', '900,0,50,50'],
    2,
    /outside/,
  ],
  ['a crop of letters', () => ['similar', join(shop, 'pictures', '1.jpg'), '--crop', 'a'], 2, /x,y,w,h/],
  ['an unknown type', () => ['similar', join(shop, 'pictures', '1.jpg'), '--type', 'sock'], 2, /--type/],
  ['a photo and a product', () => ['similar', 'a.jpg', '--like', 'shop:1'], 2, /one photo, or --like/],
  ['neither photo nor product', () => ['similar'], 2, /one photo, or --like/],
  ['more like nothing', () => ['similar', '--like', 'shop:99'], 2, /No product is called shop:99/],
  [
    'more like nothing as well',
    () => ['similar', '--like', 'shop:1', '--up', 'shop:99'],
    2,
    /called shop:99/,
  ],
  [
    'a point outside',
    () => ['similar', join(shop, 'pictures', '1.jpg'), '--point', '9999,1'],
    2,
    /point 9999,1 lies outside the picture \(320 x 320\)/,
  ],
  ['k = 0', () => ['similar', join(shop, 'pictures', '1.jpg'), '-k', '0'], 2, /from 1 to 200/],
  ['k = 10000', () => ['similar', join(shop, 'pictures', '1.jpg'), '-k', '10000'], 2, /from 1 to 200/],
  [
    'an unknown encoder',
    () => ['similar', join(shop, 'pictures', '1.jpg'), '--encoder', 'x'],
    2,
    /There are: /,
  ],
  [
    'an unknown engine',
    () => ['similar', join(shop, 'pictures', '1.jpg'), '--engine', 'x'],
    2,
    /auto, exact, faiss/,
  ],
  ['an unknown command', () => ['similiar'], 2, /similar/],
  ['a feed that is not there', () => ['import', 'nothing.csv'], 2, /no file or folder/],
  ['a feed without a name', () => ['import', ''], 2, /Name a feed file, a folder or an address/],
  ['an address without a host', () => ['import', 'http://'], 2, /is no address/],
  ['a file that is no feed', (folder) => ['import', write(folder, 'a.csv', 'a,b\n1,2\n')], 2, /no feed/],
  ['a port that is none', () => ['serve', '--port', 'x'], 2, /no port/],
])('%s', async (_name, args, code, line) => {
  const ended = await lookalike(full, ...(await args(temporaryHome())));
  expect(ended.err).toMatch(line);
  expect(ended.err).not.toMatch(/\n\s+at /);
  expect(ended).toMatchObject({ code, out: '' });
});

test('a truncated JPEG', async () => {
  const folder = temporaryHome();
  const jpeg = await flatPicture(600, 600).jpeg().toBuffer();
  const path = write(folder, 'a.jpg', jpeg.subarray(0, jpeg.length / 2));
  const ended = await lookalike(full, 'similar', path);
  expect(ended).toMatchObject({ code: 2, out: '' });
  expect(ended.err).toMatch(/damaged/);
});

test('an empty catalogue', async () => {
  const ended = await lookalike(temporaryHome(), 'similar', join(shop, 'pictures', '1.jpg'));
  expect(ended).toMatchObject({ code: 69, out: '' });
  expect(ended.err).toMatch(/Import a feed first/);
});

function write(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('an address for a photo is told from a file that is not there', async () => {
  const similar = async (photo: string) => (await lookalike(temporaryHome(), 'similar', photo)).err;
  expect(await similar('https://shop.example/a.jpg')).toContain('save the picture, and give its file.');
  expect(await similar('gone.jpg')).toBe('There is no photo gone.jpg.\n');
});
