/**
 * Removes a source with its products, vectors, prices and the pictures that nobody else shows: in short transactions
 * with pauses, since one for a large source would keep every request, and every other process, waiting for seconds.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '../../../contract/index.ts';
import { whenFree } from '../../store/disk/when-free.ts';
import type { Removals } from '../../store/sources/removals.ts';
import type { Runs } from '../../store/sources/runs.ts';
import type { Sources } from '../../store/sources/sources.ts';
import type { Waiting } from '../../store/sources/waiting.ts';
import type { Store } from '../../store/store.ts';

export interface HideParts {
  store: Store;
  sources: Pick<Sources, 'byId'>;
  removals: Removals;
  runs: Runs;
  waiting: Waiting;
}

/** Products or pages of one transaction, so that it takes about a tenth of a second. */
const SLICE = { retire: 4000, remove: 250, pages: 500 };
/** Between two of them, for requests and for other processes. */
const PAUSE_MS = 25;

/**
 * Takes a source out of sight; `finishRemovals` deletes it.
 * @returns how many products there were. @throws ProblemError `not-found`, `source-busy`
 */
export async function hideSource(
  id: string,
  { store, sources, removals, runs, waiting }: HideParts,
  signal?: AbortSignal,
): Promise<number> {
  const products = store.change(() => {
    if (!sources.byId(id)) throw new ProblemError('not-found', `There is no source "${id}".`);
    if (runs.busy(id))
      throw new ProblemError('source-busy', `"${id}" is being imported. Wait, or stop it first.`);
    waiting.drop(id);
    return removals.begin(id);
  });
  // Marked, it is to go, however long another process writes.
  while ((await whenFree(() => removals.retire(id, SLICE.retire), signal)) === SLICE.retire)
    await pause(signal);
  return products;
}

/** Deletes what is left of a source that was hidden; nothing to do for any other. */
export async function finishRemoval(id: string, removals: Removals, signal?: AbortSignal): Promise<void> {
  while (!(await whenFree(() => removals.remove(id, SLICE.remove), signal))) await pause(signal);
}

/** Of all that were hidden, those included whose removal a crash or a stop cut off. Then the file shrinks. */
export async function finishRemovals(removals: Removals, signal?: AbortSignal): Promise<void> {
  for (const id of removals.pending()) await finishRemoval(id, removals, signal);
  while (await whenFree(() => removals.giveBack(SLICE.pages), signal)) await pause(signal);
}

async function pause(signal: AbortSignal | undefined): Promise<void> {
  await sleep(PAUSE_MS, undefined, { signal });
}
