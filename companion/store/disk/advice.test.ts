import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../../testing/home.ts';
import { testImporter } from '../../testing/importer.ts';
import { diskAdvice } from './advice.ts';

test.each([
  [{ errcode: 5 }, /another command/i],
  [{ errcode: 5 | (2 << 8) }, /another command/i],
  [{ errcode: 13 }, /disk is full/],
  [{ code: 'ENOSPC' }, /disk is full/],
  [{ errcode: 8 }, /who owns/],
  [{ code: 'EACCES' }, /who owns/],
  [{ errcode: 10 | (3 << 8) }, /verify/],
  [{ code: 'EROFS', path: '/a/b' }, /\/a\/b lies on a disk that is read only/],
  [{ code: 'EIO' }, /verify/],
  [{ errcode: 11 }, /file is damaged/],
  [{ errcode: 26 }, /file is damaged/],
  [{ code: 'EEXIST', syscall: 'mkdir', path: '/a/b' }, /\/a\/b is a file/],
  [{ code: 'ENOENT', syscall: 'mkdir', path: '/a/b' }, /\/a\/b cannot be made: check the disk/],
])('%j', (error, words) => {
  expect(diskAdvice(Object.assign(new Error('x'), error))).toMatch(words);
});

test('a Mac that keeps a folder from the terminal is named as who may say so', () => {
  const error = Object.assign(new Error('x'), { code: 'EPERM', path: '/Users/me/Downloads/shop' });
  expect(diskAdvice(error, 'darwin')).toMatch(/Downloads\/shop cannot be used: .* Privacy & Security/);
  expect(diskAdvice(error, 'win32')).toBe('/Users/me/Downloads/shop cannot be used: check who owns it.');
});

test('nothing to say about anything else', () => {
  expect([diskAdvice(new Error('x')), diskAdvice(null), diskAdvice('x')]).toEqual([null, null, null]);
});

test('a disk that fills up during an import leaves what was there, and the import goes on once there is room', async () => {
  const home = temporaryHome();
  const folder = join(home, 'shop');
  mkdirSync(folder);
  const rows = Array.from({ length: 300 }, (_, i) => {
    writeFileSync(join(folder, `${i}.jpg`), Buffer.alloc(2000, i));
    return `${i},T,${i}.jpg`;
  });
  writeFileSync(join(folder, 'feed.csv'), `id,title,image_link\n${rows.join('\n')}\n`);
  const { importer, products, store } = testImporter(home);
  const { page_count: pages } = store.db.prepare('PRAGMA page_count').get() as { page_count: number };
  store.db.exec(`PRAGMA max_page_count = ${pages + 100}`);
  const error = await importer.run({ from: folder }).catch((caught: unknown) => caught);
  expect(diskAdvice(error)).toMatch(/disk is full/);
  const kept = products.count();
  expect(kept).toBeGreaterThan(0);
  expect(kept % 64).toBe(0);
  store.db.exec('PRAGMA max_page_count = 1000000');
  expect(await importer.run({ from: folder })).toMatchObject({ resumedAt: kept, added: 300 });
  expect(products.count()).toBe(300);
  expect(store.db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
});
