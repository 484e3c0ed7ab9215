/** The short form of the trial: killed within known transactions instead of at random, and models that need no weights. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentOf } from '../../companion/testing/content-of.ts';
import type { ImportReport } from '../../contract/index.ts';
import { runOnce } from './kill.ts';

const CHILD = join(import.meta.dirname, '..', '..', 'companion', 'testing', 'slow-import.ts');
/** About ten transactions of rows; two stand before them. */
const PRODUCTS = 600;
/** Within which of its transactions each run is killed; those before it are kept. */
const DEATHS = [4, 1, 5, 3];

test('an import that is killed within four of its transactions goes on, and ends as one that was left alone', async () => {
  const work = mkdtempSync(join(tmpdir(), 'lookalike-kill-'));
  onTestFinished(() => rmSync(work, { recursive: true, force: true }));
  const feed = join(work, 'feed');
  mkdirSync(feed);
  const rows = Array.from({ length: PRODUCTS }, (_, i) => {
    writeFileSync(join(feed, `${i}.jpg`), `picture ${i % 500}`);
    return `p${i % 590},Title,${i}.50 EUR,${i}.jpg`;
  });
  writeFileSync(join(feed, 'feed.csv'), `id,title,price,image_link\n${rows.join('\n')}\n`);
  const program = (home: string, dieIn: number | null) => ({
    args: [CHILD, join(work, home), feed, ...(dieIn === null ? [] : [String(dieIn)])],
    env: process.env,
  });

  const whole = await runOnce(program('whole', null), null);
  expect(JSON.parse(whole.out)).toMatchObject({
    rows: PRODUCTS,
    added: 590,
    skipped: 10,
  } satisfies Partial<ImportReport>);
  for (const dieIn of DEATHS)
    expect(await runOnce(program('killed', dieIn), null)).toHaveProperty('killed', true);
  const last = await runOnce(program('killed', null), null);
  expect(JSON.parse(last.out).resumedAt).toBeGreaterThan(0);
  expect(contentOf(join(work, 'killed'))).toEqual(contentOf(join(work, 'whole')));
});
