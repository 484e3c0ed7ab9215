/** Reads a whole feed and writes nothing: what an import would do, without its pictures' content. */
import type { FeedRow } from '../../../catalog/feed.ts';
import { type Note, note } from '../../../catalog/note.ts';
import type { ImportReport, ProductRecord } from '../../../contract/index.ts';
import { isWebAddress } from '../../fetch/web-address.ts';
import { samePrice } from '../../store/products/prices.ts';
import type { OpenFeed } from '../feeds/open-feed.ts';
import type { ImportOptions, ImportParts } from './import.ts';
import { inParallel } from './in-parallel.ts';
import { countNotes, countSkipped, duplicate, isWhole, newReport, type Skipped } from './report.ts';
import { rowsBetween } from './rows.ts';
import { sameRecord } from './same-record.ts';
import { createSeenIds } from './seen-ids.ts';

/** Pictures that are looked for at once. */
const AHEAD = 16;

interface Looked {
  problem: Skipped | null;
  notes: readonly Note[];
}

export async function dryRun(
  feed: OpenFeed,
  source: string,
  { products, reader }: Pick<ImportParts, 'products' | 'reader'>,
  { limit, keepMissing, signal, onRows }: Omit<ImportOptions, 'onReport'> = {},
): Promise<ImportReport> {
  const start = performance.now();
  const report = newReport(source, feed, true);
  const seen = createSeenIds();
  let stillThere = 0;
  const looked = inParallel(rowsBetween(feed.rows(), 0, limit), AHEAD, async (row) => {
    signal?.throwIfAborted();
    return { row, ...(await lookAtPicture(row)) };
  });
  try {
    for await (const { row, problem, notes } of looked) take(row, problem, notes);
  } finally {
    seen.close();
  }
  report.whole = isWhole(report);
  if (limit === undefined && !keepMissing && report.usable > 0 && report.whole) {
    report.retired = products.countOf(source) - stillThere;
  }
  report.seconds = (performance.now() - start) / 1000;
  return report;

  async function lookAtPicture({ line, record }: FeedRow): Promise<Looked> {
    if (!record) return { problem: null, notes: [] };
    const problem = await reader.look(record.image, feed.folder);
    if (problem) return { problem: { ...problem, line, found: record.image, picture: true }, notes: [] };
    return { problem, notes: isWebAddress(record.image) ? [note('picture-unchecked')] : [] };
  }

  function take(row: FeedRow, problem: Skipped | null, notes: readonly Note[]): void {
    onRows?.(++report.rows);
    const skip = row.record ? check(row.line, row.record, problem) : row;
    if (skip) countSkipped(report, skip);
    else if (row.record) countNotes(report, row.line, [...(row.notes ?? []), ...notes]);
  }

  /** Counts a usable row, or says why it is left out. */
  function check(line: number, record: ProductRecord, problem: Skipped | null): Skipped | null {
    if (!seen.add(record.id)) return duplicate(line, record);
    const known = products.known(source, record.id);
    if (known && !known.retired) stillThere++;
    if (problem) return problem;
    report.usable++;
    if (!known) report.added++;
    else if (sameRecord(record, known.record) && !known.retired) report.unchanged++;
    else report.updated++;
    if (known && !samePrice(known.record, record)) report.priceChanges++;
    return null;
  }
}
