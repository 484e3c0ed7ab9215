import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { SearchReply } from '../../../contract/index.ts';
import { TINY, tinyEncoder } from '../../../models/testing/tiny-encoder.ts';
import { lookalike } from '../../testing/command.ts';
import { temporaryHome } from '../../testing/home.ts';
import { makeShop, PRODUCTS } from '../../testing/shop.ts';

let root: string;
let shop: string;
let card: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lookalike-models-'));
  [shop, card] = [join(root, 'shop'), join(root, 'card.json')];
  await makeShop(shop);
  writeFileSync(join(root, 'tiny.onnx'), tinyEncoder());
  const input = { width: TINY.side, height: TINY.side, mean: [0, 0, 0], std: [1, 1, 1] };
  writeFileSync(card, JSON.stringify({ id: 'tiny', file: 'tiny.onnx', input }));
  return () => rmSync(root, { recursive: true, force: true });
}, 60_000);

// Eight commands, each a process that opens models.
test('an encoder of another size is added, asks for a reindex, searches, and goes without a trace', {
  timeout: 180_000,
}, async () => {
  const home = temporaryHome();
  const photo = join(shop, 'pictures', '3.jpg');
  const similar = () => lookalike(home, 'similar', photo, '--encoder', 'tiny', '--json');
  expect((await lookalike(home, 'import', shop)).code).toBe(0);
  const added = await lookalike(home, 'models', 'add', card, '--json');
  expect(JSON.parse(added.out)).toMatchObject({ id: 'tiny', output: { dim: TINY.dim } });
  expect(added.err).toMatch(/reindex --encoder tiny/);

  const early = await similar();
  expect(early).toMatchObject({ code: 69, out: '' });
  expect(early.err).toMatch(/reindex --encoder tiny/);
  const { out } = await lookalike(home, 'reindex', '--encoder', 'tiny', '--json');
  expect(JSON.parse(out)).toMatchObject({ embedded: PRODUCTS });
  const reply = SearchReply.parse(JSON.parse((await similar()).out));
  expect(reply).toMatchObject({ encoder: 'tiny', hits: expect.arrayContaining([]) });
  expect(reply.hits[0]?.id).toBe('shop:3');
  // It knows no types: the default encoder's head names them.
  const usual = await lookalike(home, 'similar', photo, '--json');
  expect(reply.types[0]).toEqual(SearchReply.parse(JSON.parse(usual.out)).types[0]);

  const removed = await lookalike(home, 'models', 'remove', 'tiny', '--json');
  expect(JSON.parse(removed.out)).toEqual({ id: 'tiny', vectors: PRODUCTS });
  expect((await similar()).err).toMatch(/No encoder is called "tiny"/);
});

test('an encoder stays as long as its vectors cannot be taken out', async () => {
  const home = temporaryHome();
  await lookalike(home, 'models', 'add', card);
  const catalogue = join(home, 'catalogue.sqlite');
  writeFileSync(catalogue, 'no database at all');
  expect(await lookalike(home, 'models', 'remove', 'tiny')).toMatchObject({ code: 1 });
  rmSync(catalogue);
  expect(await lookalike(home, 'models', 'remove', 'tiny')).toMatchObject({ code: 0 });
});

test('a changed byte is found by --verify and refused by a search', async () => {
  const home = temporaryHome();
  await lookalike(home, 'models', 'add', card);
  expect(await lookalike(home, 'models', '--verify')).toMatchObject({ code: 0 });
  const path = join(home, 'models', 'weights', 'tiny.onnx');
  const bytes = readFileSync(path);
  bytes[20] = (bytes[20] as number) ^ 1;
  writeFileSync(path, bytes);
  const { code, err, out } = await lookalike(home, 'models', '--verify', '--json');
  expect(code).toBe(1);
  expect(err).toMatch(/"tiny" are not the ones of its card/);
  const { models } = JSON.parse(out) as { models: { id: string; problem: string | null }[] };
  expect(models.filter(({ problem }) => problem).map(({ id }) => id)).toEqual(['tiny']);
  const import_ = await lookalike(home, 'import', shop, '--encoder', 'tiny');
  expect(import_.code).toBe(1);
  expect(import_.err).toMatch(/sha256 differs/);
});

test('the list has a line for each model, and says which one is in use', async () => {
  const home = temporaryHome();
  const { code, out } = await lookalike(home, 'models', '--encoder', 'resnet34');
  expect(code).toBe(0);
  expect(out).toMatch(/^parser\tparse\t[\d.]+ MB\t/m);
  expect(out).toMatch(/^resnet34\tembed\t.*in use$/m);
});

test.each<[string, string[], RegExp]>([
  ['an id that is taken', ['add'], /already/],
  ['a card that is not there', ['add', 'gone.json'], /There is no file/],
  ['a shipped model', ['remove', 'mobile'], /no encoder that you added/],
  ['an unknown command', ['bake'], /bake/],
])('%s is refused', async (_name, args, line) => {
  const home = temporaryHome();
  const taken = join(root, 'taken.json');
  const input = { width: TINY.side, height: TINY.side, mean: [0, 0, 0], std: [1, 1, 1] };
  writeFileSync(taken, JSON.stringify({ id: 'mobile', file: 'tiny.onnx', input }));
  const { code, err } = await lookalike(
    home,
    'models',
    ...(args.length === 1 && args[0] === 'add' ? ['add', taken] : args),
  );
  expect(err).toMatch(line);
  expect(err).not.toMatch(/\n\s+at /);
  expect(code).toBe(2);
});
