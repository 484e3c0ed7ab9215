/** Whether a tab shows beside the panel: what is said of it holds there only. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { panelWindow } from './panel-window.ts';

/** `gone` is told once the tab is closed. Null for no tab at all, which is never in sight. */
export function useTabInSight(tabId: number | null, gone: (tabId: number) => void): boolean {
  const [hidden, setHidden] = useState<number | null>(null);

  useEffect(() => {
    if (tabId === null) return undefined;
    let current = true;
    const look = () =>
      void Promise.all([browser.tabs.get(tabId), panelWindow()]).then(
        // A tab may be dragged into another window.
        ([{ active, windowId }, own]) => current && setHidden(active && windowId === own ? null : tabId),
        () => current && gone(tabId),
      );
    const removed = (id: number) => {
      if (id === tabId) gone(id);
    };
    look();
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onRemoved.addListener(removed);
    return () => {
      current = false;
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onRemoved.removeListener(removed);
    };
  }, [tabId, gone]);

  return tabId !== null && hidden !== tabId;
}
