/** Whether Firefox's sidebar shows the panel in a window already; for the middle of a gesture, so without an await. */
import { browser } from 'wxt/browser';

/** Firefox's half, which the shared types lack. */
interface SidebarViews {
  getViews(wanted: { type: 'sidebar' }): Window[];
}

/** The panel says so itself, once it listens for the news of that window. */
export function standIn(windowId: number): void {
  window.name = nameIn(windowId);
}

/** False where there is no sidebar, or where it shows something else. */
export function standsIn(windowId: number): boolean {
  const { extension } = browser as unknown as { extension?: SidebarViews };
  // By name: Firefox looks for the window by itself only where extensions run in a process of their own.
  return extension?.getViews({ type: 'sidebar' }).some(({ name }) => name === nameIn(windowId)) ?? false;
}

function nameIn(windowId: number): string {
  return `panel of window ${windowId}`;
}
