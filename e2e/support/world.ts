/** Everything a person has around them: a catalogue, a running companion, shops to visit, a browser with the extension. */
import { rm } from 'node:fs/promises';
import type { BrowserName } from '../../scripts/find-browser.ts';
import { PanelPage } from '../pages/panel.ts';
import { ShoppingPage } from '../pages/shopping.ts';
import { Wishes } from '../pages/wishes.ts';
import { type Catalogue, makeCatalogue, type TestProduct } from './catalogue.ts';
import { type Companion, newCompanion } from './companion.ts';
import { describeWorld } from './describe-world.ts';
import { openDisplay } from './display.ts';
import { openSession } from './open-session.ts';
import { missingPhotos } from './photos.ts';
import { missingFor, whyNot } from './requirements.ts';
import { openShop, type ShopPage } from './shop.ts';

export interface World {
  catalogue: Catalogue;
  companion: Companion;
  panel: PanelPage;
  /** The product whose own photo the shop's pages show: it must be found first. */
  wanted: TestProduct;
  /** The same panel, for what a person wishes of the hits. */
  wishes: Wishes;
  visit: (page: ShopPage) => Promise<ShoppingPage>;
  /** The same, and right-clicks its photo; resolves when the panel shows something else than before. */
  searchOn: (page: ShopPage) => Promise<ShoppingPage>;
}

/** Tests in such a world. Photos do not come with the code, so a build machine may lack them. */
export function describeIn(browser: BrowserName, title: string, tests: (world: () => World) => void): void {
  const reason = whyNot(missingFor(browser)) ?? missingPhotos();
  const open = (closers: AsyncDisposableStack) => openWorld(browser, closers);
  describeWorld(`${title} in ${browser}`, reason, open, ({ panel }) => panel, tests);
}

async function openWorld(browser: BrowserName, closers: AsyncDisposableStack): Promise<World> {
  const catalogue = await makeCatalogue();
  closers.defer(() => rm(catalogue.folder, { recursive: true, force: true }));
  const wanted = catalogue.products.find(({ type }) => type === 'dress') as TestProduct;

  // The shops of the tests are on this computer.
  const companion = await newCompanion({ LOOKALIKE_ALLOW_HOST: '127.0.0.1' });
  closers.defer(companion.dispose);
  await companion.importFrom(catalogue.folder);
  await companion.start();

  const shop = await openShop(catalogue.folder, wanted.image);
  closers.defer(shop.close);
  const display = await openDisplay();
  closers.defer(display.close);
  const session = await openSession(browser, display);
  closers.defer(session.close);

  const panel = new PanelPage(session);
  const visit = (page: ShopPage) => ShoppingPage.open(shop.url(page), session, display);
  return {
    catalogue,
    companion,
    wanted,
    panel,
    wishes: new Wishes(session),
    visit,
    searchOn: async (name) => {
      const page = await visit(name);
      await panel.turnPage();
      await page.findSimilar('#photo', () => panel.hasTurned());
      return page;
    },
  };
}
