/** How far an import is: rows, rate and time left. */
import type { ImportProgress } from '../../contract/index.ts';

export interface ProgressMeter {
  phase(phase: ImportProgress['phase'], total?: number | null): void;
  /** @param rows that are done */
  rows(rows: number): void;
}

/** @param tell called for every change; whoever shows it draws as often as it likes */
export function createProgressMeter(tell: (progress: ImportProgress) => void): ProgressMeter {
  let now: ImportProgress = NOTHING_YET;
  let start = performance.now();
  let first: number | null = null;
  return {
    phase(phase, total = now.total) {
      start = performance.now();
      first = null;
      now = { ...now, phase, total, rows: phase === 'finishing' ? now.rows : 0 };
      tell(now);
    },
    rows(rows) {
      // Rows that an earlier run did say nothing about the rate of this one.
      first ??= rows - 1;
      const seconds = (performance.now() - start) / 1000;
      const rate = seconds > 0 ? (rows - first) / seconds : 0;
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
