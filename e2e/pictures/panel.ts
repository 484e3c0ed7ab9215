/**
 * Pictures of every state of the panel for docs/pictures/, in light and dark: its real build beside a real companion
 * with the sample catalogue. `npm run pictures`. Fails when axe finds a fault or a state scrolls sideways.
 */
import { keepState, type Scheme } from './keep.ts';
import { type ChromeStorage, openStudio } from './open.ts';

/** A shop's page with a photo of the lookbook: the dress of the garden. */
const PAGE = {
  url: 'https://plainweave.example/wrap-dress',
  title: 'Floral wrap dress',
  brand: 'Plainweave',
  image: 'https://plainweave.example/wrap-dress.webp',
  price: 79.9,
  listPrice: null,
  currency: 'EUR',
  available: true,
  from: 'json-ld',
};
const QUERY = { picture: 'garden.webp', crop: { x: 221, y: 264, w: 463, h: 844 }, page: PAGE };

const BROKEN = {
  status: 500,
  contentType: 'application/json',
  headers: { 'access-control-allow-origin': '*' },
  body: JSON.stringify({
    type: 'about:lookalike/internal',
    title: 'Something broke in the companion',
    status: 500,
    detail: 'See the companion’s own output for what happened.',
  }),
} as const;

const faults: string[] = [];
await portray('en-US', 360, ['light', 'dark']);
await portray('en-US', 320, ['light']);
await portray('ko', 400, ['light']);
if (faults.length > 0) throw new Error(faults.join('\n'));

async function portray(language: string, width: number, schemes: readonly Scheme[]): Promise<void> {
  const studio = await openStudio(language);
  const { page } = studio;
  await page.setViewport({ width, height: 780, deviceScaleFactor: 1 });
  const suffix = width === 360 ? '' : `-${language === 'ko' ? 'ko-' : ''}${width}`;
  const keep = async (name: string) =>
    void faults.push(...(await keepState(studio, `${name}${suffix}`, schemes)));
  const click = (selector: string) => page.locator(selector).click();
  const settled = () => page.waitForSelector('.hits:not(.bones):not([aria-busy=true]) .hit, .message');
  const scrollTo = (selector: string) =>
    page.evaluate((wanted) => document.querySelector(wanted)?.scrollIntoView(), selector);

  await page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: ChromeStorage } }).chrome;
    await storage.local.set({ preferences: { history: true } });
  });
  await keep('idle');
  await page.setRequestInterception(true);
  let search: 'through' | 'held' | 'broken' = 'held';
  page.on('request', (request) => {
    if (!request.url().includes('/v1/search') || search === 'through') return void request.continue();
    if (search === 'broken') void request.respond(BROKEN);
  });
  await studio.show('', QUERY);
  await page.waitForSelector('.skeleton .bones');
  await keep('loading');
  search = 'broken';
  await studio.show('', QUERY);
  await page.waitForSelector('[role=alert]');
  await keep('error');
  search = 'through';

  await studio.show('', QUERY);
  await settled();
  await keep('results');
  await click('.toolbar .filter');
  await page.waitForSelector('dialog[open]');
  await keep('filters');
  await page.keyboard.press('Escape');
  await click('.toolbar .adjust');
  await click('.hit:nth-child(2) .act.up');
  await page.waitForSelector('.thumbs');
  await settled();
  await scrollTo('.heading');
  await keep('steer');
  await click('.hit:nth-child(2) .act.why');
  await page.waitForSelector('dialog[open]');
  await keep('why');
  await page.keyboard.press('Escape');
  await click('.hit:nth-child(1) .act.heart');
  await click('.hit:nth-child(2) .act.heart');
  const saved = await page.$eval('.hit:nth-child(2) .title', ({ textContent }) => textContent as string);
  await click('.hit:nth-child(1) .act.more');
  await page.waitForSelector('.trail');
  await settled();
  await keep('more-like-this');
  await click('.trail .step');
  await page.waitForSelector('.garment');
  await page.locator('.words input').fill('sequin');
  await page.waitForSelector('.message');
  await keep('nothing-close');

  await click('.places button:nth-child(2)');
  await page.waitForSelector('.look-total strong');
  await page.waitForFunction(() => document.querySelector('.look-bone') === null);
  await page.locator('.budget input').fill('140');
  await page.keyboard.press('Enter');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await scrollTo('body');
  await keep('whole-look');

  await studio.own('dress-wrap-burgundy-blush.webp', 'Wrap dress from Lisbon.webp');
  await studio.reprice(saved, '24.90 EUR');
  await studio.show('', QUERY);
  await page.waitForSelector('.owned');
  await settled();
  await keep('owned');
  // The shop's own server does not exist, so the companion cannot fetch the picture: the form opens, filled in.
  await click('.page-product button');
  await page.waitForSelector('.save-form');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await keep('save-product');
  await page.keyboard.press('Escape');
  await click('.places button:nth-child(3)');
  await page.waitForSelector('.change.cheaper');
  await page.waitForSelector('.own');
  await keep('saved');
  await click('.places button:nth-child(4)');
  await page.waitForSelector('.past-search');
  await keep('history');

  await studio.companion.stop();
  await studio.show('');
  await page.waitForSelector('.command');
  await keep('offline');
  await studio.close();
}
