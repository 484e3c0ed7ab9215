/** What the browser tests need of this machine, and how to say what it lacks. */
import { execFileSync } from 'node:child_process';
import { type BrowserName, findBrowser } from '../../scripts/find-browser.ts';

const TOOLS = ['Xvfb', 'xdotool', 'openbox'] as const;
/** Debian's names, where they are others. */
const PACKAGES: Readonly<Record<string, string>> = { firefox: 'firefox-esr', Xvfb: 'xvfb' };

/** What is not here, of all that the browser tests use. */
export function missingForBrowserTests(): string[] {
  return [...new Set([...missingFor('chromium'), ...missingFor('firefox')])];
}

export function missingFor(browser: BrowserName): string[] {
  const tools = TOOLS.filter((tool) => !hasTool(tool));
  return findBrowser(browser) ? tools : [browser, ...tools];
}

/**
 * Why tests that lack something are skipped; null when they lack nothing.
 *
 * @throws in CI where something is missing: a skipped test would be a hole that nobody sees
 */
export function whyNot(missing: readonly string[]): string | null {
  if (missing.length === 0) return null;
  if (process.env.CI === 'true') throw new Error(howToGet(missing));
  return howToGet(missing);
}

/** One line that says how to get it. */
export function howToGet(missing: readonly string[]): string {
  const packages = missing.map((name) => PACKAGES[name] ?? name);
  return `There is no ${missing.join(', no ')} for the browser tests. Debian: apt-get install ${packages.join(' ')}`;
}

function hasTool(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
