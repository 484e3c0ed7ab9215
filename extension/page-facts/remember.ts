/** Reads a tab's facts while a gesture lets us, and keeps them for the panel of its window. */
import { browser } from 'wxt/browser';
import { type PageFacts, readPageFacts } from './read.ts';

/** In `storage.session`: memory only, gone with the browser. */
const key = (windowId: number) => `page-${windowId}`;

/** Null where the extension may not look: a page of the browser's own, or a tab that no gesture has opened to it. */
export async function readTab(tabId: number): Promise<PageFacts | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: readPageFacts });
    return frame?.result ?? null;
  } catch {
    return null;
  }
}

/** Called at the gesture, long before the picture is there: the panel finds the facts beside it. */
export async function rememberPage(tab: { id: number; windowId: number }): Promise<void> {
  await browser.storage.session.set({ [key(tab.windowId)]: await readTab(tab.id) });
}

export async function rememberedPage(windowId: number): Promise<PageFacts | null> {
  const stored = await browser.storage.session.get(key(windowId));
  return (stored[key(windowId)] as PageFacts | null | undefined) ?? null;
}
