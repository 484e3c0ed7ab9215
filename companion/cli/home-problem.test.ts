import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lookalike } from '../testing/command.ts';
import { temporaryHome } from '../testing/home.ts';
import { homeProblem } from './home-problem.ts';

test('a folder that can be written or made is none', () => {
  const home = temporaryHome();
  expect([homeProblem(home), homeProblem(join(home, 'not', 'yet'))]).toEqual([null, null]);
});

test.each([[], ['below']])('a file where the folder is wanted is named %s', async (...below) => {
  const file = join(temporaryHome(), 'file');
  writeFileSync(file, '');
  const { code, out, err } = await lookalike(join(file, ...below), 'doctor', '--json');
  expect(code).toBe(1);
  expect(err).toMatch(/file is a file where a folder is wanted/);
  expect(JSON.parse(out).problems).toHaveLength(1);
});

test.skipIf(process.platform === 'win32')(
  "somebody else's folder is named, and root may write anywhere",
  () => {
    const folder = join(temporaryHome(), 'foreign');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    const problem = homeProblem(join(folder, 'home'));
    if (process.getuid?.() === 0) expect(problem).toBeNull();
    else expect(problem).toMatch(/foreign cannot be used: check who owns it/);
  },
);
