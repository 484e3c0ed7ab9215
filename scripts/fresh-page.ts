/** A step in a driven browser that starts anew, on a page of its own, where the one before went from under it. */
import type { Browser, Page } from 'puppeteer-core';

const TRIES = 3;
/** In the driver's words: a busy browser may still swap a page's frame or process after it has said that the page is there. */
const GONE = /detached|context was destroyed|target closed|session closed/i;

/**
 * The step must be able to begin where an earlier try has left off. Resolves with the page that it has worked on.
 * @throws what the step throws for any other reason, and after three tries
 */
export async function onFreshPage(
  browser: Pick<Browser, 'connected' | 'newPage'>,
  page: Page,
  step: (page: Page) => Promise<void>,
): Promise<Page> {
  for (let tries = 1; ; tries++) {
    try {
      await step(page);
      return page;
    } catch (error) {
      if (tries === TRIES || !browser.connected || !GONE.test(String(error))) throw error;
    }
    const before = page;
    page = await browser.newPage();
    // Not earlier: a browser whose last page goes closes.
    await before.close().catch(() => undefined);
  }
}
