/** Counts requests per caller and minute; a panel needs a few, a loop gone wild is told to wait. */
import { ProblemError } from '../../contract/index.ts';

export interface RateLimit {
  /** Throws ProblemError `busy` with the seconds to wait. */
  take(caller: string): void;
}

const MINUTE = 60_000;

/** @param now in ms, of a clock that nobody sets back */
export function createRateLimit(perMinute: number, now: () => number = () => performance.now()): RateLimit {
  let windowStart = now();
  const counts = new Map<string, number>();
  return {
    take(caller) {
      if (now() - windowStart >= MINUTE) {
        counts.clear();
        windowStart = now();
      }
      const count = (counts.get(caller) ?? 0) + 1;
      counts.set(caller, count);
      if (count <= perMinute) return;
      const retryAfter = Math.max(1, Math.ceil((windowStart + MINUTE - now()) / 1000));
      throw new ProblemError('busy', `More than ${perMinute} requests in a minute.`, { retryAfter });
    },
  };
}
