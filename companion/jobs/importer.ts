/** Runs one import from what was asked to its report: opens the feed, takes the source, imports, lets go. */
import { resolve } from 'node:path';
import type { Mapping } from '../../catalog/mapping.ts';
import {
  type ImportProgress,
  type ImportReport,
  ProblemError,
  SAVED_SOURCE,
  type SourceKind,
} from '../../contract/index.ts';
import { isWebAddress } from '../fetch/web-address.ts';
import type { Removals } from '../store/removals.ts';
import type { Runs } from '../store/runs.ts';
import type { Sources } from '../store/sources.ts';
import { whenFree } from '../store/when-free.ts';
import { openAsBefore, unsaidAsBefore } from './as-before.ts';
import { asItWas } from './as-it-was.ts';
import { dryRun } from './dry-run.ts';
import { type ImportParts, importFeed } from './import.ts';
import { type OpenFeed, openFeed, openUpload } from './open-feed.ts';
import { openWebFeed, type WebFeedParts } from './open-web-feed.ts';
import { createProgressMeter, type ProgressMeter } from './progress.ts';
import { finishRemoval } from './remove-source.ts';
import { sourceName } from './source-name.ts';
import { uploadSource } from './upload-source.ts';
import type { Uploads } from './uploads.ts';

/** How a feed is read; kept for the next time. */
export interface ImportChoices {
  format?: string | undefined;
  /** Of its text, when the bytes do not tell. */
  encoding?: string | undefined;
  mapping?: Mapping | undefined;
  /** ISO 4217, where the feed names none. */
  currency?: string | undefined;
  /** Address of the shop, where the feed names no links. */
  shop?: string | undefined;
  keepMissing?: boolean | undefined;
  limit?: number | undefined;
}

/** The reason to abort a run that is to go on when the companion starts again. */
export const COMPANION_STOPS = new Error('The companion stops.');

export interface ImportTask extends ImportChoices {
  /** An http(s) address, or a path on this computer. */
  from: string;
  /** An uploaded file has this name; it lies at `from` for now. */
  uploadedAs?: string | undefined;
  /** Made from the rest when absent. */
  source?: string | undefined;
  kind?: SourceKind | undefined;
  dryRun?: boolean | undefined;
}

export interface ImportHooks {
  onProgress?: (progress: ImportProgress) => void;
  /** Told after each transaction. */
  onReport?: (report: ImportReport) => void;
  signal?: AbortSignal | undefined;
}

export interface Importer {
  /** The source that a task will go into. */
  sourceOf(task: ImportTask): string;
  /**
   * The task with its source, and with what was chosen for that before where a feed leaves it unsaid; an upload is
   * looked into, since another shop's may have the same name.
   */
  named(task: ImportTask): Promise<ImportTask>;
  /**
   * With the columns that were chosen for its source before, where the task names none and the feed still has them.
   *
   * @throws FeedError, ProblemError `source-busy`
   */
  run(task: ImportTask, hooks?: ImportHooks): Promise<ImportReport>;
  /** The task that reads a source anew; null for a source that is not there or cannot be read again by itself. */
  again(source: string): ImportTask | null;
  /** The task that goes on with a run that was cut off; null when its source or its uploaded file is not there. */
  goOn(source: string): ImportTask | null;
  /** Sources whose last run was cut off by a crash or a stop. */
  cutOff(): string[];
  /** Lets a run that was cut off be. */
  giveUp(source: string): void;
}

interface ReadHooks extends Pick<ImportHooks, 'onReport' | 'signal'> {
  meter: ProgressMeter;
}

export interface ImporterParts extends Pick<ImportParts, 'products' | 'reader' | 'space'>, WebFeedParts {
  uploads: Pick<Uploads, 'receive' | 'drop' | 'of'>;
  sources: Sources;
  runs: Runs;
  removals: Removals;
  /** Starts the models, which a dry run does not need. */
  importParts(): ImportParts;
}

export function createImporter(parts: ImporterParts): Importer {
  const { sources, runs } = parts;
  const originOf = ({ from, uploadedAs }: ImportTask) =>
    uploadedAs ?? (isWebAddress(from) ? from : resolve(from));
  const sourceOf = (task: ImportTask) => {
    if (task.source !== SAVED_SOURCE) return task.source ?? sourceName(originOf(task), sources);
    throw new ProblemError(
      'bad-request',
      `"${SAVED_SOURCE}" holds what was saved from pages: choose another name.`,
    );
  };
  return {
    sourceOf,
    async named(task) {
      const { uploadedAs, source } = task;
      const id =
        uploadedAs === undefined || source !== undefined
          ? sourceOf(task)
          : await uploadSource(uploadedAs, () => open(task, undefined), parts);
      return unsaidAsBefore({ ...task, source: id }, choicesOf(id));
    },
    async run(asked, { onProgress = () => {}, onReport, signal } = {}) {
      const meter = createProgressMeter(onProgress);
      meter.phase('fetching', null);
      const source = sourceOf(asked);
      const { task, feed } = await openAsBefore(asked, choicesOf(source), (filled) => open(filled, signal));
      try {
        return await read(feed, { ...task, source }, { meter, onReport, signal });
      } finally {
        feed.close?.();
      }
    },
    again(source) {
      const task = sources.byId(source)?.refreshable ? goOn(source) : null;
      return task && { ...task, limit: undefined };
    },
    goOn,
    cutOff: () => runs.cutOff(),
    giveUp: (source) => runs.giveUp(source),
  };

  function goOn(source: string): ImportTask | null {
    const from = sources.originOf(source);
    if (from === null) return null;
    const task = { ...choicesOf(source), source };
    if (sources.byId(source)?.refreshable) return { ...task, from };
    const path = parts.uploads.of(source);
    return path === null ? null : { ...task, from: path, uploadedAs: from };
  }

  function choicesOf(source: string): ImportChoices {
    return JSON.parse(sources.optionsOf(source));
  }

  async function read(
    feed: OpenFeed,
    task: ImportTask & { source: string },
    { meter, onReport, signal }: ReadHooks,
  ) {
    const { source } = task;
    let usable = 0;
    const hooks = {
      signal,
      onRows: meter.rows,
      onReport: (soFar: ImportReport) => {
        usable = soFar.usable;
        onReport?.(soFar);
      },
    };
    const { limit, keepMissing } = task;
    if (task.dryRun) {
      meter.phase('reading');
      return dryRun(feed, source, parts, { limit, keepMissing, ...hooks });
    }
    const total = await countRows(feed, limit, meter, signal);
    // Whoever removes a source and imports it anew wants the new one, and the old one may be large.
    await finishRemoval(source, parts.removals, signal);
    const key = keyOf(feed, task, parts.space);
    const begin = () => {
      sources.add(source, task.kind ?? 'shop', originOf(task));
      if (task.kind) sources.change(source, { kind: task.kind });
      return runs.begin(source, key);
    };
    const run = await whenFree(begin, signal);
    const putBack = asItWas(source, sources);
    try {
      await whenFree(() => describe(source, task, feed), signal);
      meter.phase('importing', total);
      const report = await importFeed(feed, run, key, parts.importParts(), {
        limit,
        keepMissing,
        ...hooks,
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
        forgetWhenEmpty(source);
      };
      // A companion that stops waits for nobody: the next one finds the run as a crash would have left it.
      if (stops) letGo();
      else await whenFree(letGo);
    }
  }

  /** A first import of which nothing came leaves no source; one that can go on has a cursor. */
  function forgetWhenEmpty(source: string): void {
    const left = sources.byId(source);
    if (left && left.products + left.retired === 0 && left.resumeAt === null) sources.remove(source);
  }

  function open(task: ImportTask, signal: AbortSignal | undefined): Promise<OpenFeed> {
    const { from, uploadedAs, format, encoding, mapping, currency, shop } = task;
    const choice = {
      ...(format && { format }),
      ...(encoding && { encoding }),
      ...(mapping && { mapping }),
      ...(currency && { currency }),
      ...(shop && { shop }),
    };
    if (uploadedAs !== undefined) return openUpload(from, uploadedAs, choice);
    return isWebAddress(from) ? openWebFeed(from, choice, parts, signal) : openFeed(from, choice);
  }

  function describe(source: string, task: ImportTask, { folder, format }: OpenFeed): void {
    const { encoding, mapping, currency, shop, keepMissing, limit } = task;
    const choices: ImportChoices = {
      format: task.format,
      encoding,
      mapping,
      currency,
      shop,
      keepMissing,
      limit,
    };
    sources.describe(source, {
      from: originOf(task),
      refreshable: task.uploadedAs === undefined,
      folder,
      format,
      options: JSON.stringify(choices),
    });
  }
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
