/** Captures the visible part of a tab, no more often than browsers allow. */
import { browser } from 'wxt/browser';
import { sleep } from '../sleep.ts';

/** Chrome allows two captures a second. */
const INTERVAL_MS = 520;

let last = 0;

/**
 * The visible part of the window's active tab as a `data:` address: `png` to cut pictures out of, `jpeg` where speed
 * counts more. Adds `lookalike:capture` to the performance timeline, which `npm run bench:overlay` reads.
 * @throws when the browser refuses (no gesture on this tab, or a page that no extension may see).
 */
export async function captureVisibleTab(windowId: number, format: 'png' | 'jpeg'): Promise<string> {
  await sleep(Math.max(0, last + INTERVAL_MS - Date.now()));
  last = Date.now();
  const start = performance.now();
  const address = await browser.tabs.captureVisibleTab(windowId, { format, quality: 95 });
  performance.measure('lookalike:capture', { start });
  return address;
}
