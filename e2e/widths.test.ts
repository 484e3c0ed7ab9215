/** Every state of the panel where there is little room: at its narrowest, zoomed to twice the size, and with large words. */
import type { Page, Viewport } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../scripts/find-browser.ts';
import { unreached } from './pages/keyboard.ts';
import { GERMAN as STRETCH } from './pages/misfits.ts';
import { setTextSize, USUAL_TEXT } from './pages/text-size.ts';
import { GERMAN, KOREAN, type Length } from './pictures/lengths.ts';
import { openStudio, type Studio } from './pictures/open.ts';
import { walk } from './pictures/walk.ts';
import { whyNot } from './support/requirements.ts';
import { keep } from './support/shots.ts';

/** A panel that is zoomed to 200 % has half the width and half the height in CSS pixels; `text`: the browser's font size. */
const SIZES: readonly Size[] = [
  { scheme: 'light', name: '360 at 200 %', width: 180, height: 390, deviceScaleFactor: 2 },
  { scheme: 'dark', name: '320 at 200 %', width: 160, height: 390, deviceScaleFactor: 2 },
  // As Firefox opens its sidebar.
  { scheme: 'light', name: '240', width: 240, height: 780, deviceScaleFactor: 1 },
  { scheme: 'light', name: '320', width: 320, height: 780, deviceScaleFactor: 1 },
  { scheme: 'light', name: '360, words at 150 %', width: 360, height: 780, deviceScaleFactor: 1, text: 24 },
  { scheme: 'dark', name: '320, words at 200 %', width: 320, height: 780, deviceScaleFactor: 1, text: 32 },
];

interface Size extends Viewport {
  scheme: 'light' | 'dark';
  name: string;
  text?: number;
}

const reason = whyNot(findBrowser('chromium') ? [] : ['chromium']);

describe.skipIf(reason !== null)('the panel with little room', () => {
  for (const length of [GERMAN, KOREAN]) fits(length);
});

function fits(length: Length): void {
  let studio: Studio;
  beforeAll(async () => {
    studio = await openStudio(length);
  });
  afterAll(() => studio?.close());

  test(`fits in every state, with words as in ${length.language}, and a keyboard gets everywhere`, {
    timeout: 420_000,
  }, async () => {
    const faults: string[] = [];
    const { page } = studio;
    await page.setViewport({ width: 320, height: 780 });
    await walk(studio, length, async (state) => {
      for (const { name, scheme, text = USUAL_TEXT, ...size } of SIZES) {
        await page.setViewport(size);
        await setTextSize(page, text);
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: scheme },
          // A picture under the pointer would grow out of its box.
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        const found = await studio.misfits(1);
        // Korean is shorter than English; what is longer is tried on English.
        if (length.language === 'de') found.push(...(await studio.misfits(STRETCH)));
        if (size.deviceScaleFactor === 2) found.push(...(await studio.faults()));
        // Where most is in the way of it.
        if (length.language === 'ko' && size.width === 180) found.push(...(await unreached(page)));
        // One a row would be a long way to the oldest.
        if (state === 'history' && size.width >= 240 && text === USUAL_TEXT && (await columns(page)) < 2)
          found.push('one past search a row');
        faults.push(...found.map((fault) => `${state}, ${name}: ${fault}`));
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
          `${text}px`,
        );
        // A picture of more than the window forgets the size of the words.
        const fullPage = text === USUAL_TEXT && (await page.$('dialog[open]')) === null;
        await keep(
          `width-${length.language}-${state}-${size.width}-${text}`,
          await page.screenshot({ fullPage }),
        );
      }
      await setTextSize(page, USUAL_TEXT);
    });
    expect(faults).toEqual([]);
  });
}

/** Of the past searches. */
function columns(page: Page): Promise<number> {
  return page.$eval('.past', (list) => getComputedStyle(list).gridTemplateColumns.split(' ').length);
}
