import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

test.skipIf(spawnSync('git', ['--version']).status !== 0)(
  'a checkout of Git for Windows has the same bytes as any other',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'lookalike-git-'));
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'core.autocrlf=true', '-c', 'core.safecrlf=false', ...args], { cwd: folder });
    const [text, picture] = [join(folder, 'a.ts'), join(folder, 'a.webp')];
    git('init', '--quiet');
    copyFileSync(join(ROOT, '.gitattributes'), join(folder, '.gitattributes'));
    writeFileSync(text, 'one\ntwo\n');
    writeFileSync(picture, 'RIFF\0\r\n\n');
    git('add', '.');
    for (const file of [text, picture]) rmSync(file);
    git('checkout', '--', '.');
    expect(readFileSync(text, 'utf8')).toBe('one\ntwo\n');
    expect(readFileSync(picture, 'utf8')).toBe('RIFF\0\r\n\n');
  },
);
