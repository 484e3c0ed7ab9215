/** Tests on the pages of the zoo: opens it before them, closes it behind them. */
import { afterAll, beforeAll, test } from 'vitest';
import type { BrowserName } from '../../scripts/find-browser.ts';
import { howToGet, missingFor } from '../support/requirements.ts';
import { openZoo, type Zoo } from './keeper.ts';

/**
 * For the body of a `describe`.
 *
 * @returns the zoo, once tests run, and a `test` that skips where the browser is missing
 * @throws in CI where the browser is missing: nothing may be skipped there
 */
export function inZoo(browser: BrowserName): { zoo: () => Zoo; test: typeof test } {
  const missing = missingFor(browser);
  if (missing.length > 0 && process.env.CI === 'true') throw new Error(howToGet(missing));
  const closers: (() => unknown)[] = [];
  let zoo: Zoo;
  beforeAll(async () => {
    if (missing.length === 0) zoo = await openZoo(browser, { closers });
  });
  afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });
  return { zoo: () => zoo, test: (missing.length > 0 ? test.skip : test) as typeof test };
}
