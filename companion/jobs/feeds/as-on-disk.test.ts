import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../../testing/home.ts';
import { originOf } from '../import-task.ts';
import { asOnDisk } from './as-on-disk.ts';

const linked = test.skipIf(process.platform !== 'linux');

// A link to the same name in other letters stands for the disk of a Mac or of Windows, which needs none.
linked.each([
  ['shop', 'Shop'],
  ['원피스'.normalize('NFC'), '원피스'.normalize('NFD')],
])('a feed in %s is the one in %s', (typed, stored) => {
  const folder = realpathSync(temporaryHome());
  mkdirSync(join(folder, stored));
  writeFileSync(join(folder, stored, 'Feed.csv'), '');
  symlinkSync(join(folder, stored), join(folder, typed));
  const path = join(folder, stored, 'Feed.csv');
  expect(asOnDisk(join(folder, typed, 'Feed.csv'))).toBe(path);
  expect(originOf({ from: join(folder, typed, 'Feed.csv') })).toBe(path);
});

linked('a link keeps its name, and so does what is not there', () => {
  const folder = realpathSync(temporaryHome());
  writeFileSync(join(folder, '2026-11-29.csv'), '');
  symlinkSync(join(folder, '2026-11-29.csv'), join(folder, 'today.csv'));
  for (const name of ['today.csv', 'gone.csv']) expect(asOnDisk(join(folder, name))).toBe(join(folder, name));
});
