/** `npm run zoo`: five rounds through the page zoo in both browsers, written down in docs/zoo.md. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildExtension } from '../../scripts/build.ts';
import { howToGet, missingForBrowserTests } from '../support/requirements.ts';

const ROOT = join(import.meta.dirname, '../..');
const ROUNDS = '5';

const missing = missingForBrowserTests();
if (missing.length > 0) {
  console.error(howToGet(missing));
  process.exit(1);
}
buildExtension();
const { status } = spawnSync(
  join(ROOT, 'node_modules/.bin/vitest'),
  ['run', '--config', 'e2e/vitest.config.ts', 'zoo/zoo.test.ts'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ZOO_ROUNDS: ROUNDS, ZOO_REPORT: join(ROOT, 'docs/zoo.md') },
  },
);
process.exitCode = status ?? 1;
