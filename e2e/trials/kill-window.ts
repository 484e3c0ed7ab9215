/** Until when a kill may fall: by what imports take at present, for a loaded machine may start slower than a quiet one ends. */

export interface KillWindow {
  /** @param spent ms that the import under way has taken in all its runs so far @returns ms */
  within(spent: number): number;
  /** An import came to its end after that many ms in all its runs. */
  took(ms: number): void;
}

/** The latest imports that count. */
const KEPT = 3;
/** Of an import, so that most of its runs are killed. */
const SHARE = 0.6;
const LEAST_MS = 1000;

/** @param quiet ms of an import that nobody disturbed */
export function createKillWindow(quiet: number): KillWindow {
  let latest = [quiet];
  return {
    within(spent) {
      const mean = latest.reduce((sum, ms) => sum + ms) / latest.length;
      // One whose runs all die while they start would else never end.
      return Math.max(LEAST_MS, SHARE * Math.max(mean, spent));
    },
    took(ms) {
      latest = [...latest, ms].slice(-KEPT);
    },
  };
}
