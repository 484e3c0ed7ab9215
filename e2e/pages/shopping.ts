/** What a person does on a web page: right-click, shortcut, and a rectangle in the overlay. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Display } from '../support/display.ts';
import type { Session } from '../support/session.ts';
import { keep } from '../support/shots.ts';
import { until } from '../support/until.ts';

/** The tag of the overlay's host; what is inside is closed to everybody, tests included. */
const OVERLAY = 'lookalike-overlay';

export class ShoppingPage {
  readonly page: Page;
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
    await page.bringToFront();
    return new ShoppingPage(page, session, display);
  }

  /**
   * The native menu: right click, then the mnemonic of "&Find similar". `taken` tells whether it was; the menu has no
   * other way to be seen, so it is opened again until it was.
   */
  async findSimilar(selector: string, taken: () => Promise<boolean>): Promise<void> {
    const { x, y } = await this.#middleOf(selector);
    for (let attempt = 0; attempt < 4; attempt++) {
      await this.page.mouse.click(x, y, { button: 'right' });
      await sleep(400 + 400 * attempt);
      this.#display.press('f');
      if (
        await until('the menu item', taken, 6_000).then(
          () => true,
          () => false,
        )
      )
        return;
      this.#display.press('Escape');
    }
    throw new Error(`The menu over ${selector} never opened.`);
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
    const box = await this.#boxOf(selector);
    await this.page.mouse.move(box.x + 2, box.y + 2);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await this.page.mouse.move(box.x + box.width - 2, box.y + box.height - 2, { steps: 4 });
    await this.page.mouse.up();
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

  async #middleOf(selector: string): Promise<{ x: number; y: number }> {
    const box = await this.#boxOf(selector);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async #boxOf(selector: string) {
    const box = await (await this.page.waitForSelector(selector))?.boundingBox();
    if (!box) throw new Error(`The page shows no ${selector}`);
    return box;
  }
}
