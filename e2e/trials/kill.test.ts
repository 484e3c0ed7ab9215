/** The short form of the trial: many transactions, models that need no weights. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentOf } from '../../companion/testing/content-of.ts';
import type { ImportReport } from '../../contract/index.ts';
import { killUntilDone, runOnce } from './kill.ts';

const CHILD = join(import.meta.dirname, '..', '..', 'companion', 'testing', 'slow-import.ts');
const PRODUCTS = 600;

test('an import that is killed four times ends as one that was left alone', async () => {
  const work = mkdtempSync(join(tmpdir(), 'lookalike-kill-'));
  onTestFinished(() => rmSync(work, { recursive: true, force: true }));
  const feed = join(work, 'feed');
  mkdirSync(feed);
  const rows = Array.from({ length: PRODUCTS }, (_, i) => {
    writeFileSync(join(feed, `${i}.jpg`), `picture ${i % 500}`);
    return `p${i % 590},Title,${i}.50 EUR,${i}.jpg`;
  });
  writeFileSync(join(feed, 'feed.csv'), `id,title,price,image_link\n${rows.join('\n')}\n`);
  const program = (home: string) => ({ args: [CHILD, join(work, home), feed], env: process.env });

  const whole = await runOnce(program('whole'), null);
  expect(JSON.parse(whole.out)).toMatchObject({
    rows: PRODUCTS,
    added: 590,
    skipped: 10,
  } satisfies Partial<ImportReport>);
  const kills = await killUntilDone(program('killed'), whole.ms, 4);
  expect(contentOf(join(work, 'killed'))).toEqual(contentOf(join(work, 'whole')));
  expect(kills).toBeLessThanOrEqual(4);
});
