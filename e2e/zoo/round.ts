/** One round through the zoo, in browsers that are started for it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../../scripts/tool.ts';
import type { Row } from './table.ts';

/** What each visit brought. The extension must be built. @throws when the round could not be made at all. */
export function goRound(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'lookalike-zoo-'));
  const file = join(folder, 'rows.json');
  try {
    runTool('vitest', ['run', '--config', 'e2e/vitest.config.ts', 'zoo/zoo.test.ts'], { ZOO_ROWS: file });
    return JSON.parse(readFileSync(file, 'utf8')) as Row[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
