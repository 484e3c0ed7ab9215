/** Renames what has just been written: on Windows that fails as long as a virus scanner reads it. */
import { renameSync } from 'node:fs';

const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** A second in all. */
const TRIES = 20;
const PAUSE_MS = 50;

/** @throws what the system says, on Windows once it has said so for a second */
export function rename(from: string, to: string, system = process.platform, move = renameSync): void {
  for (let tries = 1; ; tries++) {
    try {
      move(from, to);
      return;
    } catch (error) {
      const isHeld = HELD.has((error as NodeJS.ErrnoException).code ?? '');
      if (system !== 'win32' || !isHeld || tries === TRIES) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
}
