/**
 * `npm run trials:import [-- --kills N] [--feed PATH]`: kills an import with SIGKILL at random moments and holds what
 * is in the catalogue in the end to what an undisturbed import leaves. The sample catalogue, unless a feed is named.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { contentOf } from '../../companion/testing/content-of.ts';
import type { ImportReport } from '../../contract/index.ts';
import { killUntilDone, type Program, runOnce } from './kill.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '10' },
    feed: { type: 'string', default: join(ROOT, 'catalog', 'sample', 'feed.xml') },
  },
});
const wanted = Number(values.kills);
const work = mkdtempSync(join(tmpdir(), 'lookalike-trial-'));
const importInto = (home: string): Program => ({
  args: [join(ROOT, 'companion', 'main.ts'), 'import', values.feed, '--source', 'trial', '--json'],
  env: { ...process.env, LOOKALIKE_HOME: join(work, home) },
});

try {
  const whole = await runOnce(importInto('whole'), null);
  const report = JSON.parse(whole.out) as ImportReport;
  const content = contentOf(join(work, 'whole'));
  console.log(`undisturbed: ${report.added} products, ${(whole.ms / 1000).toFixed(1)} s`);
  let kills = 0;
  let different = 0;
  for (let round = 1; kills < wanted; round++) {
    const home = `killed-${round}`;
    kills += await killUntilDone(importInto(home), Math.max(3000, whole.ms * 0.6), wanted - kills);
    const after = contentOf(join(work, home));
    const same = isDeepStrictEqual(after, content);
    if (!same) different++;
    const products = after.products?.length ?? 0;
    console.log(
      `round ${round}: ${kills} of ${wanted} kills so far, ${products} products, ${same ? 'equal' : 'DIFFERENT'}`,
    );
    if (!same) showFirst(after, content);
    rmSync(join(work, home), { recursive: true });
  }
  console.log(
    `${kills} kills: ${different === 0 ? 'every catalogue equal to the undisturbed one' : `${different} catalogues differ`}`,
  );
  process.exitCode = different === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The first line of each kind that differs. */
function showFirst(after: Record<string, string[]>, before: Record<string, string[]>): void {
  for (const [kind, lines] of Object.entries(before)) {
    const at = lines.findIndex((line, i) => line !== after[kind]?.[i]);
    if (at >= 0) console.log(`  ${kind} ${at}:\n    ${lines[at]}\n    ${after[kind]?.[at]}`);
  }
}
