/** Whether a tab is still there and the one that shows in its window. */
import { browser } from 'wxt/browser';

export async function isInSight(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.active === true;
}
