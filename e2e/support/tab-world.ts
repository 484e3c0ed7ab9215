/** A person who has just installed the extension: a browser with its welcome page, and a companion that knows nobody. */
import type { BrowserName } from '../../scripts/find-browser.ts';
import { OwnPage } from '../pages/own-page.ts';
import { type Companion, newCompanion } from './companion.ts';
import { describeWorld } from './describe-world.ts';
import { type Display, openDisplay } from './display.ts';
import { openSession } from './open-session.ts';
import { missingFor, whyNot } from './requirements.ts';
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
  const open = (closers: AsyncDisposableStack) => openTabWorld(browser, closers);
  describeWorld(`${title} in ${browser}`, whyNot(missingFor(browser)), open, ({ own }) => own, tests);
}

async function openTabWorld(browser: BrowserName, closers: AsyncDisposableStack): Promise<TabWorld> {
  const companion = await newCompanion();
  closers.defer(companion.dispose);
  const display = await openDisplay();
  closers.defer(display.close);
  const session = await openSession(browser, display);
  closers.defer(session.close);
  return { companion, display, session, own: new OwnPage(session) };
}
