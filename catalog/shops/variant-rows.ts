/** Tables in which a product takes several rows, one below the other: its own, and one for each variant or picture. */
import type { FeedOptions, FeedRow } from '../feed.ts';
import { toRow } from '../record.ts';
import { skipped } from '../skip.ts';
import type { Cell, DraftRow } from '../tables/table.ts';
import type { LookDraft } from './looks.ts';

/** More rows of one product are read as another: Shopify allows 2048 variants, and no other system more. */
const MAX_ROWS = 5000;

export type Filled = Extract<DraftRow, { cell: Cell }>;

interface Grouping {
  /** @param first row of the product so far */
  begins(row: Filled, first: Filled): boolean;
  /** @param rows of one product, which are one at least. @returns a draft for the line of each row that becomes a product */
  looks(rows: readonly [Filled, ...Filled[]], options: FeedOptions): readonly LookDraft[];
}

/** Every row is accounted for: those of which no product comes are variants. */
export async function* byProduct(
  rows: AsyncIterable<DraftRow>,
  options: FeedOptions,
  { begins, looks }: Grouping,
): AsyncIterable<FeedRow> {
  let product: [Filled, ...Filled[]] | null = null;
  const done = (whole: typeof product) => (whole ? lookRows(whole, looks(whole, options), options) : []);
  for await (const row of rows) {
    if (row.problem) yield skipped(row.line, row.problem);
    else if (product && product.length < MAX_ROWS && !begins(row, product[0])) product.push(row);
    else {
      yield* done(product);
      product = [row];
    }
  }
  yield* done(product);
}

/** @param rows of one product, in whose lines the drafts stand */
export function lookRows(
  rows: readonly { line: number }[],
  drafts: readonly LookDraft[],
  options: FeedOptions,
): FeedRow[] {
  const byLine = new Map(drafts.map(({ draft, line }) => [line, draft]));
  return rows.map(({ line }) => {
    const draft = byLine.get(line);
    return draft ? toRow(draft, line, options) : skipped(line, 'variant');
  });
}
