/** Where this machine keeps its browsers. */
import { existsSync } from 'node:fs';

export type BrowserName = 'chromium' | 'firefox';

/** Chrome takes extensions from a driver as Chromium does; Chromium comes first. */
const CANDIDATES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** Path of the browser: $CHROMIUM_PATH or $FIREFOX_PATH, else the usual places; null when there is none. */
export function findBrowser(name: BrowserName): string | null {
  const wished = process.env[`${name.toUpperCase()}_PATH`];
  return [wished, ...CANDIDATES[name]].find((path) => path && existsSync(path)) ?? null;
}

/** Chromium refuses its sandbox to root, and root alone may go without. */
export function sandboxArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
