/** Whether a tab is still there and the one that shows in its window, and what it shows then. */
import { browser } from 'wxt/browser';
import { captureVisibleTab } from './visible-tab.ts';

export async function isInSight(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.active === true;
}

/** As `captureVisibleTab`. @throws also when the tab is gone or has been left, so that what was captured is another one */
export async function captureTab(
  { id, windowId }: { id: number; windowId: number },
  format: 'png' | 'jpeg',
): Promise<string> {
  const address = await captureVisibleTab(windowId, format);
  if (!(await isInSight(id))) throw new Error('The tab is not in sight any more.');
  return address;
}
