/**
 * The search that a panel showed last: whoever closes the panel and opens it again gets back to it. In `storage.session`:
 * memory only, gone with the browser. None of a private window is kept.
 */
import { browser } from 'wxt/browser';
import type { PageFacts } from '../page-facts/facts.ts';
import { inTurn } from './in-turn.ts';

const KEY = 'lastSearch';

export interface LastSearch {
  /** When this garment was first searched, in milliseconds since 1970; names it, as in the history. */
  at: number;
  /** The garment and what is round it, small, as a `data:` address; places in `address` are in its pixels. */
  picture: string;
  /** What the page that showed it said about itself. */
  page: PageFacts | null;
  /** The panel's address without its picture, to search again in the same way. */
  address: string;
}

export function writeLast(search: LastSearch): Promise<void> {
  return inTurn(KEY, () => browser.storage.session.set({ [KEY]: search }));
}

export async function readLast(): Promise<LastSearch | null> {
  const { [KEY]: last } = await browser.storage.session.get(KEY);
  return (last as LastSearch | undefined) ?? null;
}

/** @param at of the search that is to go; any when absent */
export function dropLast(at?: number): Promise<void> {
  return inTurn(KEY, async () => {
    if (at === undefined || (await readLast())?.at === at) await browser.storage.session.remove(KEY);
  });
}
