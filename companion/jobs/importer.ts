/** Runs one import from what was asked to its report; knows how a source was read before. */
import { FeedError } from '../../catalog/feed-error.ts';
import {
  type ImportProgress,
  type ImportReport,
  ProblemError,
  SAVED_SOURCE,
  type Source,
} from '../../contract/index.ts';
import { isWebAddress, withoutLogin } from '../fetch/web-address.ts';
import type { Waiting } from '../store/sources/waiting.ts';
import { openAsBefore, unsaidAsBefore } from './as-before.ts';
import type { OpenFeed } from './feeds/open-feed.ts';
import type { WebFeedParts } from './feeds/open-web-feed.ts';
import type { Uploads } from './feeds/uploads.ts';
import { type ImportChoices, type ImportTask, openTask, originOf } from './import-task.ts';
import { type IntoSourceParts, intoSource } from './into-source.ts';
import { createProgressMeter } from './progress.ts';
import { dryRun } from './rows/dry-run.ts';
import type { ImportParts } from './rows/import.ts';
import { isSameOrigin, sourceName } from './sources/source-name.ts';
import { uploadSource } from './sources/upload-source.ts';

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
}

export interface ImporterParts
  extends Pick<ImportParts, 'products' | 'reader'>,
    WebFeedParts,
    IntoSourceParts {
  uploads: Pick<Uploads, 'receive' | 'drop' | 'of'>;
  waiting: Pick<Waiting, 'taskOf'>;
}

/**
 * A shop that refuses its list for a while still shows its page, which names a few products, under other ids: read in its
 * place, it would retire all of the others.
 *
 * @throws FeedError
 */
function refusePage({ format }: OpenFeed, task: ImportTask, known: Source | null): void {
  if (format !== 'schema-org' || task.format !== undefined || !isWebAddress(task.from)) return;
  if (!known?.format || known.format === format) return;
  throw new FeedError(
    `${withoutLogin(task.from)} was read as ${known.format} before, and is a web page now. The shop may refuse its list ` +
      'for a while: try again later, or read the page all the same with --format schema-org.',
  );
}

export function createImporter(parts: ImporterParts): Importer {
  const { sources, uploads, waiting } = parts;

  /** Of a source that is there, or that an import in the queue will make. */
  function madeFrom(id: string): string | null {
    const task = waiting.taskOf(id);
    return sources.originOf(id) ?? (task && originOf(JSON.parse(task)));
  }

  function sourceOf(task: ImportTask): string {
    if (task.source !== SAVED_SOURCE) {
      return task.source ?? sameFeed(task) ?? sourceName(originOf(task), madeFrom);
    }
    throw new ProblemError(
      'bad-request',
      `"${SAVED_SOURCE}" holds what was saved from pages: choose another name.`,
    );
  }

  /** The one source that was made from there, under whatever name: another would hold all of it once more. */
  function sameFeed(task: ImportTask): string | null {
    // The name of a file says too little: `products.csv` may be any shop's.
    if (task.uploadedAs !== undefined) return null;
    const from = originOf(task);
    const [first, ...others] = sources.list().filter(({ id }) => isSameOrigin(madeFrom(id) ?? '', from));
    return first && others.length === 0 ? first.id : null;
  }

  function chosenBefore(source: string): ImportChoices {
    return JSON.parse(sources.optionsOf(source));
  }

  function openAs(task: ImportTask, before: ImportChoices, signal?: AbortSignal) {
    return openAsBefore(task, before, (filled) => openTask(filled, parts, signal));
  }

  function goOn(source: string): ImportTask | null {
    const from = sources.originOf(source);
    if (from === null) return null;
    // The columns are filled in where the feed is opened, as long as it still has them.
    const { format: _format, mapping: _mapping, ...chosen } = chosenBefore(source);
    const task = { ...chosen, source };
    if (sources.byId(source)?.refreshable) return { ...task, from };
    const path = uploads.of(source);
    return path === null ? null : { ...task, from: path, uploadedAs: from };
  }

  return {
    sourceOf,
    async named(task) {
      const { uploadedAs, source } = task;
      const id =
        uploadedAs === undefined || source !== undefined
          ? sourceOf(task)
          : await uploadSource(uploadedAs, (before) => openAs(task, chosenBefore(before)), {
              ...parts,
              originOf: madeFrom,
            });
      return unsaidAsBefore({ ...task, source: id }, chosenBefore(id));
    },
    async run(asked, { onProgress = () => {}, onReport, signal } = {}) {
      const meter = createProgressMeter(onProgress);
      meter.phase('fetching', null);
      const source = sourceOf(asked);
      const { task, feed } = await openAs(asked, chosenBefore(source), signal);
      try {
        refusePage(feed, task, sources.byId(source));
        if (!task.dryRun)
          return await intoSource(feed, { ...task, source }, parts, { meter, onReport, signal });
        meter.phase('reading');
        const { limit, keepMissing } = task;
        return await dryRun(feed, source, parts, {
          limit,
          keepMissing,
          signal,
          onRows: meter.rows,
        });
      } finally {
        feed.close?.();
      }
    },
    again(source) {
      const task = sources.byId(source)?.refreshable ? goOn(source) : null;
      return task && { ...task, limit: undefined };
    },
    goOn,
  };
}
