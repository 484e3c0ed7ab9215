/** The main job in real browsers: from a photo on a page to products in the panel, against the real companion. */
import { expect, test } from 'vitest';
import { until } from './support/until.ts';
import { describeIn, type World } from './support/world.ts';

for (const browser of ['chromium', 'firefox'] as const) describeIn(browser, 'the main job', mainJob);

function mainJob(world: () => World): void {
  test('a new person right-clicks a photo, pairs, and sees products', async () => {
    const { panel, companion, visit } = world();
    const page = await visit('own-photo');
    await page.findSimilar('#photo', async () => /companion/i.test(await panel.text()));
    await panel.usePort(companion.port());
    await panel.says('Pair with your companion');
    await panel.says('Your picture waits here');
    await panel.shoot('pairing');
    await panel.pair(await companion.pair());
    await expectProducts(world());
    expect(await panel.type()).toBe('Dress');
    await panel.shoot('results');
  });

  test('a photo of another host is captured from the screen', async () => {
    await world().searchOn('foreign-photo');
    await expectProducts(world());
  });

  test('a CSS background is marked with the mouse', async () => {
    const { panel, visit } = world();
    const page = await visit('background');
    page.pressShortcut();
    await page.overlayOpens();
    await panel.says('Mark the garment on the page');
    await page.dragAround('#photo');
    await page.shoot('overlay-mouse');
    page.press('Return');
    await page.overlayCloses();
    await expectProducts(world());
  });

  test('a CSS background is marked with the keyboard alone', async () => {
    const { panel, visit } = world();
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
    await until('the focus where it was', async () => (await page.focused()) === 'before');
    await panel.cards();
  });

  test('asking anew with the overlay open starts over', async () => {
    const { panel, visit } = world();
    const page = await visit('background');
    page.pressShortcut();
    await page.overlayOpens();
    await page.dragAround('#photo');
    await page.anotherOverlayOpens(async () => page.pressShortcut());
    await page.dragAround('#photo');
    await panel.turnPage();
    page.press('Return');
    await page.overlayCloses();
    await expectProducts(world());
  });

  test('a page that restyles every element and swallows every event cannot break the overlay', async () => {
    const { visit } = world();
    const page = await visit('hostile');
    // In Firefox such a page swallows the shortcut too; the menu is the browser's.
    await page.findSimilar('#photo', () => page.overlayIsOpen());
    await page.dragAround('#photo');
    await page.shoot('overlay-hostile');
    page.press('Return');
    await page.overlayCloses();
    await expectProducts(world());
  });

  test('another type is a click away, and the garment can be marked in the panel', async () => {
    const { panel, searchOn, wanted } = world();
    await searchOn('own-photo');
    await panel.cards();
    const [, second] = await panel.types();
    await panel.pickType(second as string);
    await panel.markMiddle();
    expect((await panel.cards()).map(({ title }) => title)).toContain(wanted.title);
  });

  test('a companion that stops is told, and found again when it is back', async () => {
    const { panel, companion, searchOn } = world();
    const port = companion.port();
    await companion.stop();
    await searchOn('own-photo');
    await panel.says('The companion is not running');
    await panel.says('npm start');
    await panel.shoot('absent');
    await companion.start(port);
    await expectProducts(world());
  });
}

/** The wanted product first, every card as the feed has it, every picture really there. */
async function expectProducts({ panel, catalogue, wanted }: World): Promise<void> {
  const cards = await panel.cards();
  expect(cards.length).toBeGreaterThanOrEqual(5);
  expect(cards[0]).toMatchObject({
    title: wanted.title,
    brand: wanted.brand,
    link: wanted.link,
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
