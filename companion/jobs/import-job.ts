/** An import as the queue holds it: what anybody may see of it, and what it is run by. */
import { randomBytes } from 'node:crypto';
import type { ImportJob } from '../../contract/index.ts';
import type { ImportTask } from './import-task.ts';
import { NOTHING_YET } from './progress.ts';

export interface Entry {
  job: ImportJob;
  task: ImportTask;
  stop: AbortController;
  /** Whether it has written any row. */
  wentForward?: boolean;
}

/** Ended imports that are still listed. */
const KEPT = 50;

export function newEntry(source: string, task: ImportTask, change: Partial<ImportJob> = {}): Entry {
  const job: ImportJob = {
    id: randomBytes(9).toString('base64url'),
    source,
    state: 'queued',
    dryRun: task.dryRun === true,
    createdAt: now(),
    startedAt: null,
    endedAt: null,
    progress: NOTHING_YET,
    report: null,
    problem: null,
    ...change,
  };
  return { job, task, stop: new AbortController() };
}

/** Takes ended ones out, the oldest first, until no more are left than are worth a list. */
export function forgetOldest(entries: Map<string, Entry>): void {
  for (const [id, { job }] of entries) {
    if (entries.size <= KEPT) return;
    if (job.endedAt !== null) entries.delete(id);
  }
}

export function now(): string {
  return new Date().toISOString();
}
