import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../../testing/home.ts';
import { filesBelow } from './files-below.ts';

const linked = test.skipIf(process.platform === 'win32');

function folderWith(...files: string[]): string {
  const folder = temporaryHome();
  for (const name of files) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
  return folder;
}

test('files come with their way, sorted; folders and hidden ones are none', async () => {
  const folder = folderWith('skirts/b c.png', 'skirts/ä/옷.jpg', 'a.jpg', '.git/x.jpg', '._a.jpg');
  mkdirSync(join(folder, 'old.csv'));
  expect(await filesBelow(folder)).toEqual(['a.jpg', 'skirts/b c.png', 'skirts/ä/옷.jpg']);
});

linked('links that lead back up do not multiply what is there', async () => {
  const folder = folderWith('a.jpg');
  for (const name of ['one', 'two', 'three']) symlinkSync('.', join(folder, name));
  expect(await filesBelow(folder)).toEqual(['a.jpg']);
});

linked('what lies behind a link is there, and a link to nothing or a pipe is not', async () => {
  const folder = folderWith('a.jpg');
  symlinkSync(folderWith('b.jpg'), join(folder, 'more'));
  symlinkSync(join(folder, 'a.jpg'), join(folder, 'again.jpg'));
  symlinkSync('nowhere', join(folder, 'gone.csv'));
  execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
  expect(await filesBelow(folder)).toEqual(['a.jpg', 'again.jpg', 'more/b.jpg']);
});
