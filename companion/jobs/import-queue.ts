/** The imports of a running companion: one at a time, the others wait, and whoever is interested is told. */
import { EventEmitter } from 'node:events';
import { type ImportJob, LIMITS, ProblemError, type ProblemSlug } from '../../contract/index.ts';
import { whenFree } from '../store/disk/when-free.ts';
import type { Runs } from '../store/sources/runs.ts';
import type { Waiting } from '../store/sources/waiting.ts';
import type { Uploads } from './feeds/uploads.ts';
import { endOf } from './import-end.ts';
import { type Entry, forgetOldest, newEntry, now } from './import-job.ts';
import type { ImportTask } from './import-task.ts';
import type { Importer } from './importer.ts';
import { COMPANION_STOPS } from './into-source.ts';
import { leftOver } from './left-over.ts';

export interface ImportQueue {
  /** @throws ProblemError `busy` when too many wait, `source-busy` when the source is being imported */
  submit(task: ImportTask): ImportJob;
  /** The newest first. */
  list(): ImportJob[];
  get(id: string): ImportJob | null;
  /** Takes a waiting import out, or stops a running one behind its last transaction. */
  cancel(id: string): void;
  /** Called after every change, many times a second; whoever wants the job gets it. @returns a function that ends it */
  watch(id: string, listener: () => void): () => void;
  holds(source: string): boolean;
  /** Goes on with what a crash or a stop cut off or kept waiting; one that cannot keeps none of the others from it. */
  goOn(): Promise<void>;
  /** Stops the running import and puts it back to those that wait: the next companion goes on with them. */
  close(): Promise<void>;
  /** Whether nothing here will change any more. */
  isClosed(): boolean;
}

export interface ImportQueueParts {
  importer: Importer;
  runs: Pick<Runs, 'cutOff' | 'giveUp'>;
  uploads: Uploads;
  waiting: Waiting;
  /** Told when the last import has ended. */
  onIdle(): void;
  /** Told of what nobody foresaw. */
  report(error: unknown): void;
}

/** What a stop makes of the import that runs: it has not come to its end. */
const BACK_IN_LINE: Partial<ImportJob> = { state: 'queued', startedAt: null };

/** What it failed of will pass: its file stays, and the next companion begins it again. */
const GOES_ON: ReadonlySet<ProblemSlug> = new Set(['source-busy', 'import-stopped']);

export function createImportQueue(parts: ImportQueueParts): ImportQueue {
  const { importer, uploads, waiting, onIdle, report } = parts;
  const entries = new Map<string, Entry>();
  const changes = new EventEmitter().setMaxListeners(0);
  let running: Promise<void> | null = null;
  let closed = false;

  const open = () => [...entries.values()].filter(({ job }) => job.endedAt === null);
  const holds = (source: string) =>
    open().some(({ job, task }) => job.source === source && task.dryRun !== true);
  const update = ({ job }: Entry, change: Partial<ImportJob>) => {
    Object.assign(job, change);
    changes.emit(job.id);
  };

  function next(): void {
    if (running || closed) return;
    const entry = open()[0];
    if (!entry) {
      attempt(onIdle);
      return;
    }
    running = work(entry).finally(() => {
      running = null;
      next();
    });
  }

  async function work(entry: Entry): Promise<void> {
    const { job, task, stop } = entry;
    update(entry, { state: 'running', startedAt: now() });
    let end: Partial<ImportJob>;
    let goesOn = false;
    try {
      if (!task.dryRun) attempt(() => waiting.begin(job.source));
      const result = await importer.run(
        { ...task, source: job.source },
        {
          signal: stop.signal,
          onProgress: (progress) => update(entry, { progress }),
          onReport: (soFar) => {
            job.report = structuredClone(soFar);
            if (soFar.rows > soFar.resumedAt) wentForward(entry);
          },
        },
      );
      end = { state: 'done', report: result };
    } catch (error) {
      end = endOf(error, stop.signal, report);
      // Another process may be reading the same file, or a shop has enough of requests for now.
      goesOn = error instanceof ProblemError && GOES_ON.has(error.slug);
      if (stop.signal.reason === COMPANION_STOPS && !task.dryRun) {
        goesOn = true;
        end = BACK_IN_LINE;
      }
    }
    leave(entry, goesOn);
    update(entry, { ...end, endedAt: end.state === 'queued' ? null : now() });
  }

  /** However the companion ends now, the import is not what ends it every time. */
  function wentForward(entry: Entry): void {
    if (entry.wentForward || entry.task.dryRun) return;
    entry.wentForward = true;
    attempt(() => waiting.forgive(entry.job.source));
  }

  /**
   * A catalogue that cannot be written, or a file that cannot be deleted, keeps no import from its end or turn, and models
   * that do not rest end no companion.
   */
  function attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      report(error);
    }
  }

  function leave({ job, task }: Entry, forNext: boolean): void {
    if (!forNext && task.uploadedAs !== undefined) attempt(() => uploads.drop(task.from));
    if (forNext) attempt(() => waiting.forgive(job.source));
    else if (!task.dryRun) attempt(() => waiting.drop(job.source));
  }

  function takeOut(entry: Entry): void {
    leave(entry, false);
    update(entry, { state: 'cancelled', endedAt: now() });
  }

  function submit(task: ImportTask): ImportJob {
    const queued = open().filter(({ job }) => job.state === 'queued').length;
    if (queued >= LIMITS.importQueue) {
      const detail = `${queued} imports wait already. Try again when one has ended.`;
      throw new ProblemError('busy', detail, { retryAfter: 30 });
    }
    const source = importer.sourceOf(task);
    if (holds(source) && !task.dryRun) {
      throw new ProblemError(
        'source-busy',
        `"${source}" is being imported. Wait for it, or cancel it first.`,
      );
    }
    // Kept first: a catalogue that cannot be written leaves the file where whoever received it drops it.
    if (!task.dryRun) waiting.keep(source, JSON.stringify({ ...task, source }));
    const from = task.uploadedAs === undefined || task.dryRun ? task.from : uploads.assign(task.from, source);
    const entry = newEntry(source, { ...task, from });
    entries.set(entry.job.id, entry);
    forgetOldest(entries);
    next();
    return structuredClone(entry.job);
  }

  return {
    submit,
    holds,
    list: () => [...entries.values()].map(({ job }) => structuredClone(job)).reverse(),
    get: (id) => structuredClone(entries.get(id)?.job ?? null),
    cancel(id) {
      const entry = entries.get(id);
      if (!entry || entry.job.endedAt !== null) return;
      entry.stop.abort();
      if (entry.job.state === 'queued') takeOut(entry);
    },
    watch(id, listener) {
      changes.on(id, listener);
      return () => changes.off(id, listener);
    },
    async goOn() {
      const { givenUp, left } = leftOver(parts);
      for (const entry of givenUp) entries.set(entry.job.id, entry);
      await uploads.tidy(left.map(({ source }) => source)).catch(report);
      for (const { source, task } of left) {
        // Whoever was quick has started it anew by now.
        if (holds(source) || open().length > LIMITS.importQueue) continue;
        try {
          const found = task();
          if (found) await whenFree(() => submit(found));
          else waiting.drop(source);
        } catch (error) {
          report(error);
        }
      }
    },
    async close() {
      closed = true;
      for (const entry of open()) {
        entry.stop.abort(COMPANION_STOPS);
        if (entry.job.state !== 'queued') continue;
        // Nobody asks for a dry run again that he cannot see the end of.
        if (entry.task.dryRun) takeOut(entry);
        // Nothing is new about the others; whoever watches sees that nothing will be.
        else update(entry, {});
      }
      await running;
    },
    isClosed: () => closed,
  };
}
