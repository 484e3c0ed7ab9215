/** What the extension remembers about its companion, in `storage.local`. */
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

/** Chrome lets content scripts read `storage.local` unless told otherwise; Firefox has no such switch yet. */
export async function hideFromPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
