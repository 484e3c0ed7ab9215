/** Where this machine keeps its browsers. */
import { existsSync } from 'node:fs';

export type BrowserName = 'chromium' | 'firefox';

/** Of each system; what begins with `$NAME` lies in the folder that the environment calls so. */
const CANDIDATES: Readonly<Record<string, Readonly<Record<BrowserName, readonly string[]>>>> = {
  linux: {
    chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  },
  darwin: {
    chromium: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '$HOME/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    firefox: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '$HOME/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
  },
  win32: {
    chromium: [
      '$ProgramFiles\\Google\\Chrome\\Application\\chrome.exe',
      '$ProgramFiles(x86)\\Google\\Chrome\\Application\\chrome.exe',
      // For whoever may not install for everybody.
      '$LOCALAPPDATA\\Google\\Chrome\\Application\\chrome.exe',
    ],
    firefox: ['$ProgramFiles\\Mozilla Firefox\\firefox.exe', '$LOCALAPPDATA\\Mozilla Firefox\\firefox.exe'],
  },
};

/** Path of the browser: $CHROMIUM_PATH or $FIREFOX_PATH, else the usual places; null when there is none. */
export function findBrowser(name: BrowserName): string | null {
  const wished = process.env[`${name.toUpperCase()}_PATH`];
  return [wished, ...browserPaths(name)].find((path) => path && existsSync(path)) ?? null;
}

/** Chrome takes extensions from a driver as Chromium does; Chromium comes first. */
export function browserPaths(
  name: BrowserName,
  system: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string[] {
  return (CANDIDATES[system]?.[name] ?? []).flatMap((path) => {
    const [, folder, rest = ''] = /^\$([^\\/]+)(.*)$/.exec(path) ?? [];
    if (folder === undefined) return [path];
    return env[folder] ? [env[folder] + rest] : [];
  });
}

/** Chromium refuses its sandbox to root, and root alone may go without. */
export function sandboxArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
