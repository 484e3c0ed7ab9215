/** Feeds of every format in which good rows stand among rows of anything, and what must come of them. */
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import type { FeedRow } from '../feed.ts';
import type { Shape } from './feed-shapes.ts';
import { readFeed } from './read-feed.ts';

/** A good row, or the texts that a bad one is made of. */
export type RandomRow = { id: string } | { texts: readonly string[] };

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('javascript:alert(1)', '../../etc/passwd', '=1+1', 'x'.repeat(300), '0', '-5 EUR', '&lol;'),
  fc.constantFrom('a.jpg', 'https://shop.example/a.jpg', 'variable', 'variation', 'Product', '\r\n', '\t;|,'),
);
const texts = fc.array(
  text.map((one) => one.replaceAll(/[\0\ud800-\udfff]/g, '?')),
  { minLength: 1, maxLength: 7 },
);

/** @param rows of one feed. The first is good: a format is known by it. */
export function randomRows(rows: number): fc.Arbitrary<RandomRow[]> {
  const one = fc.option(texts, { freq: 3 });
  return fc
    .array(one, { minLength: rows - 1, maxLength: rows - 1 })
    .map((found) => [null, ...found].map((bad, i) => (bad ? { texts: bad } : { id: `10000${i}` })));
}

export interface Tally {
  good: number;
  bad: number;
  /** Rows by the reason for which they were left out; random texts make a product now and then. */
  reasons: Record<string, number>;
}

/**
 * Reads the rows as a feed of a format.
 *
 * @returns what came of them. @throws when a good row has suffered, or a bad one went by unsaid
 */
export async function tryRows(shape: Shape, rows: readonly RandomRow[]): Promise<Tally> {
  const texts = rows.map((row, i) => ('id' in row ? shape.good(row.id) : shape.bad(row.texts, `near${i}`)));
  const feed = shape.head + texts.join(shape.between) + shape.tail;
  const found = await readFeed(feed, { format: shape.format }, 4096);
  const byLine = Map.groupBy(found, ({ line }) => line);
  const tally: Tally = { good: 0, bad: 0, reasons: {} };
  let line = 1 + newlines(shape.head);
  for (const [i, row] of rows.entries()) {
    const here = byLine.get(line) ?? [];
    if ('id' in row) {
      if (!isGood(here, row.id, shape))
        throw new Error(`Line ${line}, a good row, gave ${JSON.stringify(here)}`);
      tally.good++;
    } else {
      if (here.length === 0 && !isBlank(texts[i] as string))
        throw new Error(`Nothing was said of line ${line}`);
      tally.bad++;
      for (const { kind = 'a product' } of here as { kind?: string }[]) {
        tally.reasons[kind] = (tally.reasons[kind] ?? 0) + 1;
      }
    }
    line += newlines(texts[i] as string) + newlines(shape.between);
  }
  return tally;
}

function isGood(here: readonly FeedRow[], id: string, { format, category }: Shape): boolean {
  const wanted = format === 'hm' ? id.padStart(10, '0') : id;
  const records = here.flatMap(({ record }) =>
    record ? [[record.id, record.title, category && record.category]] : [],
  );
  return isDeepStrictEqual(records, [[wanted, `Shirt ${id}`, category]]);
}

const newlines = (text: string) => text.split('\n').length - 1;
/** A line of separators alone is none. */
const isBlank = (text: string) => /^[\s,;|"]*$/.test(text);
