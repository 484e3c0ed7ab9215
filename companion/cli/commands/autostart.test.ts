import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { lookalike } from '../../testing/command.ts';
import { temporaryHome } from '../../testing/home.ts';
import { desktopEntry } from './autostart.ts';

afterEach(() => vi.unstubAllEnvs());

/** The words that a desktop makes of Exec, read as POSIX does once the file's own escapes are undone. */
function wordsOf(entry: string): string[] {
  const exec = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
  const argument = exec.replaceAll('\\\\', '\\').replaceAll('%%', '%');
  return execFileSync('sh', ['-c', `printf '%s\\n' ${argument}`], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');
}

test.skipIf(process.platform !== 'linux')('on, off, and what stands', async () => {
  const config = temporaryHome();
  vi.stubEnv('XDG_CONFIG_HOME', config);
  vi.stubEnv('LOOKALIKE_PORT', '45999');
  const file = join(config, 'autostart', 'lookalike.desktop');
  const ask = async (...args: string[]) =>
    JSON.parse((await lookalike('a home', 'autostart', ...args, '--json')).out);
  expect(await ask()).toEqual({ autostart: false, here: false, file });
  expect(await ask('on')).toEqual({ autostart: true, here: true, file });
  const words = wordsOf(readFileSync(file, 'utf8'));
  expect(words).toEqual(
    expect.arrayContaining(['env', `LOOKALIKE_HOME=${resolve('a home')}`, 'LOOKALIKE_PORT=45999', 'serve']),
  );
  expect(await ask()).toEqual({ autostart: true, here: true, file });
  // As after the project's folder was moved.
  writeFileSync(file, readFileSync(file, 'utf8').replace('bootstrap.mjs', 'moved.mjs'));
  expect(await ask()).toEqual({ autostart: true, here: false, file });
  expect((await lookalike('a home', 'autostart')).err).toMatch(/another folder.*autostart on/);
  expect(await ask('on')).toEqual({ autostart: true, here: true, file });
  expect(await ask('off')).toEqual({ autostart: false, here: false, file });
});

test('folders may be called anything', () => {
  const words = ['/a b/$HOME/`x`/"q"\\n/100%/node', '/é/main.ts', 'serve'];
  expect(wordsOf(desktopEntry(words, []))).toEqual(words);
  const settings = ['LOOKALIKE_HOME=/50% off/%h'];
  const entry = desktopEntry(words, settings);
  expect(wordsOf(entry)).toEqual(['env', ...settings, ...words]);
  expect(entry).toContain('/50%% off/%%h');
});

test('a state that is none is told', async () => {
  const { code, err } = await lookalike(temporaryHome(), 'autostart', 'maybe');
  expect(code).toBe(2);
  expect(err).toMatch(/Allowed choices are on, off/);
});
