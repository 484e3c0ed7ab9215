/** Filters that the next picture begins with, as the panel's address says them. In `storage.local`. */
import { browser } from 'wxt/browser';
import { inTurn } from './in-turn.ts';
import { watch } from './settings.ts';

const KEY = 'keptFilters';

/** Null where nobody wants them kept; '' where they are, and none is set. */
export async function readKeptFilters(): Promise<string | null> {
  return keptIn((await browser.storage.local.get(KEY))[KEY]);
}

export function writeKeptFilters(kept: string | null): Promise<void> {
  return inTurn(KEY, () =>
    kept === null ? browser.storage.local.remove(KEY) : browser.storage.local.set({ [KEY]: kept }),
  );
}

/** Keeps these from now on, unless nobody wants any kept: another window may just have said so. */
export function followKeptFilters(kept: string): Promise<void> {
  return inTurn(KEY, async () => {
    if ((await readKeptFilters()) !== null) await browser.storage.local.set({ [KEY]: kept });
  });
}

/** Calls `tell` with what is kept from now on, whichever panel has changed it. Returns what ends that. */
export function watchKeptFilters(tell: (kept: string | null) => void): () => void {
  return watch(KEY, (now) => tell(keptIn(now)));
}

function keptIn(stored: unknown): string | null {
  return typeof stored === 'string' ? stored : null;
}
