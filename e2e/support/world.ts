/** Everything a person has around them: a catalogue, a running companion, shops to visit, a browser with the extension. */
import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { BrowserName } from '../../scripts/find-browser.ts';
import { PanelPage } from '../pages/panel.ts';
import { ShoppingPage } from '../pages/shopping.ts';
import { Wishes } from '../pages/wishes.ts';
import { type Catalogue, makeCatalogue, type TestProduct } from './catalogue.ts';
import { type Companion, newCompanion } from './companion.ts';
import { type Display, openDisplay } from './display.ts';
import { openSession } from './open-session.ts';
import { missingPhotos } from './photos.ts';
import { howToGet, missingFor } from './requirements.ts';
import type { Session } from './session.ts';
import { openShop, type Shop, type ShopPage } from './shop.ts';

export interface World {
  catalogue: Catalogue;
  companion: Companion;
  panel: PanelPage;
  /** The product whose own photo the shop's pages show: it must be found first. */
  wanted: TestProduct;
  /** The same panel, for what a person wishes of the hits. */
  wishes: Wishes;
  visit: (page: ShopPage) => Promise<ShoppingPage>;
}

/**
 * A describe block in which `tests` find a world of their own, or that is skipped with one line that says why.
 * On a build machine (CI=true) a missing browser is an error: a skipped test would be a hole that nobody sees. Photos
 * do not come with the code, so without them it is that line there too.
 */
export function describeIn(browser: BrowserName, title: string, tests: (world: () => World) => void): void {
  const reason = whyNot(browser);
  if (reason) console.warn(`${title} in ${browser}: skipped. ${reason}`);
  describe.skipIf(reason !== null)(`${title} in ${browser}`, () => {
    let world: World | undefined;
    const closers: (() => unknown)[] = [];

    beforeAll(async () => {
      world = await open(browser, closers);
    });

    afterEach(async ({ task }) => {
      if (task.result?.state !== 'fail' || !world) return;
      // A failed test leaves what it saw.
      await world.panel.shoot(`failed-${task.name.replaceAll(/\W+/g, '-')}`).catch(() => undefined);
      console.warn(await world.panel.text().catch(() => 'There is no panel.'));
    });

    afterAll(async () => {
      for (const close of closers.reverse()) await close();
    });

    tests(() => world as World);
  });
}

function whyNot(browser: BrowserName): string | null {
  const missing = missingFor(browser);
  if (missing.length === 0) return missingPhotos();
  if (process.env.CI === 'true') throw new Error(howToGet(missing));
  return howToGet(missing);
}

/** Each part tells how it is closed as soon as it is open, so that nothing is left behind when a later one fails. */
async function open(browser: BrowserName, closers: (() => unknown)[]): Promise<World> {
  const catalogue = await makeCatalogue();
  closers.push(() => rm(catalogue.folder, { recursive: true, force: true }));
  const wanted = catalogue.products.find(({ type }) => type === 'dress') as TestProduct;

  // The shops of the tests are on this computer.
  const companion: Companion = await newCompanion({ LOOKALIKE_ALLOW_HOST: '127.0.0.1' });
  closers.push(companion.dispose);
  await companion.importFrom(catalogue.folder);
  await companion.start();

  const shop: Shop = await openShop(catalogue.folder, wanted.image);
  closers.push(shop.close);
  const display: Display = await openDisplay();
  closers.push(display.close);
  const session: Session = await openSession(browser, display);
  closers.push(session.close);

  return {
    catalogue,
    companion,
    wanted,
    panel: new PanelPage(session),
    wishes: new Wishes(session),
    visit: (page) => ShoppingPage.open(shop.url(page), session, display),
  };
}
