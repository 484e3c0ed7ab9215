/** The window that the panel belongs to: the one around it, or the one that it stands beside in a window of its own. */
import { browser } from 'wxt/browser';

/** Undefined where the browser knows none. */
export async function panelWindow(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('window');
  return named === null ? (await browser.windows.getCurrent()).id : Number(named);
}

/** Chrome may let an extension into private windows, and has one database for those and all others. */
export async function isPrivate(): Promise<boolean> {
  const id = await panelWindow();
  return id !== undefined && (await browser.windows.get(id)).incognito;
}
