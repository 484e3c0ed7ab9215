/** `npm test`: types, lint, arrows, unit and integration tests, and the browser tests where browsers are. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
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
run('browser tests', 'vitest', ['run', '--config', 'e2e/vitest.config.ts']);

function run(name: string, command: string, args: readonly string[]): void {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(join(BIN, command), args, { cwd: ROOT, stdio: 'inherit' });
  if (status === 0) return;
  console.error(`\n${name}: failed.`);
  process.exit(1);
}
