/**
 * `npm run bench:overlay`: how long it takes from the shortcut to the visible overlay, and how much of that the browser
 * spends on its own capture; both from the same presses. The extension's own part is what is left. Then how long it
 * takes until the garments that the companion has found lie on it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { buildExtension } from '../../scripts/build.ts';
import type { BrowserName } from '../../scripts/find-browser.ts';
import { ShoppingPage } from '../pages/shopping.ts';
import { openDisplay } from '../support/display.ts';
import { openSession } from '../support/open-session.ts';
import { howToGet, missingFor } from '../support/requirements.ts';
import { until } from '../support/until.ts';
import { openWeb } from '../zoo/web.ts';
import { timeChips } from './chips.ts';

const PRESSES = 40;
/** The browser takes no more than two captures a second. */
const PAUSE_MS = 700;

buildExtension();
for (const browser of ['chromium', 'firefox'] as const) {
  const missing = missingFor(browser);
  if (missing.length > 0) console.error(howToGet(missing));
  else await bench(browser);
}
if (missingFor('chromium').length === 0)
  print('chromium', 'from the overlay to its garments', await timeChips());
process.exit(0);

async function bench(browser: BrowserName): Promise<void> {
  const web = await openWeb();
  const display = await openDisplay();
  const session = await openSession(browser, display);
  try {
    const html = Array.from(
      { length: 12 },
      (_, i) => `<img id="photo${i}" width="240" src="${web.own(`look-${i}`)}">`,
    );
    const looks = web.page('looks', html.join('\n'));
    const page = await ShoppingPage.open(looks, session, display);
    // The panel slides in once; afterwards it is there, as it is for whoever goes on shopping.
    await page.findSimilar('#photo0', async () =>
      /companion/i.test(await session.panel.ask((document) => document.body.innerText)),
    );
    await page.go(looks);
    await page.page.evaluate(watchOverlay);
    // Chromium gave the keyboard to the panel that opened; a click gives it back to the page.
    await page.touch({ x: 4, y: 4 });
    const rows: { total: number; capture: number }[] = [];
    for (let i = -3; i < PRESSES; i++) {
      const pressed = Date.now();
      page.pressShortcut();
      const shown = await until('the overlay', () => shownAt(page.page, pressed), 10_000);
      const capture = (await session.captureTimes()).at(-1) ?? 0;
      page.press('Escape');
      await page.overlayCloses();
      // The first ones warm up.
      if (i >= 0) rows.push({ total: shown - pressed, capture });
      await sleep(PAUSE_MS);
    }
    print(
      browser,
      'shortcut to visible overlay',
      rows.map(({ total }) => total),
    );
    print(
      browser,
      'the browser’s capture',
      rows.map(({ capture }) => capture),
    );
    print(
      browser,
      'the rest: the extension’s own',
      rows.map(({ total, capture }) => total - capture),
    );
  } finally {
    await session.close();
    display.close();
    web.close();
  }
}

function print(browser: BrowserName, what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  console.log(
    `${browser.padEnd(9)} ${what.padEnd(32)} p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${times.length} presses)`,
  );
}

async function shownAt(page: Page, since: number): Promise<number | null> {
  const at = await page.evaluate(() => (window as { overlayShownAt?: number }).overlayShownAt ?? 0);
  return at >= since ? at : null;
}

/** Runs in the page: notes when an overlay has been painted. */
function watchOverlay(): void {
  new MutationObserver((records) => {
    const nodes = records.flatMap(({ addedNodes }) => [...addedNodes]);
    if (!nodes.some(({ nodeName }) => nodeName === 'LOOKALIKE-OVERLAY')) return;
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { overlayShownAt: Date.now() })));
  }).observe(document, { childList: true, subtree: true });
}
