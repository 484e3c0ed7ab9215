/** What the person has settled: the companion it works with, and what it may keep. In `storage.local`. */
import { browser } from 'wxt/browser';
import { inTurn } from './in-turn.ts';

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

/** Leaves alone what it does not name, whichever window changes that at the same time. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  return changeIn(KEY, readSettings, change);
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

export function changePreferences(change: Partial<Preferences>): Promise<void> {
  return changeIn(PREFERENCES, readPreferences, change);
}

function changeIn<T>(key: string, read: () => Promise<T>, change: Partial<T>): Promise<void> {
  return inTurn(key, async () => browser.storage.local.set({ [key]: { ...(await read()), ...change } }));
}

/** Calls `tell` when port or pairing change, whichever page changes them. Returns what ends that. */
export function watchSettings(tell: () => void): () => void {
  return watch(KEY, tell);
}

/** Calls `tell` with what holds from now on, whichever page has changed it. Returns what ends that. */
export function watchPreferences(tell: (preferences: Preferences) => void): () => void {
  return watch(PREFERENCES, (now) => tell({ ...CAREFUL, ...(now as Partial<Preferences> | undefined) }));
}

/**
 * Calls `tell` with what `storage.local` has under this key whenever that changes; undefined for nothing. Not by reading
 * it: that may fail, and of two reads the earlier one may be answered later. Returns what ends it.
 */
export function watch(key: string, tell: (now: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[key]) tell(changes[key].newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Chrome lets content scripts read `storage.local` unless told otherwise; Firefox has no such switch yet. */
export async function hideFromPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
