/** What a person wishes of the hits: words, filters, reasons, a history; and the way back from each. */
import { until } from '../support/until.ts';
import { PanelHands } from './hands.ts';

export class Wishes extends PanelHands {
  /** Types words into the search field; empty takes them out. */
  async words(text: string): Promise<void> {
    await this.driver.fill('.words input', text);
  }

  /** One step back in the panel, as the browser's own back does it. */
  async back(): Promise<void> {
    await this.driver.ask((document) => document.defaultView?.history.back());
  }

  /** The fields of the panel's address. */
  address(): Promise<Record<string, string>> {
    return this.driver.ask((document) =>
      Object.fromEntries(new URLSearchParams(document.location.hash.slice(1))),
    );
  }

  /** Ticks a choice of the filter sheet, and closes the sheet. */
  async filter(name: string): Promise<void> {
    await this.bring('dialog.sheet[open] .choice', '.toolbar .filter');
    await this.#mark('.choice', name);
    await this.bring('[data-wanted] input:checked', '[data-wanted] input');
    await this.dismiss('dialog.sheet', 'dialog.sheet footer .main');
  }

  /** Switches in the filter sheet whether the next picture begins with what is set, and closes the sheet. */
  async keepFilters(on: boolean): Promise<void> {
    await this.bring('dialog.sheet[open] .keep-filters', '.toolbar .filter');
    await this.bring(`.keep-filters input${on ? ':checked' : ':not(:checked)'}`, '.keep-filters input');
    await this.dismiss('dialog.sheet', 'dialog.sheet footer .main');
  }

  /** Opens the reasons of a hit, and reads them. */
  async why(place: number): Promise<string> {
    const id = await this.driver.ask(
      (document, wanted) => document.querySelectorAll('.hit')[wanted - 1]?.getAttribute('data-id') ?? '',
      place,
    );
    await this.bring('dialog.sheet[open] .agree', `.hit[data-id="${id}"] .act.why`);
    return this.driver.ask((document) => document.querySelector('dialog.sheet')?.textContent ?? '');
  }

  /** Waits until the product's picture in the open Why sheet is what is wanted: itself, or the plain ground for it. */
  async whyShows(wanted: 'picture' | 'ground'): Promise<void> {
    await until(`a ${wanted} in the sheet`, async () => {
      const src = await this.driver.ask((document) => {
        const image = document.querySelector<HTMLImageElement>('dialog.sheet[open] figure:last-child img');
        return image?.complete && image.naturalWidth > 0 ? image.src : '';
      });
      return src.startsWith(wanted === 'picture' ? 'http://127.0.0.1' : 'data:image/svg');
    });
  }

  /** Closes the sheet; resolves with what has the focus then. */
  async close(): Promise<string> {
    await this.dismiss('dialog.sheet', 'dialog.sheet header .act');
    return this.driver.ask(
      (document) => (document.activeElement as HTMLElement | null)?.getAttribute('aria-label') ?? '',
    );
  }

  /** A click on whatever has these words; resolves once `done` is there. */
  async press(selector: string, words: string, done: string): Promise<void> {
    await this.has(selector);
    await this.#mark(selector, words);
    await this.bring(done, '[data-wanted]');
  }

  /** A click, once the thing is there; resolves once `done` is. */
  async pick(selector: string, done: string): Promise<void> {
    await this.has(selector);
    await this.bring(done, selector);
  }

  /** "Copy link" in the open sheet; resolves when it says that it has. */
  async copyLink(): Promise<void> {
    await this.#mark('dialog.sheet footer .quiet', 'Copy link');
    await this.act(
      'the link to be copied',
      () => this.driver.click('[data-wanted]'),
      async () => (await this.read('[data-wanted]'))[0] === 'Copied',
    );
  }

  /** What was copied, as it comes out where one types. */
  async pasted(): Promise<string> {
    const field = '.words input';
    const value = () =>
      this.driver.ask((document, input) => document.querySelector<HTMLInputElement>(input)?.value, field);
    await this.act(
      'the words to be typed in',
      () => this.driver.click(field),
      () =>
        this.driver.ask((document, input) => document.activeElement === document.querySelector(input), field),
    );
    await this.act(
      'something to be pasted',
      () => this.driver.paste(),
      async () => (await value()) !== '',
    );
    return (await value()) ?? '';
  }

  /** "Open in background" in the open sheet, until `opened`. */
  async openBehind(opened: () => Promise<boolean>): Promise<void> {
    await this.#mark('dialog.sheet footer .quiet', 'Open in background');
    await this.act('a tab in the background', () => this.driver.click('[data-wanted]'), opened);
  }

  /** Goes to a button as Tab does, and presses Enter. */
  async enter(button: string): Promise<void> {
    await this.act(
      `${button} to have the focus`,
      () =>
        this.driver.ask((document, wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), button),
      () => this.hasFocus(button),
    );
    await this.driver.press('Enter');
  }

  hasFocus(selector: string): Promise<boolean> {
    return this.driver.ask((document, wanted) => document.activeElement?.matches(wanted) === true, selector);
  }

  /** Text of everything that the selector finds. */
  read(selector: string): Promise<string[]> {
    return this.driver.ask(
      (document, wanted) =>
        [...document.querySelectorAll<HTMLElement>(wanted)].map(({ innerText }) => innerText.trim()),
      selector,
    );
  }

  /** How many past searches lie in the history, once there are as many. */
  async pastSearches(n: number): Promise<void> {
    await until(`${n} past searches`, () =>
      this.driver.ask((document, wanted) => document.querySelectorAll('.past-search').length === wanted, n),
    );
  }

  /** Marks the first element of the selector with these words, so that the driver can find it. */
  async #mark(selector: string, words: string): Promise<void> {
    await this.driver.ask(
      (document, wanted) => {
        for (const old of document.querySelectorAll('[data-wanted]')) old.removeAttribute('data-wanted');
        [...document.querySelectorAll(wanted.selector)]
          .find((element) => element.textContent?.includes(wanted.words))
          ?.setAttribute('data-wanted', '');
      },
      { selector, words },
    );
  }
}
