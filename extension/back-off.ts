/** How long to wait before looking again for what is not there. */
import { sleep } from './sleep.ts';

/** Seconds between two looks; from then on the longest. */
const BACK_OFF = [1, 2, 4, 8] as const;
const LONGEST = 15;

/** `turn`: how many looks have been in vain before this one, from 0. Rejects with the signal's reason. */
export function backOff(turn: number, signal: AbortSignal): Promise<void> {
  return sleep((BACK_OFF[turn] ?? LONGEST) * 1000, signal);
}
