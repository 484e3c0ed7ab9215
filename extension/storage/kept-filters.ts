/** Filters that the next picture begins with, as the panel's address says them. In `storage.local`. */
import { browser } from 'wxt/browser';
import { watch } from './settings.ts';

const KEY = 'keptFilters';

/** Null where nobody wants them kept; '' where they are, and none is set. */
export async function readKeptFilters(): Promise<string | null> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return typeof kept === 'string' ? kept : null;
}

export async function writeKeptFilters(kept: string | null): Promise<void> {
  await (kept === null ? browser.storage.local.remove(KEY) : browser.storage.local.set({ [KEY]: kept }));
}

/** Calls `tell` with what is kept from now on, whichever panel has changed it. Returns what ends that. */
export function watchKeptFilters(tell: (kept: string | null) => void): () => void {
  return watch(KEY, () => void readKeptFilters().then(tell, () => undefined));
}
