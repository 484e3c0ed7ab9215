/** One import from its start to its end, whichever id it has by then. */
import { useRef } from 'preact/hooks';
import type { ImportJob } from '../../../contract/imports.ts';

/**
 * As the companion has told of it last. One that was started anew goes on with an import under another id, and knows no
 * dry run of the one before.
 */
export function useGoingOn(started: ImportJob | null, jobs: readonly ImportJob[] | null): ImportJob | null {
  const of = useRef(started);
  const latest = useRef(started);
  if (of.current !== started) {
    of.current = started;
    latest.current = started;
  }
  if (latest.current && jobs) latest.current = onwards(latest.current, jobs);
  return latest.current;
}

/** @param jobs the newest first */
function onwards(before: ImportJob, jobs: readonly ImportJob[]): ImportJob {
  const same = jobs.find(({ id }) => id === before.id);
  if (same || before.endedAt !== null || before.dryRun) return same ?? before;
  return jobs.find(({ dryRun, source }) => !dryRun && source === before.source) ?? before;
}
