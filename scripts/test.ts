/** `npm test`: types, lint, arrows, unit and integration tests, and the browser tests where browsers are. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runBrowserTests } from './browser-tests.ts';
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

buildExtension();
announce('browser tests');
if (!runBrowserTests(ROOT, (args) => succeeds('vitest', args))) fail('browser tests');

function run(name: string, command: string, args: readonly string[]): void {
  announce(name);
  if (!succeeds(command, args)) fail(name);
}

function announce(name: string): void {
  console.log(`\n== ${name}`);
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(join(BIN, command), args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function fail(name: string): never {
  console.error(`\n${name}: failed.`);
  process.exit(1);
}
