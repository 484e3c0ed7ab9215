/** What a person wishes of the hits: words, filters, reasons, a history; and the way back from each. */
import type { PanelDriver, Session } from '../support/session.ts';
import { until } from '../support/until.ts';

export class Wishes {
  readonly #panel: PanelDriver;

  constructor({ panel }: Session) {
    this.#panel = panel;
  }

  /** Types words into the search field; empty takes them out. */
  async words(text: string): Promise<void> {
    await this.#panel.fill('.words input', text);
  }

  /** One step back in the panel, as the browser's own back does it. */
  async back(): Promise<void> {
    await this.#panel.ask((document) => document.defaultView?.history.back());
  }

  /** The fields of the panel's address. */
  address(): Promise<Record<string, string>> {
    return this.#panel.ask((document) =>
      Object.fromEntries(new URLSearchParams(document.location.hash.slice(1))),
    );
  }

  /** Ticks a choice of the filter sheet, or takes its tick away, and closes the sheet. */
  async filter(name: string): Promise<void> {
    await this.#open('.toolbar .filter', 'dialog.sheet[open] .choice');
    await this.#mark('.choice', name);
    await this.#panel.click('[data-wanted] input');
    await this.#panel.click('dialog.sheet footer .main');
    await this.#gone('dialog.sheet');
  }

  /** Opens the reasons of a hit, and reads them. */
  async why(place: number): Promise<string> {
    await this.#open(`.hit:nth-child(${place}) .act.why`, 'dialog.sheet[open] .agree');
    return this.#panel.ask((document) => document.querySelector('dialog.sheet')?.textContent ?? '');
  }

  /** Closes the sheet; resolves with what has the focus then. */
  async close(): Promise<string> {
    await this.#panel.click('dialog.sheet header .act');
    await this.#gone('dialog.sheet');
    return this.#panel.ask(
      (document) => (document.activeElement as HTMLElement | null)?.getAttribute('aria-label') ?? '',
    );
  }

  /** A click on whatever has these words; resolves once `done` is there. */
  async press(selector: string, words: string, done: string): Promise<void> {
    await this.#has(selector);
    await this.#mark(selector, words);
    await this.#open('[data-wanted]', done);
  }

  /** A click, once the thing is there. */
  async pick(selector: string): Promise<void> {
    await this.#has(selector);
    await this.#panel.click(selector);
  }

  /** Text of everything that the selector finds. */
  read(selector: string): Promise<string[]> {
    return this.#panel.ask(
      (document, wanted) =>
        [...document.querySelectorAll<HTMLElement>(wanted)].map(({ innerText }) => innerText.trim()),
      selector,
    );
  }

  /** How many past searches lie in the history, once there are as many. */
  async pastSearches(n: number): Promise<void> {
    await until(`${n} past searches`, () =>
      this.#panel.ask((document, wanted) => document.querySelectorAll('.past-search').length === wanted, n),
    );
  }

  async #open(button: string, shows: string): Promise<void> {
    await until(`${button} to bring ${shows}`, async () => {
      if (await this.#shows(shows)) return true;
      await this.#panel.click(button);
      return until(shows, () => this.#shows(shows), 2_000).catch(() => false);
    });
  }

  #shows(selector: string): Promise<boolean> {
    return this.#panel.ask((document, wanted) => document.querySelector(wanted) !== null, selector);
  }

  async #has(selector: string): Promise<void> {
    await until(`${selector} in the panel`, () => this.#shows(selector));
  }

  async #gone(selector: string): Promise<void> {
    await until(`${selector} to go`, async () => !(await this.#shows(selector)));
  }

  /** Marks the first element of the selector with these words, so that the driver can find it. */
  async #mark(selector: string, words: string): Promise<void> {
    await this.#panel.ask(
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
