/** Goes through the zoo as a person does: opens a page, right-clicks the picture, and looks at what the companion got. */
import type { Page } from 'puppeteer-core';
import { SHARP } from '../../extension/capture/fit-to-send.ts';
import type { BrowserName } from '../../scripts/find-browser.ts';
import { PanelPage } from '../pages/panel.ts';
import { ShoppingPage } from '../pages/shopping.ts';
import { type Display, openDisplay } from '../support/display.ts';
import { openSession } from '../support/open-session.ts';
import type { Session } from '../support/session.ts';
import { keep } from '../support/shots.ts';
import { until } from '../support/until.ts';
import { cropOf, meanError } from './compare.ts';
import { asSharp, NATURAL, type Pixels, paint } from './picture.ts';
import { type Garments, openRecorder, type Recorder } from './recorder.ts';
import { openWeb, type Web } from './web.ts';
import { STAGE, type Way, type ZooPage } from './zoo-page.ts';

export interface Found {
  way: Way;
  error: number;
  size: { w: number; h: number };
  /** The size that the way taken must give. */
  expected: { w: number; h: number };
  ms: number;
}

/** A browser with the extension, paired with a companion that keeps what it gets. */
export interface Zoo {
  recorder: Recorder;
  web: Web;
  display: Display;
  session: Session;
  panel: PanelPage;
  page: ShoppingPage;
  /** Pixels of the screen per CSS pixel. */
  density: 1 | 2;
}

export interface ZooOptions {
  density?: 1 | 2;
  /** What the companion claims to see; nothing unless told otherwise. */
  garments?: Garments;
}

/** `closers` gets what closes each part as soon as that is open. */
export async function openZoo(
  browser: BrowserName,
  closers: AsyncDisposableStack,
  { density = 1, garments }: ZooOptions,
): Promise<Zoo> {
  const recorder = await openRecorder(garments);
  closers.defer(recorder.close);
  const web = await openWeb();
  closers.defer(web.close);
  const display = await openDisplay(`${1280 * density}x${900 * density}`);
  closers.defer(display.close);
  const early = web.page('entrance', `<img id="photo" src="${web.own('entrance')}">`);
  const session = await openSession(browser, display, { density, early });
  closers.defer(session.close);
  const panel = new PanelPage(session);
  const page = await ShoppingPage.in(session.early as Page, session, display);

  // Opens the panel and pairs it, once for all pages; in a tab that was there before the extension.
  await page.findSimilar('#photo', async () => /companion/i.test(await panel.text()));
  await panel.usePort(recorder.port);
  await panel.pair(recorder.code);
  const [first] = await until(
    'the first picture',
    async () => recorder.searches.length > 0 && recorder.searches,
  );
  if (!first || (await meanError(await cropOf(first), paint('entrance'))) > 4)
    throw new Error('A tab that was open before the installation brings no picture.');
  return { recorder, web, display, session, panel, page, density };
}

/** Goes to one page and brings its picture to the companion. */
export async function visit(
  { recorder, web, page, panel, session, density }: Zoo,
  exhibit: ZooPage,
): Promise<Found> {
  const { name, prepare } = exhibit;
  const html = `<!doctype html><title>${name}</title><body style="margin:0">${exhibit.html(web, name)}`;
  await page.go(web.page(name, html, exhibit.csp === undefined ? {} : { csp: exhibit.csp }));
  await page.page.evaluate(loaded);
  if (exhibit.zoom) await page.zoom(exhibit.zoom);
  await prepare?.(page.page);

  const at = exhibit.at ?? STAGE;
  const before = recorder.searches.length;
  const arrived = async () => recorder.searches.length > before;
  let marked = false;
  let begun = 0;
  const heard = async () => {
    begun ||= Date.now();
    return (await arrived()) || page.overlayIsOpen();
  };
  if (exhibit.noMenu?.includes(session.name)) {
    page.pressShortcut();
    await until('the overlay', heard);
  } else {
    const click = exhibit.click ?? { x: at.x + at.w / 2, y: at.y + at.h / 2 };
    await page.findSimilarAt(click, heard, { keys: exhibit.keys?.[session.name] });
  }
  if (!(await arrived())) {
    marked = true;
    await page.drag(at);
    begun = Date.now();
    // Not the real keyboard: that may be in a panel which has just been opened once more.
    await page.page.keyboard.press('Enter');
  }
  await until('the picture at the companion', arrived, 10_000).catch(async (error) => {
    await page.shoot(`failed-${name}`);
    await panel.shoot(`failed-panel-${name}`);
    throw error;
  });

  const recorded = recorder.searches.at(-1) as Recorder['searches'][number];
  const crop = await cropOf(recorded);
  await keep(`zoo-${session.name}-${name}`, await asSharp(crop).png().toBuffer());
  const onScreen = (density * (exhibit.zoom ?? 100)) / 100;
  const ratio = marked ? onScreen * shrinkOf(crop, { w: at.w * onScreen, h: at.h * onScreen }) : onScreen;
  if (exhibit.zoom) await page.zoom(100);
  const natural = Math.abs(crop.w - NATURAL.w) <= 2 && Math.abs(crop.h - NATURAL.h) <= 2;
  const truth: Pixels | Pixels[] = await (exhibit.truth?.(name) ?? paint(name));
  const errors = await Promise.all([truth].flat().map((picture) => meanError(crop, picture)));
  return {
    way: marked ? 'overlay' : natural ? 'page' : 'capture',
    error: Math.min(...errors),
    size: { w: crop.w, h: crop.h },
    expected: natural && !marked ? NATURAL : { w: at.w * ratio, h: at.h * ratio },
    ms: recorded.at - begun,
  };
}

/** What is marked on a large screen may be sent smaller, but not below what the companion makes use of. */
function shrinkOf(crop: Pixels, shown: { w: number; h: number }): number {
  return Math.min(1, Math.max(crop.w, crop.h, SHARP) / Math.max(shown.w, shown.h));
}

/** Runs in the page: its pictures are there, and so is what a script of its own has promised as `ready`. */
async function loaded(): Promise<void> {
  await (window as { ready?: Promise<unknown> }).ready;
  const images = [...document.images].filter(({ loading }) => loading !== 'lazy');
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
}
