/** Waits for another process that writes the catalogue without holding up this thread, as a longer timeout of SQLite's would. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from './advice.ts';

const PAUSE_MS = 500;
/** Longer than the largest removal or migration takes. */
const LONGEST_MS = 120_000;

/**
 * @param work writes in one transaction, or in several that may be written twice
 * @throws what `work` throws, SQLite's "busy" once it has waited for two minutes; AbortError
 */
export async function whenFree<T>(work: () => T, signal?: AbortSignal): Promise<T> {
  const start = performance.now();
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() - start > LONGEST_MS) throw error;
    }
    await sleep(PAUSE_MS, undefined, signal ? { signal } : {});
  }
}
