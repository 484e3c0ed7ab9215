/** Opens the panel: Chrome's side panel, Firefox's sidebar. */
import { browser } from 'wxt/browser';
import { standsIn } from '../sidebar.ts';

/** Of a panel in a window of its own, in CSS pixels. */
const SIZE = { width: 400, height: 800 };

/** Firefox's half, which the shared types lack. */
type SidebarAction = { open(): Promise<void> };

/**
 * Call it first thing in a gesture: after an await the browser no longer sees one.
 * Never throws: with the panel closed the picture still waits for it.
 */
export function openPanel(windowId: number): void {
  const { sidePanel, sidebarAction } = browser as Partial<typeof browser> & {
    sidebarAction?: SidebarAction;
  };
  const opening = sidePanel ? sidePanel.open({ windowId }) : openSidebar(windowId, sidebarAction);
  const warn = (error: unknown) => console.warn('lookalike: the panel did not open', error);
  opening?.catch(warn);
  if (sidePanel) openBeside(windowId).catch(warn);
}

/** Chrome shows no side panel in a popup window and does not say so: there the panel is a window of its own, once. */
async function openBeside(windowId: number): Promise<void> {
  if ((await browser.windows.get(windowId)).type !== 'popup') return;
  const url = browser.runtime.getURL(`/sidepanel.html?window=${windowId}`);
  const pages = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  const open = pages.find(({ documentUrl }) => documentUrl?.split('#')[0] === url);
  if (open) await browser.windows.update(open.windowId, { focused: true });
  else await browser.windows.create({ type: 'popup', url, ...SIZE });
}

/** Firefox loads a sidebar anew that is open already, and what it shows would be lost. */
function openSidebar(windowId: number, sidebar: SidebarAction | undefined): Promise<void> | undefined {
  return standsIn(windowId) ? undefined : sidebar?.open();
}
