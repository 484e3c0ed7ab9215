/**
 * `npm run bench:overlay [PRESSES]`: how long it takes from the shortcut to the visible overlay, and where that time
 * goes, all from the same presses. The browser's own are its way from the key to the extension and its capture; the
 * extension's own part is all the rest. Then how long it takes until the garments that the companion has found lie on it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { buildExtension } from '../../scripts/build.ts';
import type { BrowserName } from '../../scripts/find-browser.ts';
import { ShoppingPage } from '../pages/shopping.ts';
import { openDisplay } from '../support/display.ts';
import { openSession } from '../support/open-session.ts';
import { howToGet, missingFor } from '../support/requirements.ts';
import { CAPTURE_MEASURE, type Entry, GESTURE_MARK } from '../support/session.ts';
import { until } from '../support/until.ts';
import { openWeb } from '../zoo/web.ts';
import { timeChips } from './chips.ts';
import { quantile } from './quantile.ts';

const PRESSES = Number(process.argv[2] ?? 40);
/** The browser takes no more than two captures a second. */
const PAUSE_MS = 700;
/** What the background writes into its timeline. */
const MARKS = [GESTURE_MARK, CAPTURE_MEASURE] as const;

/** Milliseconds by the name of the stage. */
type Stages = Record<string, number>;

/** Milliseconds since 1970. */
interface Shown {
  inserted: number;
  shown: number;
}

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
  await using closers = new AsyncDisposableStack();
  const web = await openWeb();
  closers.defer(web.close);
  const display = await openDisplay();
  closers.defer(display.close);
  const session = await openSession(browser, display);
  closers.defer(session.close);
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
  const rows: Stages[] = [];
  for (let i = -3; i < PRESSES; i++) {
    const pressed = Date.now();
    page.pressShortcut();
    const { inserted, shown } = await until('the overlay', () => shownAt(page.page, pressed), 10_000);
    const [gesture, capture] = (await Promise.all(
      MARKS.map(async (name) => (await session.timeline(name)).at(-1) as Entry),
    )) as [Entry, Entry];
    page.press('Escape');
    await page.overlayCloses();
    const captured = capture.start + capture.duration;
    const stages: Stages = {
      'shortcut to visible overlay': shown - pressed,
      'the key’s way to the extension': gesture.start - pressed,
      'the browser’s capture': capture.duration,
      'the rest: the extension’s own': shown - gesture.start - capture.duration,
      '  from the gesture to the capture': capture.start - gesture.start,
      '  from the capture to the page': inserted - captured,
      '  from the page to the eye': shown - inserted,
    };
    // The first ones warm up.
    if (i >= 0) rows.push(stages);
    await sleep(PAUSE_MS);
  }
  for (const stage of Object.keys(rows[0] ?? {}))
    print(
      browser,
      stage,
      rows.map((row) => row[stage] as number),
    );
}

function print(browser: BrowserName, what: string, times: readonly number[]): void {
  const at = (share: number) => Math.round(quantile(times, share));
  console.log(
    `${browser.padEnd(9)} ${what.padEnd(34)} least ${at(0)} ms, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${times.length} presses)`,
  );
}

async function shownAt(page: Page, since: number): Promise<Shown | null> {
  const at = await page.evaluate(() => (window as { overlayShown?: Shown }).overlayShown ?? null);
  return at && at.shown >= since ? at : null;
}

/** Runs in the page: notes when an overlay has come into it, and when it has been painted. */
function watchOverlay(): void {
  new MutationObserver((records) => {
    const nodes = records.flatMap(({ addedNodes }) => [...addedNodes]);
    if (!nodes.some(({ nodeName }) => nodeName === 'LOOKALIKE-OVERLAY')) return;
    const inserted = Date.now();
    requestAnimationFrame(() =>
      setTimeout(() => Object.assign(window, { overlayShown: { inserted, shown: Date.now() } })),
    );
  }).observe(document, { childList: true, subtree: true });
}
