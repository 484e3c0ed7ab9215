/** Waits before another try, for a whole host: who is told to slow down stops asking for anything there. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Pace {
  /** Resolves when the host may be asked. */
  turn(host: string, signal?: AbortSignal): Promise<void>;
  /** @param retryAfter the header's value, when there was one. @param tries that have failed so far */
  slowDown(host: string, retryAfter: string | null, tries: number): void;
}

/** Longest wait that a shop may ask for; more than that and the picture is left for the next import. */
const LONGEST_MS = 60_000;

/** @param first wait after the first failure, in ms; it doubles with each one */
export function createPace(first = 500, random: () => number = Math.random): Pace {
  /** By a clock that nobody sets back. */
  const until = new Map<string, number>();
  return {
    async turn(host, signal) {
      for (;;) {
        const left = (until.get(host) ?? 0) - performance.now();
        if (left <= 0) break;
        await sleep(left, undefined, signal ? { signal } : {});
      }
      until.delete(host);
    },
    slowDown(host, retryAfter, tries) {
      const asked = waitOf(retryAfter);
      // Spread, so that all that wait do not come back in the same instant.
      const own = first * 2 ** (tries - 1) * (0.75 + random() / 2);
      const wait = Math.min(LONGEST_MS, asked ?? own);
      until.set(host, Math.max(until.get(host) ?? 0, performance.now() + wait));
    },
  };
}

/** Seconds or a date, as HTTP allows; in ms. */
function waitOf(header: string | null): number | null {
  if (!header) return null;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
