/** The window that the panel belongs to: the one around it, or the one that it stands beside in a window of its own. */
import { browser } from 'wxt/browser';

/** Undefined where the browser knows none. */
export async function panelWindow(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('window');
  return named === null ? (await browser.windows.getCurrent()).id : Number(named);
}
