/**
 * `npm run trials:feeds [-- --rows N] [--seed N] [--from NAME]`: a hundred thousand rows for each way of writing a feed,
 * half of them anything at all. Nothing may throw, every good row must come through as it is, and every other one must be
 * reported with its line.
 */

import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { SHAPES } from '../../catalog/testing/feed-shapes.ts';
import { randomRows, type Tally, tryRows } from '../../catalog/testing/random-feed.ts';
import { oneOf, wholeNumber } from './options.ts';

/** Rows of one feed. */
const ROWS = 50;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    /** Goes on with this one. */
    from: { type: 'string' },
  },
});
const feeds = Math.ceil(wholeNumber('rows', values.rows) / ROWS);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : wholeNumber('seed', values.seed);
console.log(`seed ${seed}`);
const names = Object.keys(SHAPES);
const first = values.from === undefined ? 0 : names.indexOf(oneOf('from', values.from, names));
for (const [name, shape] of Object.entries(SHAPES).slice(first)) {
  const sum: Tally = { good: 0, bad: 0, reasons: {} };
  const start = performance.now();
  try {
    await fc.assert(
      fc.asyncProperty(randomRows(ROWS), async (rows) => {
        const { good, bad, reasons } = await tryRows(shape, rows);
        sum.good += good;
        sum.bad += bad;
        for (const [kind, count] of Object.entries(reasons))
          sum.reasons[kind] = (sum.reasons[kind] ?? 0) + count;
      }),
      { numRuns: feeds, seed },
    );
  } catch (error) {
    console.log(
      `${name}: ${error instanceof Error ? error.message : error}\n${(error as Error).cause ?? ''}`,
    );
    process.exitCode = 1;
    continue;
  }
  const reasons = Object.entries(sum.reasons).map(([kind, count]) => `${count} ${kind}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `${name}: ${sum.good + sum.bad} rows, 0 crashes; ${sum.good} good ones stand, ${sum.bad} others: ${reasons.join(', ')} (${seconds} s)`,
  );
}
