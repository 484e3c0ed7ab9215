/** Pictures of the extension's own pages: no script may run there, and none is needed. */
import { browser } from 'wxt/browser';

/** Null for every other address. */
export async function readOwnPicture(srcUrl: string | null): Promise<Blob | null> {
  if (!srcUrl?.startsWith(browser.runtime.getURL('/'))) return null;
  return (await fetch(srcUrl)).blob();
}
