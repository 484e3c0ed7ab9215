/** The keys that start Lookalike, as the browser has them now. */
import { browser } from 'wxt/browser';

export interface Shortcut {
  name: string;
  description: string;
  /** As the browser writes them; empty when none is set, or another extension has them. */
  keys: string;
}

/** Firefox's half, which the shared types lack. */
type FirefoxCommands = { openShortcutSettings?: () => Promise<void> };

const CHROME_SETTINGS = 'chrome://extensions/shortcuts';

/** All of them; the toolbar button's own command has a name that only the browser knows. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) =>
    name && description ? [{ name, description, keys: shortcut ?? '' }] : [],
  );
}

/** Null when it has no keys. */
export async function readShortcut(name: string): Promise<string | null> {
  const shortcut = (await readShortcuts()).find((known) => known.name === name);
  return shortcut?.keys || null;
}

/** Opens the browser's own settings for shortcuts: only they can change them. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as FirefoxCommands;
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: CHROME_SETTINGS });
}
