/** The way through the states of the panel, as a person comes to them; pictures and tests go along. */
import type { Length } from './lengths.ts';
import type { ChromeStorage, Query, Studio } from './open.ts';

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

/** `see` is called in each state, with its name. The page keeps whatever size it has. */
export async function walk(
  studio: Studio,
  length: Length,
  see: (name: string) => Promise<void>,
): Promise<void> {
  const { page } = studio;
  const query = onShopPage(length);
  const click = (selector: string) => page.locator(selector).click();
  const settled = () => page.waitForSelector('.hits:not(.bones):not([aria-busy=true]) .hit, .message');
  const scrollTo = (selector: string) =>
    page.evaluate((wanted) => document.querySelector(wanted)?.scrollIntoView(), selector);
  const choose = (name: string) =>
    page.evaluate((wanted) => {
      const choices = [...document.querySelectorAll('.choice')];
      const choice = choices.find((one) => one.querySelector('.name')?.textContent === wanted);
      choice?.querySelector('input')?.click();
    }, name);
  const leaveField = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const idOf = (hit: string) =>
    page.$eval(hit, (card) => (card as HTMLElement).dataset.id?.split(':').at(-1) as string);

  await page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: ChromeStorage } }).chrome;
    await storage.local.set({ preferences: { history: true } });
  });
  await see('idle');
  await page.setRequestInterception(true);
  let search: 'through' | 'held' | 'broken' = 'held';
  page.on('request', (request) => {
    if (!request.url().includes('/v1/search') || search === 'through') return void request.continue();
    if (search === 'broken') void request.respond(BROKEN);
  });
  await studio.show('', query);
  await page.waitForSelector('.skeleton .bones');
  await see('loading');
  search = 'broken';
  await studio.show('', query);
  await page.waitForSelector('.message[role=alert]');
  await see('error');
  search = 'through';
  // For a history of more than one garment.
  await studio.show('', { picture: 'street.webp' });
  await studio.kept(1);
  await settled();
  await page.waitForSelector('.others');
  await see('others');

  await studio.show('', query);
  // For a moment there may still be the hits of the search before, on whose page nothing was sold.
  await page.waitForSelector('.page-product');
  await settled();
  await see('results');
  await click('.toolbar .filter');
  await page.waitForSelector('dialog[open]');
  await see('filters');
  await choose('M');
  await click('.keep-filters input');
  await page.waitForSelector('.keep-filters input:checked');
  await settled();
  await scrollTo('.keep-filters');
  await see('keep-filters');
  await click('.keep-filters input');
  await click('dialog footer .quiet');
  await page.waitForFunction(() => document.querySelector('.filtered') === null);
  await page.keyboard.press('Escape');
  await settled();
  await click('.toolbar .adjust');
  await click('.hit:nth-child(2) .act.up');
  await page.waitForSelector('.thumbs .up');
  await settled();
  await scrollTo('.heading');
  await see('steer');
  await click('.hit:nth-child(2) .act.why');
  await page.waitForSelector('dialog[open]');
  await see('why');
  await page.keyboard.press('Escape');
  await click('.hit:nth-child(1) .act.heart');
  await click('.hit:nth-child(2) .act.heart');
  await page.waitForFunction(() => document.querySelectorAll('.act.heart[aria-pressed=true]').length === 2);
  const saved = await idOf('.hit:nth-child(2)');
  await click('.hit:nth-child(3) .act.down');
  await page.waitForSelector('.thumbs .down');
  await settled();
  await scrollTo('.heading');
  await see('thumb-down');
  await click('.hit:nth-child(1) .act.more');
  await page.waitForSelector('.trail');
  await settled();
  await see('more-like-this');
  await click('.trail .step');
  await page.waitForSelector('.garment');
  await page.locator('.words input').fill('sequin');
  await page.waitForSelector('.message');
  await see('nothing-close');

  await click('.places button:nth-child(2)');
  await page.waitForSelector('.look-total strong');
  await page.waitForFunction(() => document.querySelector('.look-bone') === null);
  await page.locator('.budget input').fill(length.budget);
  await page.keyboard.press('Enter');
  await leaveField();
  await scrollTo('body');
  await see('whole-look');
  await click('.look-row:nth-child(2) .out');
  await page.waitForSelector('.look-row[data-out]');
  await leaveField();
  await scrollTo('body');
  await see('left-out');

  await studio.own('dress-wrap-burgundy-blush.webp', `${length.owned}.webp`);
  await studio.reprice(saved, length.reduced);
  await studio.show('', query);
  await page.waitForSelector('.owned');
  await settled();
  await studio.kept(3);
  await see('owned');
  // The shop's own server does not exist, so the companion cannot fetch the picture: the form opens, filled in.
  await click('.page-product button');
  await page.waitForSelector('.save-form');
  await leaveField();
  await see('save-product');
  await page.keyboard.press('Escape');
  await click('.places button:nth-child(3)');
  await page.waitForSelector('.change.cheaper');
  await page.waitForFunction(() => document.querySelectorAll('.own').length === 2);
  await see('saved');
  await click('.places button:nth-child(4)');
  await page.waitForSelector('.past-search');
  await see('history');

  await studio.companion.startOver();
  await studio.show('', query);
  await page.waitForSelector('form.pairing');
  await see('pairing');
  await studio.pair();
  await page.waitForSelector('.message .command');
  await see('empty');
  await studio.companion.stop();
  await studio.show('');
  await page.waitForSelector('details.port');
  await see('offline');
}

/** A photo of the lookbook on a shop's page: the dress of the garden. */
function onShopPage({ page }: Length): Query {
  return {
    picture: 'garden.webp',
    crop: { x: 221, y: 264, w: 463, h: 844 },
    page: {
      url: 'https://plainweave.example/wrap-dress',
      image: 'https://plainweave.example/wrap-dress.webp',
      price: 79.9,
      listPrice: null,
      currency: 'EUR',
      available: true,
      sizes: ['S', 'M'],
      from: 'json-ld',
      ...page,
    },
  };
}
