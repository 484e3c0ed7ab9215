/** The measures, as plain arithmetic on what was right and what was found. */
import type { Box } from '../../contract/index.ts';

/** Share of cases that are true, 0..1; null when there are none. */
export function share(cases: readonly boolean[]): number | null {
  return cases.length === 0 ? null : round(cases.filter(Boolean).length / cases.length);
}

/** Null when there is nothing to average. */
export function mean(values: readonly number[], digits = 4): number | null {
  return values.length === 0
    ? null
    : round(values.reduce((sum, value) => sum + value, 0) / values.length, digits);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

/** Share of the first k found that are right; k divides also when fewer were found, as empty places help nobody. */
export function precisionAt<T>(found: readonly T[], isRight: (item: T) => boolean, k: number): number {
  return found.slice(0, k).filter(isRight).length / k;
}

export type Recall = Record<'1' | '5' | '10', number | null>;

/** @param ranks of the first right item of each query, from 0; negative when none was found */
export function recallAt(ranks: readonly number[]): Recall {
  const at = (k: number) => share(ranks.map((rank) => rank >= 0 && rank < k));
  return { '1': at(1), '5': at(5), '10': at(10) };
}

/** Counts of guesses, `[truth][guess]` in the order of `types`. */
export function confusionOf<T>(types: readonly T[], cases: readonly { truth: T; guess: T }[]): number[][] {
  const counts = types.map(() => types.map(() => 0));
  for (const { truth, guess } of cases) {
    const row = counts[types.indexOf(truth)] as number[];
    const column = types.indexOf(guess);
    row[column] = (row[column] as number) + 1;
  }
  return counts;
}

/** Overlap of two boxes: area of both together through area of either, 0..1. */
export function boxIou(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  const both = Math.max(0, w) * Math.max(0, h);
  return both / (a.w * a.h + b.w * b.h - both);
}

export function round(value: number, digits = 4): number {
  return Number(value.toFixed(digits));
}
