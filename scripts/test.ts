/** `npm test`: types, lint, arrows, unit and integration tests, and the browser tests where browsers are. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { missingForBrowserTests } from '../e2e/support/requirements.ts';
import { buildExtension, prepareExtension } from './build.ts';

const ROOT = join(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const CODE = ['contract', 'catalog', 'models', 'companion', 'extension', 'e2e', 'scripts', 'lookbook'];

prepareExtension();
const steps: [string, string, string[]][] = [
  ['types', 'tsc', ['-p', '.']],
  ['types of the extension', 'tsc', ['-p', 'extension']],
  ['lint and format', 'biome', ['check', '--error-on-warnings', '.']],
  ['arrows', 'depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...CODE]],
  ['unit and integration tests', 'vitest', ['run']],
];
for (const [name, command, args] of steps) run(name, command, args);

const missing = missingForBrowserTests();
if (missing.length === 0) {
  buildExtension();
  run('browser tests', 'vitest', ['run', '--config', 'e2e/vitest.config.ts']);
} else {
  const line = `Browser tests need ${missing.join(', ')}. Debian: apt-get install chromium firefox-esr xvfb xdotool openbox`;
  if (process.env.CI === 'true') fail(line);
  console.warn(`\nNot run: ${line}`);
}

function run(name: string, command: string, args: readonly string[]): void {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(join(BIN, command), args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) fail(`${name}: failed.`);
}

function fail(line: string): never {
  console.error(`\n${line}`);
  process.exit(1);
}
