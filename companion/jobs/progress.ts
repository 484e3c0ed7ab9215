/** How far an import is: rows, rate and time left. */
import type { ImportProgress } from '../../contract/index.ts';

export interface ProgressMeter {
  phase(phase: ImportProgress['phase'], total?: number | null): void;
  /** @param rows that are done */
  rows(rows: number): void;
}

/** Seconds before which a rate tells nothing. */
const SETTLED = 1;

/** @param tell called for every change; whoever shows it draws as often as it likes */
export function createProgressMeter(tell: (progress: ImportProgress) => void): ProgressMeter {
  let now: ImportProgress = NOTHING_YET;
  let first: { rows: number; at: number } | null = null;
  return {
    phase(phase, total = now.total) {
      first = null;
      const rows = phase === 'finishing' ? now.rows : 0;
      now = { ...now, phase, total, rows, rate: 0, secondsLeft: null };
      tell(now);
    },
    rows(rows) {
      // What an earlier run did, and the time that models took to start, say nothing about the rate.
      first ??= { rows, at: performance.now() };
      const seconds = (performance.now() - first.at) / 1000;
      // The first ones come in a heap: what was prepared while one of them was waited for.
      const rate = seconds >= SETTLED ? (rows - first.rows) / seconds : 0;
      const left = now.total === null || rate === 0 ? null : Math.max(0, now.total - rows) / rate;
      now = { ...now, rows, rate: Number(rate.toFixed(2)), secondsLeft: left && Math.round(left) };
      tell(now);
    },
  };
}

export const NOTHING_YET: ImportProgress = {
  phase: 'fetching',
  rows: 0,
  total: null,
  rate: 0,
  secondsLeft: null,
};
