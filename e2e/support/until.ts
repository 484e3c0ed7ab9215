/** Waits for a condition instead of for a time. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is neither null, undefined nor false. @throws with `what` after `ms`. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  ms = 30_000,
): Promise<T> {
  const end = Date.now() + ms;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${ms / 1000} s for ${what}`, { cause: last });
    await sleep(100);
  }
}
