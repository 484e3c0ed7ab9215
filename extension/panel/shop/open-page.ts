/** The page in the tab beside the panel, where a gesture has opened it to the extension. */
import { browser } from 'wxt/browser';
import type { PageFacts } from '../../page-facts/facts.ts';
import { readTab } from '../../page-facts/remember.ts';
import { panelWindow } from '../window/panel-window.ts';

/** Null where the extension may not look: the person has not pointed at anything on that page yet. */
export async function readOpenPage(): Promise<PageFacts | null> {
  const [tab] = await browser.tabs.query({ active: true, windowId: await panelWindow() });
  return tab?.id === undefined ? null : readTab(tab.id);
}
