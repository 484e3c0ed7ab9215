/** Reads a tab's facts while a gesture lets us, and keeps them for the panel. */
import { browser } from 'wxt/browser';
import type { PageFacts } from './facts.ts';

/** In `storage.session`: memory only, gone with the browser. */
const key = (tabId: number) => `page-${tabId}`;

/** Null where the extension may not look: a page of the browser's own, or a tab that no gesture has opened to it. */
export async function readTab(tabId: number): Promise<PageFacts | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/page-facts.js'] });
    return (frame?.result as PageFacts | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Called at the gesture, long before the picture is there: the panel finds the facts beside it. */
export async function rememberPage(tabId: number): Promise<void> {
  // What the tab showed before must not stand beside a picture that comes sooner than the facts.
  await browser.storage.session.remove(key(tabId));
  await browser.storage.session.set({ [key(tabId)]: await readTab(tabId) });
}

export async function rememberedPage(tabId: number): Promise<PageFacts | null> {
  const stored = await browser.storage.session.get(key(tabId));
  return (stored[key(tabId)] as PageFacts | null | undefined) ?? null;
}
