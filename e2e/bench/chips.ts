/** How long after the overlay the garments appear on it, found by the real companion in the real capture. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Overlay } from '../pages/overlay.ts';
import { PanelPage } from '../pages/panel.ts';
import { ShoppingPage } from '../pages/shopping.ts';
import { newCompanion } from '../support/companion.ts';
import { openDisplay } from '../support/display.ts';
import { openSession } from '../support/open-session.ts';
import { until } from '../support/until.ts';
import { openWeb } from '../zoo/web.ts';

const PHOTO = join(import.meta.dirname, '../../lookbook/pictures/garden.webp');
const PRESSES = 20;
/** Chromium takes no more than two captures a second. */
const PAUSE_MS = 700;

/** Milliseconds from the visible overlay to its labels, a press each. In Chromium, whose driver can look inside. */
export async function timeChips(): Promise<number[]> {
  await using closers = new AsyncDisposableStack();
  const companion = await newCompanion();
  closers.defer(companion.dispose);
  await companion.start();
  const web = await openWeb();
  closers.defer(web.close);
  const display = await openDisplay();
  closers.defer(display.close);
  const session = await openSession('chromium', display);
  closers.defer(session.close);
  const address = `data:image/webp;base64,${await readFile(PHOTO, 'base64')}`;
  const html = `<!doctype html><body style="margin:0"><img id="photo" style="height:100vh" src="${address}">`;
  const page = await ShoppingPage.open(web.page('garden', html), session, display);
  const panel = new PanelPage(session);
  await page.findSimilar('#photo', async () => /companion/i.test(await panel.text()));
  await panel.usePort(companion.port());
  await panel.pair(await companion.pair());
  await panel.says(/catalogue is empty|similar/);
  await page.touch({ x: 700, y: 4 });

  const times: number[] = [];
  let overlay: Overlay | null = null;
  for (let i = -2; i < PRESSES; i++) {
    page.pressShortcut();
    await page.overlayOpens();
    const shown = performance.now();
    overlay ??= await Overlay.on(page.page);
    const inside = overlay;
    await until('the chips', async () => (await inside.look()).chips.length > 0);
    // The first ones warm up.
    if (i >= 0) times.push(performance.now() - shown);
    page.press('Escape');
    await page.overlayCloses();
    await sleep(PAUSE_MS);
  }
  return times;
}
