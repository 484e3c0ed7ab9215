/** From a gesture to a picture in the panel: page canvas, else visible-tab capture, else the person's own rectangle. */
import { browser } from 'wxt/browser';
import type { Box } from '../../contract/geometry.ts';
import { inspectPage } from '../capture/page.ts';
import { encode, fromDataUrl, LONGEST_SIDE, toCapturePixels, visibleShare } from '../capture/picture.ts';
import { captureVisibleTab, type VisibleTab } from '../capture/visible-tab.ts';
import { send, sendToTab } from '../messages.ts';
import { dropFrozen, getFrozen, type HandoffNews, putFrozen, putHandoff } from '../storage/handoff.ts';
import type { Gesture } from './gesture.ts';

/** Less of a picture than this in view, and the person had better say what is meant. */
const ENOUGH_IN_VIEW = 0.6;

type Tab = Gesture['tab'];

/** Never rejects: what goes wrong is news for the panel. */
export async function findSimilar({ tab, srcUrl, frameId }: Gesture): Promise<void> {
  try {
    await tell(tab.windowId, { phase: 'capturing' });
    const original = srcUrl ? await readFromPage(tab.id, frameId, srcUrl) : null;
    if (original) return await tell(tab.windowId, { phase: 'ready', picture: original, crop: null });

    // Whoever asks anew with the overlay open must not get a picture of the overlay.
    await sendToTab(tab.id, 'overlay-close', null).catch(() => undefined);
    // Rectangles inside a frame say nothing about the tab: only the top frame's picture can be cut out of the capture.
    const capture = await captureVisibleTab(tab, frameId === 0 ? srcUrl : null);
    const cut = await cutOut(capture);
    if (cut) return await tell(tab.windowId, { phase: 'ready', picture: cut, crop: null });

    await letMark(tab, await encode(capture.bitmap));
  } catch (error) {
    console.warn('lookalike: no picture', error);
    await tell(tab.windowId, { phase: 'failed' });
  }
}

/** The overlay's rectangle has come: the capture goes to the panel with it, so that it can be marked anew there. */
export async function takeMark(tab: Tab, box: Box): Promise<void> {
  const picture = await getFrozen(tab.id);
  await dropFrozen(tab.id);
  await tell(tab.windowId, picture ? { phase: 'ready', picture, crop: box } : { phase: 'failed' });
}

export async function leaveMark(tab: Tab): Promise<void> {
  await dropFrozen(tab.id);
  await tell(tab.windowId, { phase: 'left' });
}

async function readFromPage(tabId: number, frameId: number, srcUrl: string): Promise<Blob | null> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: inspectPage,
      args: [srcUrl, LONGEST_SIDE],
    });
    return frame?.result?.pixels ? fromDataUrl(frame.result.pixels) : null;
  } catch {
    // A frame of another origin, or a page where no extension may run: the capture needs no access.
    return null;
  }
}

async function cutOut({ bitmap, geometry }: VisibleTab): Promise<Blob | null> {
  if (!geometry?.rect || visibleShare(geometry.rect, geometry.view) < ENOUGH_IN_VIEW) return null;
  const size = { w: bitmap.width, h: bitmap.height };
  return encode(bitmap, toCapturePixels(geometry.rect, geometry.view, size));
}

/** Opens the overlay on the frozen capture; where no script may run, the panel takes its place. */
async function letMark(tab: Tab, capture: Blob): Promise<void> {
  try {
    await putFrozen(tab.id, capture);
    await browser.scripting.executeScript({
      target: { tabId: tab.id },
      files: ['/content-scripts/overlay.js'],
    });
    await tell(tab.windowId, { phase: 'marking', tabId: tab.id });
  } catch {
    await dropFrozen(tab.id);
    await tell(tab.windowId, { phase: 'mark-here', picture: capture });
  }
}

async function tell(windowId: number, news: HandoffNews): Promise<void> {
  await putHandoff(windowId, news);
  // Nobody listens while the panel is still opening: it reads the handoff when it is up.
  await send('handoff-changed', { windowId }).catch(() => undefined);
}
