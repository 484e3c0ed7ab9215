/** The background: wakes for a gesture or a message of the overlay, and may be ended in between: what must last is stored. */
import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { findSimilar, leaveMark, takeMark } from '../background/find-similar.ts';
import { frozenFor, markInPanel } from '../background/freeze.ts';
import { onGesture } from '../background/gesture.ts';
import { openPanel } from '../background/panel.ts';
import { welcomeOnce } from '../background/welcome.ts';
import { listen } from '../messages.ts';
import { rememberPage } from '../page-facts/remember.ts';
import { clearHandoffs, takeHandoff } from '../storage/handoff.ts';
import { hideFromPages } from '../storage/settings.ts';

export default defineBackground(() => {
  onGesture((gesture) => {
    openPanel(gesture.tab.windowId);
    void rememberPage(gesture.tab.id);
    void findSimilar(gesture);
  });

  listen({
    'overlay-opened': (_, sender) => frozenFor(tabOf(sender).id),
    'overlay-marked': (mark, sender) => {
      const tab = tabOf(sender);
      // It may have been closed meanwhile. Chrome lets a message bring its gesture along, Firefox does not.
      openPanel(tab.windowId);
      return takeMark(tab, mark);
    },
    'overlay-left': (_, sender) => leaveMark(tabOf(sender)),
    'overlay-refused': (_, sender) => markInPanel(tabOf(sender)),
  });

  welcomeOnce();
  // No panel takes any more what lies there for it.
  browser.windows.onRemoved.addListener((windowId) => void takeHandoff(windowId));
  browser.runtime.onStartup.addListener(() => void clearHandoffs());
  void hideFromPages();
});

function tabOf({ tab }: Browser.runtime.MessageSender): { id: number; windowId: number } {
  if (tab?.id === undefined) throw new Error('The overlay runs in a tab.');
  return { id: tab.id, windowId: tab.windowId };
}
