/** Freezes the visible tab and lets the person mark the garment on it. */
import { browser } from 'wxt/browser';
import { captureTab } from '../capture/in-sight.ts';
import { fromDataUrl, toDataUrl } from '../capture/picture.ts';
import { sendToTab } from '../messages.ts';
import { type Frozen, getFrozen, putFrozen, takeFrozen } from '../storage/handoff.ts';
import type { Gesture } from './gesture.ts';
import { tell } from './tell.ts';

/** What is under way for a tab: its overlay may ask, or fall, while the browser still takes the capture. */
const underWay = new Map<number, { capture: Promise<string>; done: Promise<void> }>();

/**
 * Opens the overlay on the frozen capture; where no script may run, the panel takes its place. `told`: what the panel
 * must have heard before it hears of that; the capture does not wait for it.
 */
export async function letMark(gesture: Gesture, told: Promise<void>): Promise<void> {
  const { tab, overtaken } = gesture;
  overtaken.throwIfAborted();
  const capture = captureTab(tab, 'jpeg');
  const done = openOverlay(gesture, capture, told);
  const begun = { capture, done };
  underWay.set(tab.id, begun);
  await done.finally(() => underWay.get(tab.id) === begun && underWay.delete(tab.id));
}

/** The picture of a tab's overlay as a `data:` address; null when there is none any more. */
export async function frozenFor(tabId: number): Promise<string | null> {
  const begun = underWay.get(tabId);
  if (begun) return begun.capture.catch(() => null);
  const stored = await getFrozen(tabId);
  return stored && toDataUrl(stored.capture);
}

/** What a tab's overlay was opened on, for what it is answered with. Null when there is none any more. */
export async function takeCapture(tabId: number): Promise<Frozen | null> {
  // Whoever is quick has answered before it is stored, and the panel told: what came of that would stand for ever.
  await underWay.get(tabId)?.done.catch(() => undefined);
  return takeFrozen(tabId);
}

/** The page's own scripts removed the overlay: the panel takes its place. */
export async function markInPanel(tab: Gesture['tab']): Promise<void> {
  const frozen = await takeCapture(tab.id);
  await tell(
    frozen?.windowId ?? tab.windowId,
    frozen
      ? { phase: 'mark-here', tabId: tab.id, picture: frozen.capture }
      : { phase: 'failed', why: 'lost' },
  );
}

async function openOverlay(
  { tab, overtaken }: Gesture,
  capture: Promise<string>,
  told: Promise<void>,
): Promise<void> {
  // All at once: the script is there when the pixels are. It shows nothing before it has them.
  const [address, injected] = await Promise.all([capture, inject(tab.id), told]);
  const picture = fromDataUrl(address);
  if (!injected) return tell(tab.windowId, { phase: 'mark-here', tabId: tab.id, picture }, overtaken);
  if (overtaken.aborted) {
    // Unless the next gesture has brought one of its own to this tab, nobody waits for this overlay any more.
    if (underWay.get(tab.id)?.capture === capture) await closeOverlay(tab.id);
    return;
  }
  await putFrozen(tab.id, { capture: picture, windowId: tab.windowId });
  await tell(tab.windowId, { phase: 'marking', tabId: tab.id }, overtaken);
}

async function closeOverlay(tabId: number): Promise<void> {
  await sendToTab(tabId, 'overlay-close', null).catch(() => undefined);
}

async function inject(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/overlay.js'] });
    return true;
  } catch {
    return false;
  }
}
