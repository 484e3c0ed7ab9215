/** Every state of the panel that is not a result: what it says, what it offers, and that it never talks to a stranger. */
import { expect, test } from 'vitest';
import { API_VERSION, APP } from '../contract/index.ts';
import { openStranger } from './support/stranger.ts';
import { describeIn } from './support/world.ts';

describeIn('chromium', 'the panel', (world) => {
  test('takes the marking over from the page, by the keyboard that its opening took away', async () => {
    const { panel, visit } = world();
    const page = await visit('background');
    page.pressShortcut();
    await page.overlayOpens();
    await panel.says('Mark the garment on the page');
    await panel.isFit('marking');
    page.press('Escape');
    await page.overlayCloses();
    await page.shortcutOpensOverlay();
    await panel.says('Mark the garment on the page');
    page.press('Down');
    await page.overlayCloses();
    await panel.says('Drag around the garment');
    await panel.leaveMark();
    await page.shortcutOpensOverlay();
    await panel.says('Mark the garment on the page');
    page.press('Return');
    await page.overlayCloses();
    await panel.says('Drag around the garment');
    await panel.leaveMark();
  });

  test('says that no companion runs, and how to start it', async () => {
    const { panel, visit } = world();
    const page = await visit('own-photo');
    await page.findSimilar('#photo', async () => /companion/i.test(await panel.text()));
    const closed = await openStranger('');
    await closed.close();
    await panel.usePort(closed.port);
    await panel.says('The companion is not running');
    await panel.says('npm start');
    await panel.isFit('absent');
  });

  test('knows a program that is no companion', async () => {
    const { panel } = world();
    const stranger = await openStranger('<h1>It works!</h1>');
    await panel.usePort(stranger.port);
    await panel.says(`Another program answers on port ${stranger.port}`);
    await panel.isFit('foreign');
    expect(stranger.bytes()).toBe(0);
    await stranger.close();
  });

  test('tells which side is too old', async () => {
    const { panel } = world();
    const old = await openStranger({ app: APP, api: API_VERSION - 1 });
    await panel.usePort(old.port);
    await panel.says('The companion is too old');
    await panel.isFit('companion-old');
    await old.close();
    const young = await openStranger({ app: APP, api: API_VERSION + 1 });
    await panel.usePort(young.port);
    await panel.says('This extension is too old');
    await panel.isFit('extension-old');
    await young.close();
  });

  test('refuses a code that is none, and tells when it is wrong', async () => {
    const { panel, companion } = world();
    await panel.usePort(companion.port());
    await panel.pair('12ab');
    await panel.says('The code has six digits.');
    const code = await companion.pair();
    await panel.pair(code === '000000' ? '000001' : '000000');
    await panel.says('That is not the code.');
    await panel.isFit('pairing');
    await panel.pair(code);
    await panel.cards();
    await panel.isFit('results');
  });

  test('lets the garment be marked in the panel', async () => {
    const { panel } = world();
    await panel.openMark();
    await panel.isFit('mark');
    await panel.leaveMark();
    await panel.cards();
  });

  test('asks for a mark beside the tab alone that has something to mark', async () => {
    const { panel, visit } = world();
    const page = await visit('background');
    await page.shortcutOpensOverlay();
    await panel.says('Mark the garment on the page');
    await panel.open('saved');
    await panel.says('Nothing saved yet');
    await panel.open('results');
    const other = await visit('own-photo');
    await panel.cards();
    await page.page.bringToFront();
    await panel.says('Mark the garment on the page');
    await page.page.close();
    await panel.cards();
    await other.page.close();
  });

  test('has no broken picture while the companion is away, and the picture once it is back', async () => {
    const { panel, wishes, companion } = world();
    const port = companion.port();
    await companion.stop();
    await wishes.why(1);
    await wishes.whyShows('ground');
    await panel.isFit('picture-away');
    await companion.start(port);
    await wishes.whyShows('picture');
    await wishes.close();
  });

  test('sends no pixels and no token to whoever takes the companion’s port', async () => {
    const { panel, companion, searchOn } = world();
    const port = companion.port();
    await companion.stop();
    const squatter = await openStranger({ app: APP, api: API_VERSION, proof: 'A'.repeat(43) }, port);
    await searchOn('own-photo');
    await panel.says(`Another program answers on port ${port}`);
    expect(squatter.bytes()).toBe(0);
    expect(squatter.tokens()).toBe(0);
    await squatter.close();
    await companion.start(port);
    await panel.cards();
  });

  test('says what to do about an empty catalogue', async () => {
    const { panel, companion, searchOn } = world();
    await companion.startOver();
    await searchOn('own-photo');
    await panel.pair(await companion.pair());
    await panel.says('Your catalogue is empty');
    await panel.isFit('empty');
  });
});
