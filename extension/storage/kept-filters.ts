/** Filters that the next picture begins with, as the panel's address says them. In `storage.local`. */
import { browser } from 'wxt/browser';

const KEY = 'keptFilters';

/** '' when none are kept. */
export async function readKeptFilters(): Promise<string> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return typeof kept === 'string' ? kept : '';
}

export async function writeKeptFilters(kept: string): Promise<void> {
  await (kept === '' ? browser.storage.local.remove(KEY) : browser.storage.local.set({ [KEY]: kept }));
}
