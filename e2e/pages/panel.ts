/** What a person reads and does in the panel. */
import type { Session } from '../support/session.ts';
import { keep } from '../support/shots.ts';
import { until } from '../support/until.ts';
import { audit } from './audit.ts';
import { PanelHands } from './hands.ts';
import { misfits } from './misfits.ts';
import { untilSays } from './says.ts';

export interface Card {
  title: string;
  brand: string;
  price: string;
  band: string;
  link: string;
  /** Of the picture as the browser decoded it; 0 until it has. */
  pictureWidth: number;
  /** Address of the picture, without its signature. */
  picture: string;
}

const VIEWS = ['results', 'look', 'saved', 'history'] as const;

export class PanelPage extends PanelHands {
  readonly #name: string;

  constructor(session: Session) {
    super(session);
    this.#name = session.name;
  }

  async #fill(selector: string, text: string): Promise<void> {
    const holds = () =>
      this.driver.ask(
        (document, wanted) =>
          document.querySelector<HTMLInputElement>(wanted.selector)?.value === wanted.text,
        { selector, text },
      );
    await until(`${selector} to hold ${text}`, async () => {
      // Even where the text stands there already: what is pressed next goes to where one types.
      await this.driver.fill(selector, text);
      return until(text, holds, 2_000);
    });
  }

  text(): Promise<string> {
    return this.driver.ask((document) => document.body.innerText);
  }

  /** What the panel shows and asks for, as its own address says it. */
  address(): Promise<string> {
    return this.driver.ask((document) => document.location.hash);
  }

  /** Resolves when the panel says so. */
  says(words: string | RegExp, ms?: number): Promise<void> {
    return untilSays('the panel', () => this.text(), words, ms);
  }

  /** Tells the panel where the companion listens, as a person does whose port is not the usual one. */
  async usePort(port: number): Promise<void> {
    await this.has('details.port');
    await this.bring('details.port[open]', 'details.port > summary');
    await this.#fill('input[name=port]', String(port));
    await this.driver.press('Enter');
  }

  /** Types the code into the pairing form. */
  async pair(code: string): Promise<void> {
    await this.has('form.pairing');
    await this.#fill('input[name=code]', code);
    await this.driver.press('Enter');
  }

  /** Remembers what the panel shows now; `hasTurned` tells when it shows something else. */
  async turnPage(): Promise<void> {
    await this.driver.ask((document) => {
      for (const part of document.querySelectorAll('main > *')) part.setAttribute('data-old', '');
    });
  }

  async hasTurned(): Promise<boolean> {
    return !(await this.shows('main > [data-old]'));
  }

  /** The chip that is pressed, without its share. */
  type(): Promise<string | null> {
    return this.driver.ask((document) => {
      const chip = document.querySelector('.chip[aria-pressed=true]');
      return chip?.firstChild?.textContent?.trim() ?? null;
    });
  }

  /** All chips, best first. */
  types(): Promise<string[]> {
    return this.driver.ask((document) =>
      [...document.querySelectorAll('.chip')].map((chip) => chip.firstChild?.textContent?.trim() ?? ''),
    );
  }

  async pickType(name: string): Promise<void> {
    await this.act(
      `the type ${name}`,
      async () => {
        const index = (await this.types()).indexOf(name);
        await this.driver.click(`.types > li:nth-child(${index + 1}) > button`);
      },
      async () => (await this.type()) === name,
    );
  }

  /** Opens the crop dialog in the panel. */
  openMark(): Promise<void> {
    return this.bring('dialog.cropper[open]', '.garment button.quiet');
  }

  /** Closes it as its own cross does: Chromium's panel is a page like any other. */
  async close(): Promise<void> {
    await this.driver.ask((document) => document.defaultView?.close()).catch(() => undefined);
  }

  /** Chooses a garment by its name here, while the overlay is open on the page. */
  async markHere(): Promise<void> {
    await this.bring('dialog.cropper[open] .pick', '.message button.main');
    await this.dismiss('dialog.cropper', '.cropper .pick');
  }

  async leaveMark(): Promise<void> {
    await this.has('[data-part=leave]');
    await this.dismiss('dialog.cropper', '[data-part=leave]');
  }

  /** Marks the middle of the picture by keyboard, and searches. */
  async markMiddle(): Promise<void> {
    await this.openMark();
    await this.driver.press('ArrowDown');
    await this.has('.rectangle');
    await this.shoot('mark');
    await this.turnPage();
    await this.driver.press('Enter');
  }

  /** The products, when the answer to the last search is here. */
  async cards(): Promise<Card[]> {
    await this.has('.hits:not([aria-busy=true]) .hit');
    return this.driver.ask((document) => {
      const text = (element: Element, selector: string) =>
        element.querySelector(selector)?.textContent?.trim() ?? '';
      return [...document.querySelectorAll('.hit')].map((hit) => ({
        title: text(hit, '.title'),
        brand: text(hit, '.maker'),
        price: text(hit, '.price'),
        band: text(hit, '.band'),
        link: hit.querySelector('a')?.href ?? '',
        pictureWidth: hit.querySelector('img')?.naturalWidth ?? 0,
        picture: hit.querySelector('img')?.src.split('?')[0] ?? '',
      }));
    });
  }

  /** Opens one of the four views, in their order in the panel. */
  async open(view: (typeof VIEWS)[number]): Promise<void> {
    const button = `.places button:nth-child(${VIEWS.indexOf(view) + 1})`;
    await this.bring(`${button}[aria-current=page]`, button);
  }

  /** Presses a sign below the product of that title, and resolves when it is as wanted. */
  async press(sign: 'up' | 'down' | 'heart', title: string): Promise<void> {
    await this.cards();
    const id = await this.driver.ask(
      (document, wanted) =>
        [...document.querySelectorAll('.hit')]
          .find((hit) => hit.querySelector('.title')?.textContent === wanted)
          ?.getAttribute('data-id') ?? '',
      title,
    );
    const button = `.hit[data-id="${id}"] .act.${sign}`;
    await this.bring(`${button}[aria-pressed=true]`, button);
  }

  /** "More like this" on the first product, and the way back to the picture. */
  async thereAndBack(): Promise<string> {
    await this.bring('#like-title', '.hit:nth-child(1) .act.more');
    const like = await this.driver.ask(
      (document) => document.querySelector('#like-title')?.textContent ?? '',
    );
    await this.cards();
    await this.bring('.garment', '.trail .step');
    return like;
  }

  /** Types what the whole look may cost. */
  async setBudget(amount: string): Promise<void> {
    await this.has('.look-total input');
    await this.#fill('.look-total input', amount);
    await this.driver.press('Enter');
  }

  /** What the whole look costs, as shown. */
  async lookTotal(): Promise<string> {
    await this.has('.look-total strong');
    return this.driver.ask((document) => document.querySelector('.look-total strong')?.textContent ?? '');
  }

  /** Loads the panel anew, as opening it on another day does. */
  async reload(): Promise<void> {
    await this.driver.ask((document) => document.defaultView?.location.reload());
  }

  /** From where nothing is searched to the search that a panel showed before. */
  async backToLast(): Promise<void> {
    await this.says('Back to the last search');
    await this.bring('.garment', '.message .main');
  }

  /** Milliseconds from the companion's last answer, as it begins to come, to its hits in the page. */
  hitsAfterAnswer(): Promise<number> {
    return this.driver.ask((document) => {
      const { performance } = document.defaultView as Window;
      const at = (mark: string) => performance.getEntriesByName(mark).at(-1)?.startTime ?? Number.NaN;
      return at('lookalike-hits') - at('lookalike-answer');
    });
  }

  /** Scrolls through the list, so that lazy pictures load, and resolves when all have. */
  async allPicturesLoaded(): Promise<void> {
    await until('the product pictures', () =>
      this.driver.ask((document) => {
        const pictures = [...document.querySelectorAll<HTMLImageElement>('.hit img')];
        const waiting = pictures.find((picture) => picture.naturalWidth === 0);
        waiting?.scrollIntoView();
        return pictures.length > 0 && !waiting;
      }),
    );
    await this.driver.ask((document) => document.defaultView?.scrollTo(0, 0));
  }

  /** Looks at the state with axe, in light and in dark, and keeps a picture of both. */
  async isFit(name: string): Promise<void> {
    const { look } = this.driver;
    if (!look) throw new Error(`The panel in ${this.#name} cannot be looked at in light and dark.`);
    for (const scheme of ['light', 'dark'] as const) {
      await look(scheme);
      const faults = await this.driver.ask(audit);
      if (faults.length > 0) throw new Error(`${name}, ${scheme}: ${faults.join('; ')}`);
      await this.shoot(`${name}-${scheme}`);
    }
    await look('light');
  }

  /** Keeps a picture of the panel, at the width that the browser gives it. @throws when something does not fit */
  async fits(name: string): Promise<void> {
    await this.shoot(name);
    const found = await this.driver.ask(misfits, 1);
    if (found.length > 0) throw new Error(`${name} ${found.join('\n')}`);
  }

  /** Keeps a picture of the panel in e2e/shots/. */
  async shoot(name: string): Promise<void> {
    await keep(`${this.#name}-${name}`, await this.driver.screenshot());
  }
}
