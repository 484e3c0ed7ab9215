/**
 * Brings a feed into the store: rows, pictures, vectors. Running it again changes only what changed, and a run that
 * was cut off goes on behind the last transaction.
 */
import { skipped } from '../../../catalog/skip.ts';
import type { ImportReport } from '../../../contract/index.ts';
import { whenFree } from '../../store/disk/when-free.ts';
import type { KnownProduct } from '../../store/products/product-row.ts';
import type { Run } from '../../store/sources/runs.ts';
import type { Store } from '../../store/store.ts';
import type { OpenFeed } from '../feeds/open-feed.ts';
import { inParallel } from './in-parallel.ts';
import {
  type Analyses,
  analysePicture,
  fetchPicture,
  type LeftOut,
  type PrepareParts,
  type Ready,
} from './prepare.ts';
import { countNotes, countSkipped, duplicate, isWhole, newReport } from './report.ts';
import { rowsBetween } from './rows.ts';
import { sameRecord } from './same-record.ts';
import { type WriteParts, writeProduct } from './write-product.ts';

export interface ImportParts extends WriteParts, PrepareParts {
  store: Store;
  /** Pictures that are analysed at once. */
  ahead: number;
}

export interface ImportOptions {
  /** Rows to read; a limited run retires nothing. */
  limit?: number | undefined;
  /** Products that the feed no longer names stay in the catalogue. */
  keepMissing?: boolean | undefined;
  signal?: AbortSignal | undefined;
  /** Told how many rows are done, those of the open transaction included. */
  onRows?: ((rows: number) => void) | undefined;
  /** Told after each transaction. */
  onReport?: ((report: ImportReport) => void) | undefined;
}

/** Changed products of one transaction, rows of one in which little changes, and what a slow one may cost when it is lost. */
const BATCH = { products: 64, rows: 1024, ms: 5000 };
/** Pictures that are on their way from the disk or the web: enough for several hosts that answer slowly. */
const FETCHED_AHEAD = 16;

export async function importFeed(
  feed: OpenFeed,
  run: Run,
  feedKey: string,
  parts: ImportParts,
  { limit = Number.POSITIVE_INFINITY, keepMissing = false, signal, onRows, onReport }: ImportOptions = {},
): Promise<ImportReport> {
  const start = performance.now();
  const report = {
    ...newReport(run.source, feed, false),
    ...(run.cursor?.report as ImportReport | undefined),
  };
  const earlier = report.seconds;
  const seconds = () => earlier + (performance.now() - start) / 1000;
  report.resumedAt = run.cursor?.rows ?? 0;
  const running: Analyses = new Map();
  const batch = createBatch(run, feedKey, parts, report);
  const flush = async () => {
    running.clear();
    report.seconds = seconds();
    await whenFree(batch.write, signal);
    onReport?.(report);
  };
  const rows = rowsBetween(feed.rows(), report.resumedAt, limit);
  const fetched = inParallel(rows, FETCHED_AHEAD, (row) => {
    signal?.throwIfAborted();
    return fetchPicture(row, feed.folder, run.source, parts, signal);
  });
  const ready = inParallel(fetched, parts.ahead, (one) =>
    analysePicture(one, run.source, parts, running, signal),
  );
  for await (const outcome of ready) {
    batch.add(outcome);
    onRows?.(report.rows + batch.size());
    if (batch.isFull()) await flush();
  }
  await flush();
  report.whole = isWhole(report);
  const all = limit === Number.POSITIVE_INFINITY && !keepMissing && report.whole;
  // A feed of which nothing can be used is broken rather than empty.
  if (all && report.usable > 0) await whenFree(() => retire(run, parts, report), signal);
  report.seconds = seconds();
  const finish = () => run.finish(new Date().toISOString());
  await whenFree(() => parts.store.note(finish), signal);
  return report;
}

function retire(run: Run, { store, products }: ImportParts, report: ImportReport): void {
  if (products.unseen(run.source, run.number) === 0) return;
  report.retired = store.change(() => products.retireUnseen(run.source, run.number));
}

/** Gathers outcomes and writes them, with the cursor behind them, in one transaction. */
function createBatch(run: Run, feedKey: string, parts: ImportParts, report: ImportReport) {
  let outcomes: (Ready | LeftOut)[] = [];
  let changes = 0;
  let since = performance.now();
  return {
    add(outcome: Ready | LeftOut) {
      outcomes.push(outcome);
      if ('hash' in outcome && outcome.analysis) changes++;
    },
    size: () => outcomes.length,
    isFull: () =>
      changes >= BATCH.products || outcomes.length >= BATCH.rows || performance.now() - since > BATCH.ms,
    write() {
      // Counted on a copy, so that a transaction that fails has counted nothing either.
      const next = structuredClone(report);
      const work = () => {
        let changed = false;
        for (const outcome of outcomes) changed = take(outcome, run, parts, next) || changed;
        run.moveTo({ feed: feedKey, rows: next.rows, report: next });
        if (changed) parts.store.raise();
      };
      if (outcomes.length > 0) parts.store.note(work);
      Object.assign(report, next);
      [outcomes, changes, since] = [[], 0, performance.now()];
    },
  };
}

/** Writes one row; tells whether a search could see the difference. */
function take(outcome: Ready | LeftOut, run: Run, parts: ImportParts, report: ImportReport): boolean {
  const { products } = parts;
  report.rows++;
  const id = 'hash' in outcome ? outcome.record.id : outcome.id;
  const known = id === undefined ? null : products.known(run.source, id);
  if (!('hash' in outcome)) {
    countSkipped(report, outcome);
    if (known) products.saw(known.row, run.number);
    return false;
  }
  if (known?.run === run.number) {
    countSkipped(report, duplicate(outcome.line, outcome.record));
    return false;
  }
  if (!known && !outcome.analysis) {
    countSkipped(report, skipped(outcome.line, 'removed', outcome.record.id));
    return false;
  }
  report.usable++;
  countNotes(report, outcome.line, outcome.notes);
  outcome.remember?.();
  if (outcome.embedded) report.embedded++;
  if (known && !outcome.analysis && !known.retired && isSame(outcome, known)) {
    products.saw(known.row, run.number);
    report.unchanged++;
    return false;
  }
  const priceChanged = writeProduct(outcome, known, run, parts);
  if (known) report.updated++;
  else report.added++;
  if (priceChanged) report.priceChanges++;
  return true;
}

function isSame({ record, hash }: Ready, known: KnownProduct): boolean {
  return known.picture === hash && sameRecord(record, known.record);
}
