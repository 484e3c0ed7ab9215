/** What the person has settled: the companion it works with, and what it may keep. In `storage.local`. */
import { browser } from 'wxt/browser';

/** The companion's answer to a pairing code. */
export interface Pairing {
  clientId: string;
  /** The secret: goes into the Authorization header of a proven companion and nowhere else. */
  token: string;
}

export interface Settings {
  /** Where to look for the companion; null tries the usual ports. */
  port: number | null;
  pairing: Pairing | null;
}

const KEY = 'companion';
const NOTHING: Settings = { port: null, pairing: null };

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return { ...NOTHING, ...(stored[KEY] as Partial<Settings> | undefined) };
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** What the person may switch on and off. */
export interface Preferences {
  /** Keep the searches of this browser, with a thumbnail each. Off until the person switches it on. */
  history: boolean;
}

const PREFERENCES = 'preferences';
const CAREFUL: Preferences = { history: false };

export async function readPreferences(): Promise<Preferences> {
  const stored = await browser.storage.local.get(PREFERENCES);
  return { ...CAREFUL, ...(stored[PREFERENCES] as Partial<Preferences> | undefined) };
}

export async function writePreferences(preferences: Preferences): Promise<void> {
  await browser.storage.local.set({ [PREFERENCES]: preferences });
}

/** Calls `tell` when port or pairing change, whichever page changes them. Returns what ends that. */
export function watchSettings(tell: () => void): () => void {
  return watch(KEY, tell);
}

/** Calls `tell` with what holds from now on, whichever page has changed it. Returns what ends that. */
export function watchPreferences(tell: (preferences: Preferences) => void): () => void {
  return watch(PREFERENCES, () => void readPreferences().then(tell));
}

/** Calls `tell` when anything of `storage.local` under this key changes. Returns what ends that. */
export function watch(key: string, tell: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) tell();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Chrome lets content scripts read `storage.local` unless told otherwise; Firefox has no such switch yet. */
export async function hideFromPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
