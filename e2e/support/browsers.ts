/** Which browsers and tools this machine has, and what to say about those it lacks. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export type BrowserName = 'chromium' | 'firefox';

const CANDIDATES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
};
const PACKAGES: Readonly<Record<string, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  Xvfb: 'xvfb',
};

/** Path of the browser: $CHROMIUM_PATH or $FIREFOX_PATH, else the usual places; null when there is none. */
export function findBrowser(name: BrowserName): string | null {
  const wished = process.env[`${name.toUpperCase()}_PATH`];
  return [wished, ...CANDIDATES[name]].find((path) => path && existsSync(path)) ?? null;
}

/** One line that says what is missing and how to get it; null when everything is here. */
export function missing(name: BrowserName): string | null {
  const absent = ['Xvfb', 'xdotool', 'openbox'].filter((tool) => !hasTool(tool));
  if (!findBrowser(name)) absent.unshift(name);
  if (absent.length === 0) return null;
  const packages = absent.map((tool) => PACKAGES[tool] ?? tool).join(' ');
  return `e2e ${name}: skipped, there is no ${absent.join(', no ')}. Debian: apt-get install ${packages}`;
}

function hasTool(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
