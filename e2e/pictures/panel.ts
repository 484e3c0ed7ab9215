/**
 * Pictures of every state of the panel for docs/pictures/, in light and dark: its real build beside a real companion
 * with the sample catalogue. `npm run pictures`. Fails when axe finds a fault or a state scrolls sideways.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { until } from '../support/until.ts';
import { type ChromeStorage, openStudio, type Studio } from './open.ts';

const OUT = join(import.meta.dirname, '../../docs/pictures');

/** A shop's page with a photo of the lookbook: the shirt of the terrace. */
const QUERY = {
  picture: 'terrace.webp',
  crop: { x: 240, y: 150, w: 420, h: 560 },
  page: {
    url: 'https://plainweave.example/shirt',
    title: 'Banker’s stripe shirt',
    brand: 'Plainweave',
    image: 'https://plainweave.example/shirt.webp',
    price: 39.9,
    listPrice: null,
    currency: 'EUR',
    available: true,
    from: 'json-ld',
  },
};

const BROKEN = {
  status: 500,
  contentType: 'application/json',
  headers: { 'access-control-allow-origin': '*' },
  body: JSON.stringify({
    type: 'about:lookalike/internal',
    title: 'Something broke in the companion',
    status: 500,
    detail: 'The companion’s own log says what. Try again, or start it anew.',
  }),
} as const;

const faults: string[] = [];
await mkdir(OUT, { recursive: true });
await portray('en-US', 360, ['light', 'dark']);
await portray('en-US', 320, ['light']);
await portray('ko', 400, ['light']);
if (faults.length > 0) throw new Error(faults.join('\n'));

async function portray(
  language: string,
  width: number,
  schemes: readonly ('light' | 'dark')[],
): Promise<void> {
  const studio = await openStudio(language);
  const { page } = studio;
  await page.setViewport({ width, height: 780, deviceScaleFactor: 1 });
  const suffix = width === 360 ? '' : `-${language === 'ko' ? 'ko-' : ''}${width}`;
  const keep = (name: string) => keepBoth(studio, `${name}${suffix}`, schemes);
  const click = (selector: string) => page.locator(selector).click();
  const settled = () => page.waitForSelector('.hits:not(.bones):not([aria-busy=true]) .hit, .message');

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
  await page.evaluate(() => document.querySelector('.heading')?.scrollIntoView());
  await keep('steer');
  await click('.hit:nth-child(2) .act.why');
  await page.waitForSelector('dialog[open]');
  await keep('why');
  await page.keyboard.press('Escape');
  await click('.hit:nth-child(1) .act.heart');
  await click('.hit:nth-child(2) .act.heart');
  await click('.hit:nth-child(1) .act.more');
  await page.waitForSelector('.trail');
  await settled();
  await keep('more-like-this');
  await click('.trail .step');
  await page.waitForSelector('.garment');
  await page.locator('.words input').fill('unicorn');
  await page.waitForSelector('.message');
  await keep('nothing-close');

  await click('.places button:nth-child(2)');
  await page.waitForSelector('.look-total strong');
  await page.waitForFunction(() => document.querySelector('.look-bone') === null);
  await page.locator('.budget input').fill('140');
  await page.keyboard.press('Enter');
  await keep('whole-look');
  await click('.places button:nth-child(3)');
  await page.waitForSelector('.saved-item .note');
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

async function keepBoth(
  { page, faults: audit }: Studio,
  name: string,
  schemes: readonly string[],
): Promise<void> {
  await page.mouse.move(0, 0);
  await until('the pictures in view', () =>
    page.evaluate(() =>
      [...document.images].every(
        (image) => image.complete || image.getBoundingClientRect().top > innerHeight || !image.src,
      ),
    ),
  );
  for (const scheme of schemes) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const png = await page.screenshot();
    await sharp(png)
      .webp({ quality: 86 })
      .toFile(join(OUT, `panel-${name}-${scheme}.webp`));
    faults.push(...(await audit()).map((fault) => `${name}, ${scheme}: ${fault}`));
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  if (wide) faults.push(`${name} scrolls sideways`);
}
