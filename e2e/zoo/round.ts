/** One round through the zoo, in browsers that are started for it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './table.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What each visit brought. The extension must be built. @throws when the round could not be made at all. */
export function goRound(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'lookalike-zoo-'));
  const file = join(folder, 'rows.json');
  try {
    spawnSync(
      join(ROOT, 'node_modules/.bin/vitest'),
      ['run', '--config', 'e2e/vitest.config.ts', 'zoo/zoo.test.ts'],
      { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ZOO_ROWS: file } },
    );
    return JSON.parse(readFileSync(file, 'utf8')) as Row[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
