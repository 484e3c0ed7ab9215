/** Tests on the pages of the zoo: opens it before them, closes it behind them. */
import { afterAll, beforeAll, test } from 'vitest';
import type { BrowserName } from '../../scripts/find-browser.ts';
import { missingFor, whyNot } from '../support/requirements.ts';
import { openZoo, type Zoo, type ZooOptions } from './keeper.ts';

/**
 * For the body of a `describe`.
 *
 * @returns the zoo, once tests run, and a `test` that skips where the browser is missing
 */
export function inZoo(browser: BrowserName, options: ZooOptions = {}) {
  const reason = whyNot(missingFor(browser));
  if (reason) console.warn(`The zoo in ${browser}: skipped. ${reason}`);
  const closers = new AsyncDisposableStack();
  let zoo: Zoo;
  beforeAll(async () => {
    zoo = await openZoo(browser, closers, options);
  });
  afterAll(() => closers.disposeAsync());
  return { zoo: () => zoo, test: test.skipIf(reason !== null) };
}
