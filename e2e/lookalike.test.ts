/** The main job in real browsers: from a photo on a page to products in the panel, against the real companion. */
import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PanelPage } from './pages/panel.ts';
import { ShoppingPage } from './pages/shopping.ts';
import { type BrowserName, missing } from './support/browsers.ts';
import { type Catalogue, makeCatalogue, missingPhotos } from './support/catalogue.ts';
import { type Companion, newCompanion } from './support/companion.ts';
import { type Display, openDisplay } from './support/display.ts';
import { openSession, type Session } from './support/session.ts';
import { openShop, type Shop } from './support/shop.ts';
import { until } from './support/until.ts';

const noPhotos = missingPhotos();
if (noPhotos) console.warn(noPhotos);

for (const name of ['chromium', 'firefox'] as const satisfies BrowserName[]) {
  const lacking = missing(name);
  if (lacking) {
    // On a build machine a skipped browser would be a hole that nobody sees.
    if (process.env.CI === 'true') throw new Error(lacking);
    console.warn(lacking);
  }
  describe.skipIf(lacking !== null || noPhotos !== null)(`in ${name}`, () => journey(name));
}

function journey(name: BrowserName): void {
  let catalogue: Catalogue;
  let companion: Companion;
  let display: Display;
  let shop: Shop;
  let session: Session;
  let panel: PanelPage;

  beforeAll(async () => {
    catalogue = await makeCatalogue();
    companion = await newCompanion();
    await companion.importFrom(catalogue.folder);
    await companion.start();
    shop = await openShop(catalogue.folder, wanted().image);
    display = await openDisplay();
    session = await openSession(name, display);
    panel = new PanelPage(session);
  });

  afterAll(async () => {
    await session?.close();
    display?.close();
    shop?.close();
    await companion?.dispose();
    if (catalogue) await rm(catalogue.folder, { recursive: true, force: true });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    // A failed test leaves what it saw.
    await panel.shoot(`failed-${task.name.replaceAll(/\W+/g, '-')}`).catch(() => undefined);
    console.warn(await panel.text().catch(() => 'There is no panel.'));
  });

  /** The product whose own photo is on the page: it must come first. */
  const wanted = () =>
    catalogue.products.find(({ type }) => type === 'dress') ??
    (catalogue.products[0] as Catalogue['products'][number]);
  const visit = (page: Parameters<Shop['url']>[0]) =>
    ShoppingPage.open(shop.url(page), session, display);
  const hasText = (words: RegExp) => async () => words.test(await panel.text());

  async function expectProducts(): Promise<void> {
    const cards = await panel.cards();
    expect(cards.length).toBeGreaterThanOrEqual(5);
    const [first] = cards;
    expect(first).toMatchObject({
      title: wanted().title,
      brand: wanted().brand,
      link: wanted().link,
      band: 'Very close',
    });
    for (const card of cards) {
      const product = catalogue.products.find(({ title }) => title === card.title);
      expect(product, card.title).toBeDefined();
      expect(card.brand).toBe(product?.brand);
      expect(card.price).toBe(`€${Number.parseFloat(product?.price ?? '').toFixed(2)}`);
      expect(card.link).toBe(product?.link);
    }
    await panel.allPicturesLoaded();
    for (const card of await panel.cards()) expect(card.pictureWidth).toBeGreaterThan(0);
  }

  test('a new person right-clicks a photo, pairs, and sees products', async () => {
    const page = await visit('own-photo');
    await page.findSimilar('#photo', hasText(/companion/i));
    await panel.usePort(companion.port());
    await panel.says('Pair with your companion');
    await panel.says('Your picture waits here');
    await panel.shoot('pairing');
    await panel.pair(await companion.pair());
    await expectProducts();
    expect(await panel.type()).toBe('Dress');
    await panel.shoot('results');
  });

  test('a photo of another host is captured from the screen', async () => {
    const page = await visit('foreign-photo');
    await panel.turnPage();
    await page.findSimilar('#photo', () => panel.hasTurned());
    await expectProducts();
  });

  test('a CSS background is marked with the mouse', async () => {
    const page = await visit('background');
    await page.findSimilar('#photo', () => page.overlayIsOpen());
    await panel.says('Mark the garment on the page');
    await page.dragAround('#photo');
    await page.shoot('overlay-mouse');
    page.press('Return');
    await page.overlayCloses();
    await expectProducts();
  });

  test('a CSS background is marked with the keyboard alone', async () => {
    const page = await visit('background');
    await page.focus('#before');
    page.pressShortcut();
    await page.overlayOpens();
    // The first arrow puts a rectangle in the middle; Shift widens it, and a corner is a Tab away.
    page.press('Right', 'Left', 'shift+Right', 'shift+Down', 'Tab', 'Up', 'Up');
    await page.shoot('overlay-keyboard');
    await panel.turnPage();
    page.press('Return');
    await page.overlayCloses();
    expect(await page.focused()).toBe('before');
    await panel.cards();
  });

  test('Escape leaves the overlay, gives focus back and searches nothing', async () => {
    const page = await visit('background');
    await page.focus('#before');
    page.pressShortcut();
    await page.overlayOpens();
    page.press('Escape');
    await page.overlayCloses();
    await panel.says('See something you like?');
    expect(await page.focused()).toBe('before');
  });

  test('a page that restyles every element and swallows every event cannot break the overlay', async () => {
    const page = await visit('hostile');
    await page.findSimilar('#photo', () => page.overlayIsOpen());
    await page.dragAround('#photo');
    await page.shoot('overlay-hostile');
    page.press('Return');
    await page.overlayCloses();
    await expectProducts();
  });

  test('another type is a click away, and the garment can be marked in the panel', async () => {
    const page = await visit('own-photo');
    await panel.turnPage();
    await page.findSimilar('#photo', () => panel.hasTurned());
    await panel.cards();
    const [, second] = await panel.types();
    await panel.pickType(second as string);
    await until('the other type', async () => (await panel.type()) === second);
    await panel.mark();
    expect((await panel.cards()).map(({ title }) => title)).toContain(wanted().title);
  });

  test('a companion that stops is told, and found again when it is back', async () => {
    const port = companion.port();
    await companion.stop();
    const page = await visit('own-photo');
    await panel.turnPage();
    await page.findSimilar('#photo', () => panel.hasTurned());
    await panel.says('The companion is not running');
    await panel.says('npm start');
    await panel.shoot('absent');
    await companion.start(port);
    await expectProducts();
  });
}
