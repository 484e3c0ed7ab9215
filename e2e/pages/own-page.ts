/** What a person reads and does on the extension's own pages: welcome, catalogue, settings. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Session } from '../support/session.ts';
import { keep } from '../support/shots.ts';
import { until } from '../support/until.ts';
import { auditOf } from './audit.ts';
import { GERMAN, misfitsOf } from './misfits.ts';
import { untilSays } from './says.ts';

export type OwnPageName = 'welcome' | 'import' | 'options';

export class OwnPage {
  readonly page: Page;
  readonly #session: Session;

  /** Starts on the welcome page, which is where the extension itself has put the tab. */
  constructor(session: Session) {
    this.page = session.welcome;
    this.#session = session;
  }

  async goto(name: OwnPageName): Promise<void> {
    await this.page.bringToFront();
    const address = await this.page.evaluate(() => location.origin);
    // Firefox tells the driver no news of an extension's tab, so there is no load to wait for.
    await this.page.goto(`${address}/${name}.html`, { waitUntil: [] as never });
    await until(`the page ${name}`, () =>
      this.page.evaluate(
        (path) => location.pathname === path && document.querySelector('h1') !== null,
        `/${name}.html`,
      ),
    );
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  says(words: string | RegExp, ms?: number): Promise<void> {
    return untilSays('the page', () => this.text(), words, ms);
  }

  async click(selector: string): Promise<void> {
    await (await this.#find(selector)).click();
  }

  /** Scrolls to it, and opens the browser's menu over its middle. */
  async openMenuOver(selector: string): Promise<void> {
    const element = await this.#find(selector);
    await element.scrollIntoView();
    await element.click({ button: 'right' });
  }

  /** Clicks the button with exactly these words, or that name. */
  press(words: string): Promise<void> {
    return this.#button(words, 'click');
  }

  /** The same by keyboard. */
  async enter(words: string): Promise<void> {
    await this.#button(words, 'focus');
    await this.page.keyboard.press('Enter');
  }

  /** Resolves when what has the focus has this name, or these words. */
  async holds(words: string | RegExp): Promise<void> {
    let seen: string | null = null;
    await until(`the focus on ${words}`, async () => {
      seen = await this.page.evaluate(() => {
        const { ariaLabel, innerText, nodeName } = document.activeElement as HTMLElement;
        return nodeName === 'BODY' || nodeName === 'MAIN' ? null : (ariaLabel ?? innerText).trim();
      });
      return seen !== null && (typeof words === 'string' ? seen === words : words.test(seen));
    }).catch((error: Error) => {
      throw new Error(`${error.message}; it is on ${seen}`, { cause: error });
    });
  }

  async fill(selector: string, text: string): Promise<void> {
    const input = await this.#find(selector);
    await input.click({ count: 3 });
    await this.page.keyboard.press('Backspace');
    if (text) await input.type(text);
  }

  async pick(selector: string, value: string): Promise<void> {
    await this.#find(selector);
    await this.page.select(selector, value);
  }

  /** A file, or a folder, as the browser's own dialog hands it over. */
  async choose(input: 'file' | 'folder', path: string): Promise<void> {
    const element = (await this.page.$(`input[name=${input}]`)) as ElementHandle<HTMLInputElement> | null;
    if (!element) throw new Error(`The page has no input ${input}.`);
    if (input === 'file' || this.#session.name === 'chromium') await element.uploadFile(path);
    // Firefox takes no folder from a driver, so its files are handed over as its dialog would do it.
    else await element.evaluate(handOver, await readFolder(path));
  }

  async usePort(port: number): Promise<void> {
    await this.#find('details.port');
    await this.page.$eval('details.port', (details) => {
      details.open = true;
    });
    await this.fill('input[name=port]', String(port));
    await this.page.keyboard.press('Enter');
  }

  async pair(code: string): Promise<void> {
    await this.fill('input[name=code]', code);
    await this.page.keyboard.press('Enter');
  }

  /**
   * Looks at the page with axe, at 320 px, and with words as long as in German; in Chromium in light and in dark.
   * Keeps a picture of each.
   */
  async isFit(name: string): Promise<void> {
    const { page } = this;
    const schemes = this.#session.name === 'chromium' ? (['light', 'dark'] as const) : (['light'] as const);
    for (const scheme of schemes) {
      if (this.#session.name === 'chromium') {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      }
      const faults = await auditOf(page);
      if (faults.length > 0) throw new Error(`${name}, ${scheme}: ${faults.join('; ')}`);
      await this.shoot(`${name}-${scheme}`);
    }
    if (this.#session.name !== 'chromium') return;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await page.setViewport({ width: 320, height: 800 });
    const narrow = await misfitsOf(page, 1);
    const long = await misfitsOf(page, GERMAN);
    await this.shoot(`${name}-narrow`);
    await page.setViewport(null);
    if (narrow.length + long.length > 0) {
      throw new Error(`${name} does not fit into 320 px: ${[...narrow, ...long].join('; ')}`);
    }
  }

  async shoot(name: string): Promise<void> {
    await keep(`${this.#session.name}-page-${name}`, await this.page.screenshot({ fullPage: true }));
  }

  async #button(words: string, act: 'click' | 'focus'): Promise<void> {
    const done = () => this.page.evaluate(actOn, words, act);
    await until(`the button ${words}`, done);
  }

  #find(selector: string): Promise<ElementHandle> {
    return until(`${selector} on the page`, () => this.page.$(selector));
  }
}

/** Runs in the page: whether there was such a button, and it let itself be clicked or focused. */
function actOn(words: string, act: 'click' | 'focus'): boolean {
  const found = [...document.querySelectorAll<HTMLButtonElement>('button, summary')].find(
    ({ ariaLabel, innerText, disabled }) => (ariaLabel ?? innerText).trim() === words && !disabled,
  );
  found?.[act]();
  return found !== undefined && (act === 'click' || document.activeElement === found);
}

interface FolderPart {
  /** Begins with the folder's own name. */
  path: string;
  base64: string;
}

async function readFolder(folder: string): Promise<FolderPart[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    found
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => ({
        path: relative(dirname(folder), join(parentPath, name)),
        base64: await readFile(join(parentPath, name), 'base64'),
      })),
  );
}

function handOver(input: HTMLInputElement, parts: FolderPart[]): void {
  const files = parts.map(({ path, base64 }) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const file = new File([bytes], path.slice(path.lastIndexOf('/') + 1));
    return Object.defineProperty(file, 'webkitRelativePath', { value: path });
  });
  Object.defineProperty(input, 'files', { configurable: true, value: files });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
