import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { SAVED_SOURCE } from '../../../contract/index.ts';
import { saveProduct } from '../../jobs/save-product.ts';
import { lookalike } from '../../testing/command.ts';
import { temporaryHome } from '../../testing/home.ts';
import { testImporter } from '../../testing/importer.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'main.ts');

/** A home in which two pages are saved, only one of which says where its picture lies. */
async function savedPages(): Promise<string> {
  const home = temporaryHome();
  const parts = testImporter(home);
  const picture = new Uint8Array([1, 2, 3]);
  await saveProduct({ title: 'Coat', url: 'https://shop.example/coat' }, picture, parts);
  const image = 'https://shop.example/skirt.jpg';
  await saveProduct({ title: 'Skirt', url: 'https://shop.example/skirt', image }, picture, parts);
  parts.store.close();
  return home;
}

test.each(['jsonl', 'google'])(
  'a picture that no feed could name is left out of %s, and told',
  async (format) => {
    const home = await savedPages();
    const { code, out, err } = await lookalike(home, 'export', '--source', SAVED_SOURCE, '--format', format);
    expect(code).toBe(0);
    expect(out).toContain('https://shop.example/skirt.jpg');
    expect(out).not.toContain('Coat');
    expect(err).toBe('Left out, saved from pages that name no address of the picture: 1.\n');
  },
);

test('--out writes into a file what would have gone to stdout', async () => {
  const home = await savedPages();
  const folder = temporaryHome();
  const file = join(folder, 'feed.jsonl');
  const { out } = await lookalike(home, 'export');
  expect(await lookalike(home, 'export', '--out', file)).toMatchObject({ code: 0, out: '' });
  expect(readFileSync(file, 'utf8')).toBe(out);
  expect(out).toContain('Skirt');
  expect(readdirSync(folder)).toEqual(['feed.jsonl']);
  expect(await lookalike(home, 'export', '--out', join(folder, 'no', 'feed.jsonl'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no folder'),
  });
  expect(await lookalike(home, 'export', '--out', folder)).toMatchObject({
    code: 2,
    err: expect.stringContaining('is a folder: name a file in it'),
  });
});

test.skipIf(!existsSync('/dev/full'))('an export that fills its disk says so in a line', async () => {
  const home = await savedPages();
  const full = openSync('/dev/full', 'w');
  onTestFinished(() => closeSync(full));
  const env = { ...process.env, LOOKALIKE_HOME: home };
  const child = spawn(process.execPath, [MAIN, 'export'], { env, stdio: ['ignore', full, 'pipe'] });
  const [[code], err] = await Promise.all([once(child, 'close'), text(child.stderr as Readable)]);
  expect(err).toMatch(/^The output is not whole: the disk that it goes to is full\..*\n$/);
  expect(code).toBe(1);
});

test('an export of nothing says why there is nothing', async () => {
  const { code, out, err } = await lookalike(temporaryHome(), 'export');
  expect([code, out]).toEqual([0, '']);
  expect(err).toBe('There are no sources yet: npm run -s lookalike -- import FEED\n');
});

test('a refresh of what was saved says what helps there', async () => {
  const { code, err } = await lookalike(await savedPages(), 'sources', 'refresh', SAVED_SOURCE);
  expect(code).toBe(2);
  expect(err).toMatch(/saved from pages: save a page again/);
  expect(err).not.toMatch(/import/);
});
