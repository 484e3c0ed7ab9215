import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { temporaryHome } from '../../testing/home.ts';
import { openUploads } from './uploads.ts';

test('what an earlier version received for a source with capitals is still there, and becomes its own', async () => {
  const home = temporaryHome();
  mkdirSync(join(home, 'uploads'));
  for (const name of ['Shop', 'coats', 'Gone'])
    writeFileSync(join(home, 'uploads', `${name}.feed`), `of ${name}`);
  const uploads = openUploads(home);
  await uploads.tidy(['Shop', 'coats']);
  expect(['Shop', 'SHOP', 'Gone'].map((source) => uploads.of(source) !== null)).toEqual([true, false, false]);
  const now = uploads.assign(uploads.of('Shop') as string, 'Shop');
  expect(uploads.of('Shop')).toBe(now);
  expect([now, uploads.of('coats') as string].map((path) => readFileSync(path, 'utf8'))).toEqual([
    'of Shop',
    'of coats',
  ]);
});

test('what is handed over while a companion that has just started tidies up stays', async () => {
  const uploads = openUploads(temporaryHome());
  const received = await uploads.receive(Readable.from([Buffer.from('a feed')]));
  const tidied = uploads.tidy([]);
  const path = uploads.assign(received, 'shop');
  await tidied;
  await uploads.tidy([]);
  expect(existsSync(path)).toBe(true);
});
