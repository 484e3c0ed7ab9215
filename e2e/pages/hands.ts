/** What a person's eyes and hands do in any view of the panel. */
import type { PanelDriver, Session } from '../support/session.ts';
import { until } from '../support/until.ts';

export class PanelHands {
  protected readonly driver: PanelDriver;

  constructor({ panel }: Session) {
    this.driver = panel;
  }

  shows(selector: string): Promise<boolean> {
    return this.driver.ask((document, wanted) => document.querySelector(wanted) !== null, selector);
  }

  /** Resolves when it is there. */
  async has(selector: string): Promise<void> {
    await until(`${selector} in the panel`, () => this.shows(selector));
  }

  /** A click that brings something. */
  protected bring(shows: string, button: string): Promise<void> {
    return this.act(
      `${button} to bring ${shows}`,
      () => this.driver.click(button),
      () => this.shows(shows),
    );
  }

  /** A click by which something goes. */
  protected dismiss(goes: string, button: string): Promise<void> {
    return this.act(
      `${goes} to go`,
      () => this.driver.click(button),
      async () => !(await this.shows(goes)),
    );
  }

  /** Acts until it has worked: a real mouse may miss a thing that moves, as a sheet does that comes up. */
  protected async act(what: string, act: () => Promise<void>, done: () => Promise<boolean>): Promise<void> {
    await until(what, async () => {
      if (await done()) return true;
      await act();
      return until(what, done, 2_000);
    });
  }
}
