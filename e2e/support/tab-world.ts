/** A person who has just installed the extension: a browser with its welcome page, and a companion that knows nobody. */
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { BrowserName } from '../../scripts/find-browser.ts';
import { OwnPage } from '../pages/own-page.ts';
import { type Companion, newCompanion } from './companion.ts';
import { type Display, openDisplay } from './display.ts';
import { openSession } from './open-session.ts';
import { howToGet, missingFor } from './requirements.ts';
import type { Session } from './session.ts';

export interface TabWorld {
  /** Not started yet. */
  companion: Companion;
  own: OwnPage;
  session: Session;
  display: Display;
}

/** As `describeIn`, without photos: these tests bring their own pictures. */
export function describeTabsIn(
  browser: BrowserName,
  title: string,
  tests: (world: () => TabWorld) => void,
): void {
  const missing = missingFor(browser);
  if (missing.length > 0 && process.env.CI === 'true') throw new Error(howToGet(missing));
  if (missing.length > 0) console.warn(`${title} in ${browser}: skipped. ${howToGet(missing)}`);
  describe.skipIf(missing.length > 0)(`${title} in ${browser}`, () => {
    let world: TabWorld | undefined;
    const closers: (() => unknown)[] = [];

    beforeAll(async () => {
      const companion = await newCompanion();
      closers.push(companion.dispose);
      const display = await openDisplay();
      closers.push(display.close);
      const session = await openSession(browser, display);
      closers.push(session.close);
      world = { companion, display, session, own: new OwnPage(session) };
    });

    afterEach(async ({ task }) => {
      if (task.result?.state !== 'fail' || !world) return;
      // A failed test leaves what it saw.
      await world.own.shoot(`failed-${task.name.replaceAll(/\W+/g, '-')}`).catch(() => undefined);
      console.warn(await world.own.text().catch(() => 'There is no page.'));
    });

    afterAll(async () => {
      for (const close of closers.reverse()) await close();
    });

    tests(() => world as TabWorld);
  });
}
