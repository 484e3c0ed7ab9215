/** What a person does on a web page: right-click, shortcut, and a rectangle in the overlay. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Box } from '../../contract/geometry.ts';
import type { Display, Point } from '../support/display.ts';
import type { Session } from '../support/session.ts';
import { keep } from '../support/shots.ts';
import { until } from '../support/until.ts';

/** The tag of the overlay's host; what is inside is closed to everybody, tests included. */
const OVERLAY = 'lookalike-overlay';

/** A point of the screen that is over the page in either browser, and on the margin of most pages. */
const MOUSE = { x: 60, y: 165 };

export class ShoppingPage {
  readonly page: Page;
  /** Of the viewport, on the screen. */
  #origin: Point | null = null;
  readonly #display: Display;
  readonly #session: Session;

  private constructor(page: Page, session: Session, display: Display) {
    this.page = page;
    this.#session = session;
    this.#display = display;
  }

  static async open(url: string, session: Session, display: Display): Promise<ShoppingPage> {
    const page = await session.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return ShoppingPage.in(page, session, display);
  }

  /** In a tab that is open already. */
  static async in(page: Page, session: Session, display: Display): Promise<ShoppingPage> {
    await page.bringToFront();
    const shopping = new ShoppingPage(page, session, display);
    await shopping.#findOrigin();
    return shopping;
  }

  /**
   * The native menu: right click, then the mnemonic of "&Find similar". `taken` tells whether it was; the menu has no
   * other way to be seen, so it is opened again until it was.
   */
  async findSimilar(selector: string, taken: () => Promise<boolean>): Promise<void> {
    await this.findSimilarAt(await this.#middleOf(selector), taken);
  }

  /**
   * The same at a point of the viewport, in CSS pixels. `keys`: how to get to the item where its mnemonic is not the
   * only one of its letter. `hand`: from there to the mouse when the item is picked.
   */
  async findSimilarAt(
    point: Point,
    taken: () => Promise<boolean>,
    { keys = ['f'], hand }: { keys?: readonly string[] | undefined; hand?: Point } = {},
  ): Promise<void> {
    const { x, y } = await this.#onScreen(point);
    for (let attempt = 0; attempt < 4; attempt++) {
      // The real mouse: after the menu the browser tells pages where that is, and not where a driver's has been.
      this.#display.clickAt(x, y, 3);
      await sleep(300 + 400 * attempt);
      if (hand) this.#display.moveTo(x + hand.x, y + hand.y);
      this.#display.press(...keys);
      if (await until('the menu item', taken, 6_000).catch(() => false)) return;
      this.#display.press('Escape');
    }
    throw new Error(`The menu at ${point.x}, ${point.y} never opened.`);
  }

  /** Goes on to another page in the same tab. */
  async go(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
    await this.#findOrigin();
  }

  /** How many tabs of the browser show that address, and how many of them nobody sees. */
  async tabsAt(url: string): Promise<{ open: number; hidden: number }> {
    const pages = (await this.page.browser().pages()).filter((page) => page.url() === url);
    const hidden = await Promise.all(pages.map((page) => page.evaluate(() => document.hidden)));
    return { open: pages.length, hidden: hidden.filter(Boolean).length };
  }

  /** Whether this is the tab that a person sees. */
  isSeen(): Promise<boolean> {
    return this.page.evaluate(() => !document.hidden);
  }

  /** Zooms by the keyboard, from 100 %, to one of the browser's steps. */
  async zoom(percent: 125 | 175 | 100): Promise<void> {
    const density = await this.page.evaluate(() => devicePixelRatio);
    if (percent === 100) this.press('ctrl+0');
    else for (let step = 0; step < (percent === 125 ? 2 : 4); step++) this.press('ctrl+equal');
    if (percent === 100) return;
    await until(`a zoom of ${percent} %`, async () => {
      const now = await this.page.evaluate(() => devicePixelRatio);
      // Firefox rounds to sixtieths.
      return Math.abs(now / density - percent / 100) < 0.02;
    });
  }

  /** Presses the shortcut until it is heard: while a page loads, or a panel has the keyboard, nobody may listen. */
  async shortcutOpensOverlay(): Promise<void> {
    await until('the overlay to open', async () => {
      this.pressShortcut();
      return until('the overlay', () => this.overlayIsOpen(), 4_000);
    });
  }

  /** Size in CSS pixels. */
  viewport(): Promise<{ w: number; h: number }> {
    return this.page.evaluate(() => ({ w: innerWidth, h: innerHeight }));
  }

  /** A click of the real mouse, in CSS pixels: it takes the keyboard away from a panel, as a driver's click does not. */
  async touch(point: Point): Promise<void> {
    const { x, y } = await this.#onScreen(point);
    this.#display.clickAt(x, y);
  }

  /** Clicks at shares of the viewport, moved by CSS pixels. */
  async clickAt(share: Point, by: Point = { x: 0, y: 0 }): Promise<void> {
    const { w, h } = await this.viewport();
    await this.page.mouse.click(share.x * w + by.x, share.y * h + by.y);
  }

  pressShortcut(): void {
    this.#display.press(this.#session.shortcut);
  }

  async overlayIsOpen(): Promise<boolean> {
    return this.page.evaluate((tag) => document.querySelector(tag) !== null, OVERLAY);
  }

  async overlayOpens(): Promise<void> {
    await until('the overlay to open', () => this.overlayIsOpen());
  }

  /** Resolves when what `ask` does has put a new overlay in the place of the open one. */
  async anotherOverlayOpens(ask: () => Promise<void>): Promise<void> {
    const selector = `${OVERLAY}:not([data-old])`;
    await this.page.evaluate((tag) => document.querySelector(tag)?.setAttribute('data-old', ''), OVERLAY);
    await ask();
    await until('another overlay to open', () =>
      this.page.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
    );
  }

  async overlayCloses(): Promise<void> {
    await until('the overlay to close', async () => !(await this.overlayIsOpen()));
  }

  /** Drags from corner to corner of an element. */
  async dragAround(selector: string): Promise<void> {
    const { x, y, width, height } = await this.boxOf(selector);
    await this.drag({ x: x + 2, y: y + 2, w: width - 4, h: height - 4 });
  }

  /** Drags the real mouse from corner to corner of a rectangle in the viewport, in CSS pixels. */
  async drag({ x, y, w, h }: Box): Promise<void> {
    const from = await this.#onScreen({ x, y });
    this.#display.drag(from, await this.#onScreen({ x: x + w, y: y + h }));
  }

  /** Keys of the real keyboard, as xdotool names them. */
  press(...keys: string[]): void {
    this.#display.press(...keys);
  }

  async focus(selector: string): Promise<void> {
    await this.page.focus(selector);
  }

  /** Id of the element that has the focus. */
  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.id ?? '');
  }

  /** Keeps a picture of the page in e2e/shots/. */
  async shoot(name: string): Promise<void> {
    await keep(`${this.#session.name}-${name}`, await this.page.screenshot());
  }

  /** From CSS pixels of the viewport to pixels of the screen. */
  async #onScreen({ x, y }: Point): Promise<Point> {
    // Firefox knows, and moves its page aside for the sidebar; Chromium has been asked with the mouse.
    const { scale, corner } = await this.page.evaluate(cornerOfView);
    const origin = corner ?? (this.#origin as Point);
    return { x: origin.x + x * scale, y: origin.y + y * scale };
  }

  /** Firefox knows it at any time; Chromium is asked with the mouse, and now: an open overlay keeps that from the page. */
  async #findOrigin(): Promise<void> {
    if (this.#session.name === 'firefox') return;
    const density = await this.page.evaluate(watchMouse);
    const at = { x: MOUSE.x * density, y: MOUSE.y * density };
    this.#origin = await until('the page to see the mouse', async () => {
      for (const step of [1, 0]) this.#display.moveTo(at.x + step, at.y);
      const seen = await this.page.evaluate(seenMouse);
      return seen && { x: at.x - seen.x, y: at.y - seen.y };
    });
  }

  async #middleOf(selector: string): Promise<Point> {
    const box = await this.boxOf(selector);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** In CSS pixels of the viewport. */
  async boxOf(selector: string) {
    const box = await (await this.page.waitForSelector(selector))?.boundingBox();
    if (!box) throw new Error(`The page shows no ${selector}`);
    return box;
  }
}

/** Runs in the page: pixels of the screen per CSS pixel, and where Firefox has the viewport's corner. */
function cornerOfView(): { scale: number; corner: Point | null } {
  const { mozInnerScreenX: x, mozInnerScreenY: y } = window as {
    mozInnerScreenX?: number;
    mozInnerScreenY?: number;
  };
  const scale = devicePixelRatio;
  return { scale, corner: x === undefined || y === undefined ? null : { x: x * scale, y: y * scale } };
}

/** Runs in the page: remembers where it last saw the mouse, in pixels of the screen from its corner. */
function watchMouse(): number {
  addEventListener(
    'mousemove',
    ({ clientX, clientY }) => {
      const mouse = { x: clientX * devicePixelRatio, y: clientY * devicePixelRatio };
      Object.assign(window, { mouse });
    },
    true,
  );
  return devicePixelRatio;
}

/** Runs in the page: in the frame after the next, when the last move has come. */
async function seenMouse(): Promise<Point | undefined> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return (window as { mouse?: Point }).mouse;
}
