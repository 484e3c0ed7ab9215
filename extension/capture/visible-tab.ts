/** Captures the visible part of a tab, no more often than browsers allow. */
import { browser } from 'wxt/browser';
import { sleep } from '../sleep.ts';

/** Chrome allows two captures a second. */
const INTERVAL_MS = 520;

/** When the latest one was, or will be, on the clock of `performance`. */
let last = -INTERVAL_MS;

/**
 * The visible part of the window's active tab as a `data:` address: `png` to cut pictures out of, `jpeg` where speed
 * counts more. Adds `lookalike:capture` to the performance timeline, which `npm run bench:overlay` reads.
 * @throws when the browser refuses (no gesture on this tab, or a page that no extension may see).
 */
export async function captureVisibleTab(windowId: number, format: 'png' | 'jpeg'): Promise<string> {
  // Taken before the wait: two that wait at once must not both go at its end.
  last = Math.max(performance.now(), last + INTERVAL_MS);
  await sleep(last - performance.now());
  const start = performance.now();
  const address = await browser.tabs.captureVisibleTab(windowId, { format, quality: 95 });
  performance.measure('lookalike:capture', { start });
  return address;
}
