/** Opens the panel: Chrome's side panel, Firefox's sidebar. */
import { browser } from 'wxt/browser';

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
  const opening = sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open();
  opening?.catch((error: unknown) => console.warn('lookalike: the panel did not open', error));
}
