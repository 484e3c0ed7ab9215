/** The tab that opens by itself after the installation. Until it has, it may take the focus from anything else. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** A tab that is being filled may never answer, and must not keep us from the others. */
const ANSWER_MS = 2_000;

export function findWelcome(browser: Browser): Promise<Page> {
  return until('the welcome page', async () => {
    for (const page of await browser.pages()) {
      // Firefox tells the driver nothing about the address of an extension's tab; the tab itself does.
      const asked = page.evaluate(() => location.href).catch(() => '');
      const address = await Promise.race([asked, sleep(ANSWER_MS, '')]);
      if (address.endsWith('/welcome.html')) return page;
    }
    return null;
  });
}
