import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

interface Machine {
  env?: Record<string, string>;
  platform?: string;
  arch?: string;
  args?: string[];
}

/** Bootstraps an entry of this text, on this machine or one that says it is another. */
function bootstrap(text: string, { env, args = [], ...machine }: Machine = {}): SpawnSyncReturns<string> {
  const entry = join(mkdtempSync(join(tmpdir(), 'lookalike-bootstrap-')), 'entry.ts');
  writeFileSync(entry, text);
  const other = Object.entries(machine).map(
    ([name, value]) => `Object.defineProperty(process, '${name}', { value: '${value}' });`,
  );
  return spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(other.join(''))}`,
      join(ROOT, 'scripts', 'bootstrap.mjs'),
      relative(ROOT, entry),
      ...args,
    ],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...env } },
  );
}

const WARN = `process.emitWarning('x', 'ExperimentalWarning')`;
const TALK = `
  import { spawnSync } from 'node:child_process';
  console.log('here');
  ${WARN};
  spawnSync(process.execPath, ['-e', ${JSON.stringify(WARN)}], { stdio: 'inherit' });
`;

test('what an early Node 24 calls an experiment is not told to anybody', () => {
  expect(bootstrap(TALK)).toMatchObject({ status: 0, stdout: 'here\n', stderr: '' });
});

test('a Mac for which there is nothing that runs the models is told so', () => {
  const { status, stdout, stderr } = bootstrap(TALK, { platform: 'darwin', arch: 'x64' });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('install Node for arm64');
  expect(bootstrap(TALK, { platform: 'darwin', arch: 'arm64' }).status).toBe(0);
});

test('an import is not made where npm has kept the word that it be a dry one', () => {
  const env = { npm_config_dry_run: 'true' };
  const { status, stdout, stderr } = bootstrap(TALK, { env, args: ['import', 'feed.csv'] });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('npm has kept --dry-run for itself');
  expect(bootstrap(TALK, { env, args: ['import', 'feed.csv', '--dry-run'] }).status).toBe(0);
});

test('no script asks for what Node 24.0 does not know yet', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const entries = Object.values<string>(scripts).map((line) => line.split(' ').pop() as string);
  expect(entries).toContain('scripts/build-now.ts');
  for (const entry of entries)
    expect(readFileSync(join(ROOT, entry), 'utf8')).not.toMatch(/if \(import\.meta\.main\)/);
});
