/** Filters that the next picture begins with, as the panel's address says them. In `storage.local`. */
import { browser } from 'wxt/browser';
import { watch } from './settings.ts';

const KEY = 'keptFilters';

/** '' when none are kept. */
export async function readKeptFilters(): Promise<string> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return typeof kept === 'string' ? kept : '';
}

export async function writeKeptFilters(kept: string): Promise<void> {
  await (kept === '' ? browser.storage.local.remove(KEY) : browser.storage.local.set({ [KEY]: kept }));
}

/** Calls `tell` with what is kept from now on, whichever panel has changed it. Returns what ends that. */
export function watchKeptFilters(tell: (kept: string) => void): () => void {
  return watch(KEY, () => void readKeptFilters().then(tell, () => undefined));
}
