/** An open feed into its source: takes the source, imports, and lets go of it, however the import ends. */
import type { ImportReport } from '../../contract/index.ts';
import { whenFree } from '../store/disk/when-free.ts';
import type { Removals } from '../store/sources/removals.ts';
import type { Runs } from '../store/sources/runs.ts';
import type { Sources } from '../store/sources/sources.ts';
import type { OpenFeed } from './feeds/open-feed.ts';
import { choicesOf, type ImportTask, originOf } from './import-task.ts';
import type { ProgressMeter } from './progress.ts';
import { type ImportParts, importFeed } from './rows/import.ts';
import { asItWas } from './sources/as-it-was.ts';
import { finishRemoval } from './sources/remove-source.ts';

/** The reason to abort a run that is to go on when the companion starts again. */
export const COMPANION_STOPS = new Error('The companion stops.');

export interface IntoSourceParts {
  space: string;
  sources: Sources;
  runs: Runs;
  removals: Removals;
  /** Starts the models. */
  importParts(): ImportParts;
}

export interface IntoSourceHooks {
  meter: ProgressMeter;
  /** Told after each transaction. */
  onReport?: ((report: ImportReport) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** @throws ProblemError `source-busy` */
export async function intoSource(
  feed: OpenFeed,
  task: ImportTask & { source: string },
  parts: IntoSourceParts,
  { meter, onReport, signal }: IntoSourceHooks,
): Promise<ImportReport> {
  const { sources, runs } = parts;
  const { source, limit, keepMissing } = task;
  const total = await countRows(feed, limit, meter, signal);
  // Whoever removes a source and imports it anew wants the new one, and the old one may be large.
  await finishRemoval(source, parts.removals, signal);
  const key = keyOf(feed, task, parts.space);
  const putBack = asItWas(source, sources);
  const run = await whenFree(() => {
    sources.add(source, task.kind ?? 'shop', originOf(task));
    if (task.kind) sources.change(source, { kind: task.kind });
    return runs.begin(source, key);
  }, signal);
  let usable = 0;
  try {
    await whenFree(() => describe(task, feed, sources), signal);
    meter.phase('importing', total);
    const report = await importFeed(feed, run, key, parts.importParts(), {
      limit,
      keepMissing,
      signal,
      onRows: meter.rows,
      onReport: (soFar) => {
        usable = soFar.usable;
        onReport?.(soFar);
      },
    });
    meter.phase('finishing');
    return report;
  } finally {
    const stops = signal?.reason === COMPANION_STOPS;
    const letGo = () => {
      if (stops) run.pause();
      else run.release();
      // A choice by which nothing could be read must not spoil the next import, where nobody says it again.
      if (usable === 0 && !stops) putBack();
      forgetWhenEmpty(source, sources);
    };
    // A companion that stops waits for nobody: the next one finds the run as a crash would have left it.
    if (stops) letGo();
    else await whenFree(letGo);
  }
}

/** A first import of which nothing came leaves no source; one that can go on has a cursor. */
function forgetWhenEmpty(source: string, sources: Sources): void {
  const left = sources.byId(source);
  if (left && left.products + left.retired === 0 && left.resumeAt === null) sources.forget(source);
}

/** For whoever lists the source, and for the next time. */
function describe(
  task: ImportTask & { source: string },
  { folder, format }: OpenFeed,
  sources: Sources,
): void {
  sources.describe(task.source, {
    from: originOf(task),
    refreshable: task.uploadedAs === undefined,
    // An upload's own place goes with it.
    folder: (task.uploadedAs === undefined && folder?.path) || null,
    format,
    options: JSON.stringify(choicesOf(task)),
  });
}

/** Reading a feed is quick beside its pictures, and only then can the time left be told. */
async function countRows(
  feed: OpenFeed,
  limit: number | undefined,
  meter: ProgressMeter,
  signal: AbortSignal | undefined,
): Promise<number> {
  meter.phase('reading', null);
  let rows = 0;
  for await (const _row of feed.rows()) {
    signal?.throwIfAborted();
    meter.rows(++rows);
    if (rows === limit) break;
  }
  return rows;
}

/** Another feed, another way of reading it or another encoder starts from the first row. */
function keyOf({ hash, format }: OpenFeed, task: ImportTask, space: string): string {
  const { mapping = {}, encoding = '', currency = '', shop = '' } = task;
  return [hash, format, JSON.stringify(mapping), encoding, currency, shop, space].join('|');
}
