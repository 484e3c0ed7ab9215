/** What comes late moves nothing: the companion tells whether it has the page's product after the hits are there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../scripts/find-browser.ts';
import { ENGLISH } from './pictures/lengths.ts';
import { openStudio, type Studio } from './pictures/open.ts';
import { whyNot } from './support/requirements.ts';

const SOLD = {
  url: 'https://lookalike.example/sample/dress-wrap-burgundy-blush',
  title: 'Floral wrap dress',
  price: 79.9,
  currency: 'EUR',
  sizes: [],
  from: 'json-ld',
};

const reason = whyNot(findBrowser('chromium') ? [] : ['chromium']);

describe.skipIf(reason !== null)('the panel’s hits', () => {
  let studio: Studio;
  beforeAll(async () => {
    studio = await openStudio(ENGLISH);
    // The answer about the product waits until the hits are painted.
    await studio.page.evaluateOnNewDocument(holdAnswers);
  });
  afterAll(() => studio?.close());

  test.each([320, 360, 400])('stay where they came, at %d px', async (width) => {
    const { page, show } = studio;
    await page.setViewport({ width, height: 780 });
    await show('', { picture: 'garden.webp', crop: { x: 221, y: 264, w: 463, h: 844 }, page: SOLD });
    await page.waitForSelector('.hits:not(.bones) .hit');
    const place = () => page.$eval('.hit', (hit) => hit.getBoundingClientRect().y);
    const before = await place();
    expect(await page.$('.held')).toBeNull();
    await page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
    await page.waitForSelector('.held');
    expect(await place()).toBe(before);
  });
});

/** Runs in the panel. */
function holdAnswers(): void {
  const held = Promise.withResolvers<void>();
  const ask = window.fetch;
  window.fetch = async (...asked: Parameters<typeof fetch>) => {
    if (String(asked[0]).includes('/v1/products?')) await held.promise;
    return ask(...asked);
  };
  Object.assign(window, { letGo: held.resolve });
}
