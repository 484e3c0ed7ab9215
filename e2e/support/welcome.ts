/** The tab that opens by itself after the installation. Until it has, it may take the focus from anything else. */
import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

export function findWelcome(browser: Browser): Promise<Page> {
  return until('the welcome page', async () => {
    for (const page of await browser.pages()) {
      // Firefox tells the driver nothing about the address of an extension's tab; the tab itself does.
      const address = await page.evaluate(() => location.href);
      if (address.endsWith('/welcome.html')) return page;
    }
    return null;
  });
}
