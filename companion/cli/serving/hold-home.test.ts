import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryHome } from '../../testing/home.ts';
import { EXIT } from '../exit.ts';
import { holdHome } from './hold-home.ts';

const MODULE = pathToFileURL(join(import.meta.dirname, 'hold-home.ts')).href;

test('a home is held once, and whoever comes second learns by whom', () => {
  const home = temporaryHome();
  const first = holdHome(home);
  first.listensOn(4321);
  const refused = {
    code: EXIT.unavailable,
    message: expect.stringContaining(`4321 (process ${process.pid})`),
  };
  expect(() => holdHome(home)).toThrow(expect.objectContaining(refused));
  const other = holdHome(temporaryHome());
  other.release();
  first.release();
  holdHome(home).release();
});

test('one that is killed holds it no longer', async () => {
  const home = temporaryHome();
  const code = `
    const { holdHome } = await import(${JSON.stringify(MODULE)});
    holdHome(${JSON.stringify(home)});
    console.log('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  expect(() => holdHome(home)).toThrow(`already runs (process ${child.pid})`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  holdHome(home).release();
});
