/** Opens the panel: Chrome's side panel, Firefox's sidebar. */
import { browser } from 'wxt/browser';
import { standsIn } from '../sidebar.ts';

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
  opening?.catch((error: unknown) => console.warn('lookalike: the panel did not open', error));
}

/** Firefox loads a sidebar anew that is open already, and what it shows would be lost. */
function openSidebar(windowId: number, sidebar: SidebarAction | undefined): Promise<void> | undefined {
  return standsIn(windowId) ? undefined : sidebar?.open();
}
