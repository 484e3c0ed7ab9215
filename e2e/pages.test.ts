/** The extension's own pages in real browsers, against the real companion and the project's own sample products. */
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PanelPage } from './pages/panel.ts';
import { makeSmallShop, type SmallShop } from './support/small-shop.ts';
import { describeTabsIn, type TabWorld } from './support/tab-world.ts';
import { until } from './support/until.ts';

for (const browser of ['chromium', 'firefox'] as const) describeTabsIn(browser, 'the pages', pages);

function pages(world: () => TabWorld): void {
  let shop: SmallShop;
  beforeAll(async () => {
    shop = await makeSmallShop(9);
  });
  afterAll(() => rm(dirname(shop.folder), { recursive: true, force: true }));

  test('the welcome page opens by itself, and says how to start the companion', async () => {
    const { own } = world();
    await own.page.bringToFront();
    await own.says('Welcome to Lookalike');
    await own.says('The companion is not running');
    await own.says('npm start');
    await own.isFit('welcome-absent');
  });

  test('a companion that starts is seen, paired right there, and ready', async () => {
    const { own, companion } = world();
    await companion.start();
    await own.usePort(companion.port());
    await own.says('Pair with your companion');
    await own.isFit('welcome-unpaired');
    await own.pair('12ab');
    await own.says('The code has six digits.');
    await own.pair(await companion.pair());
    await own.says('The companion is ready');
    await own.isFit('welcome-ready');
  });

  test('the catalogue begins empty, and asks before it sends', async () => {
    const { own } = world();
    await own.goto('import');
    await own.says('Nothing is here yet.');
    await own.press('Check first');
    await own.says('Choose a file or a folder, or type an address.');
    await own.isFit('import-empty');
  });

  test('a table that nobody knows is mapped by hand, and checked again', async () => {
    const { own } = world();
    const table = join(dirname(shop.folder), 'odd.csv');
    await writeFile(table, 'Nr,Wort,Aufnahme\n1,Rock,https://shop.example/1.jpg\n2,Hose,\n');
    await own.choose('file', table);
    await own.says('odd.csv');
    await own.press('Check first');
    await own.says('The feed cannot be imported');
    await own.pick('select[name=image]', 'Aufnahme');
    await own.pick('select[name=title]', 'Wort');
    await own.press('Check again');
    await own.says('Import 1 product');
    await own.says(/No picture is named\s+1/);
    await own.isFit('import-mapping');
    await own.press('Start over');
    await own.says('Choose a folder');
  });

  test('an address of this computer’s own network is refused, in words', async () => {
    const { own } = world();
    await own.fill('input[name=url]', 'http://127.0.0.1:9/feed.xml');
    await own.press('Check first');
    await own.says(/feed\.xml|127\.0\.0\.1/);
    await own.says('could not be imported');
    await own.press('Start over');
  });

  test('a folder with a feed is checked, imported, and goes on while the page is away', async () => {
    const { own } = world();
    await own.choose('folder', shop.folder);
    await own.says(`${shop.products + 1} files`);
    await own.enter('Check first');
    await own.says(`Import ${shop.products} products`);
    await own.holds('What is in atelier');
    await own.isFit('import-checked');
    await own.enter(`Import ${shop.products} products`);
    await own.says('Importing atelier');
    await own.holds('Importing atelier');
    await own.shoot('import-progress');
    await own.goto('options');
    await own.goto('import');
    await own.says(new RegExp(`${shop.products} products in your catalogue`), 120_000);
    // A page that has not seen it under way keeps it folded.
    await own.goto('options');
    await own.goto('import');
    await own.press('Last import');
    await own.says('atelier is in your catalogue');
    await own.isFit('import-done');
  });

  test('the welcome page’s own picture can be tried right there', async () => {
    const { own, session, display } = world();
    const panel = new PanelPage(session);
    await own.goto('welcome');
    await until(
      'the menu item over the picture',
      async () => {
        await own.openMenuOver('.try img');
        await sleep(600);
        display.press('f');
        return until('the panel', async () => (await panel.text()) !== '', 5_000).catch(() => {
          display.press('Escape');
          return false;
        });
      },
      60_000,
    );
    expect((await panel.cards()).length).toBeGreaterThan(0);
    await own.goto('import');
  });

  test('a source is renamed, and deleted after it has said how much goes', async () => {
    const { own } = world();
    await own.enter('Edit atelier');
    await own.page.keyboard.press('Escape');
    await own.holds('Edit atelier');
    await own.enter('Edit atelier');
    await own.fill('form.editor input[name=name]', 'Small shop');
    await own.press('Save');
    await own.says('Small shop');
    await own.press('Delete Small shop');
    await own.says(`${shop.products} products will leave your catalogue for good.`);
    await own.isFit('import-delete');
    await own.press('Keep it');
    await own.enter('Delete Small shop');
    await own.enter('Delete');
    await own.says('Nothing is here yet.');
    await own.holds(/./);
  });

  test('the settings show keys and state, remember the switch, and hold no secret', async () => {
    const { own, session } = world();
    await own.goto('options');
    await own.says('The companion is ready');
    await own.says('Mark a garment on this page');
    await own.says(session.name === 'chromium' ? 'Alt+Shift+F' : 'Ctrl+Alt+F');
    await own.says('history: off');
    await own.click('input[name=history]');
    // Not before it is stored: leaving the page would end that.
    await own.says('history: on');
    await own.goto('options');
    await own.says('history: on');
    const token = await own.page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, { storage: Storage } | undefined>;
      type Storage = {
        local: { get: (key: string) => Promise<{ companion: { pairing: { token: string } } }> };
      };
      return (await (browser ?? chrome)?.storage.local.get('companion'))?.companion.pairing.token ?? '';
    });
    expect(token.length).toBeGreaterThan(20);
    expect(await own.page.content()).not.toContain(token);
    await own.isFit('options');
  });

  test('unpairing ends it on both sides', async () => {
    const { own } = world();
    await own.press('Unpair');
    await own.says('Pair with your companion');
    await own.isFit('options-unpaired');
  });
}
