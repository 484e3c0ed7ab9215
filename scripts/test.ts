/** `npm test`: types, lint, arrows, unit and integration tests, and the browser tests where browsers are. */
import { join } from 'node:path';
import { runBrowserTests } from './browser-tests.ts';
import { buildExtension, prepareExtension } from './build.ts';
import { runTool, type Tool } from './tool.ts';

const ROOT = join(import.meta.dirname, '..');
const CODE = ['contract', 'catalog', 'models', 'companion', 'extension', 'e2e', 'scripts', 'lookbook'];

prepareExtension();
const steps: [string, Tool, string[]][] = [
  ['types', 'tsc', ['-p', '.']],
  ['types of the extension', 'tsc', ['-p', 'extension']],
  ['lint and format', 'biome', ['check', '--error-on-warnings', '.']],
  ['arrows', 'depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...CODE]],
  ['unit and integration tests', 'vitest', ['run']],
];
for (const [name, tool, args] of steps) run(name, tool, args);

buildExtension();
announce('browser tests');
if (!runBrowserTests(ROOT, (args) => runTool('vitest', args))) fail('browser tests');

function run(name: string, tool: Tool, args: readonly string[]): void {
  announce(name);
  if (!runTool(tool, args)) fail(name);
}

function announce(name: string): void {
  console.log(`\n== ${name}`);
}

function fail(name: string): never {
  console.error(`\n${name}: failed.`);
  process.exit(1);
}
