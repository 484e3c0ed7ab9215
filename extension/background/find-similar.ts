/** From a gesture to a picture in the panel: page canvas, else visible-tab capture, else the person's own rectangle. */
import { browser } from 'wxt/browser';
import type { Point } from '../../contract/geometry.ts';
import { cutOut } from '../capture/cut-out.ts';
import { openFinder } from '../capture/frame.ts';
import { isInSight } from '../capture/in-sight.ts';
import { readOwnPicture } from '../capture/own-picture.ts';
import type { TabBefore } from '../capture/page/before-panel.ts';
import { cutOff, fromDataUrl, LONGEST_SIDE } from '../capture/picture.ts';
import { type Messages, sendToTab } from '../messages.ts';
import type { HandoffNews, Query } from '../storage/handoff.ts';
import { letMark, takeCapture } from './freeze.ts';
import type { Gesture } from './gesture.ts';
import { tell } from './tell.ts';

type Tab = Gesture['tab'];

/** What goes wrong is news for the panel; rejects only where the browser stores none. */
export async function findSimilar(gesture: Gesture): Promise<void> {
  const { tab, overtaken } = gesture;
  try {
    const told = tell(tab.windowId, { phase: 'capturing', tabId: tab.id });
    // Whoever asks anew with the overlay open must not get a picture of the overlay.
    await sendToTab(tab.id, 'overlay-close', null).catch(() => undefined);
    const query = gesture.wants === 'picture' ? await takePicture(gesture) : null;
    if (!query) return await letMark(gesture, told);
    await told;
    await tell(tab.windowId, { phase: 'ready', tabId: tab.id, ...query }, overtaken);
  } catch (error) {
    console.warn('lookalike: no picture', error);
    // Whoever closes or leaves the tab meanwhile wants no picture of it any more.
    const there = await isInSight(tab.id);
    const news = there ? ({ phase: 'failed', why: 'refused' } as const) : left(tab.id);
    await tell(tab.windowId, news, overtaken);
  }
}

/** The overlay's rectangle has come. */
export async function takeMark(
  tab: Tab,
  { box, garment, room }: Messages['overlay-marked']['data'],
): Promise<void> {
  let { windowId } = tab;
  try {
    const frozen = await takeCapture(tab.id);
    if (!frozen) return await tell(windowId, { phase: 'failed', why: 'lost' });
    windowId = frozen.windowId;
    const marked = await cutOff(frozen.capture, box, room);
    await tell(windowId, { phase: 'ready', tabId: tab.id, ...marked, garment });
  } catch (error) {
    // The overlay has closed: the panel must not go on sending people there.
    console.warn('lookalike: what was marked is lost', error);
    await tell(windowId, { phase: 'failed', why: 'lost' });
  }
}

export async function leaveMark(tab: Tab): Promise<void> {
  const frozen = await takeCapture(tab.id);
  await tell(frozen?.windowId ?? tab.windowId, left(tab.id));
}

function left(tabId: number): HandoffNews {
  return { phase: 'left', tabId };
}

/** How the tab was when it was clicked on. */
async function before({ id, width }: Tab): Promise<TabBefore | null> {
  return width === undefined ? null : { width, zoom: await browser.tabs.getZoom(id) };
}

/** Null when it is not certain which picture is meant, or where it is. */
async function takePicture({ tab, srcUrl, frameId, overtaken }: Gesture): Promise<Query | null> {
  const own = await readOwnPicture(srcUrl);
  if (own) return { picture: own, crop: null };
  const finder = await openFinder(tab.id, frameId, overtaken);
  const found = await finder?.find(srcUrl, LONGEST_SIDE, frameId === 0 ? await before(tab) : null);
  if (!finder || !found) return null;
  const { url: src, pixels } = found;
  const placed = (locate: (share: Point) => Point | null) => ({
    point: found.point && locate(found.point),
    near: found.near.flatMap((share) => locate(share) ?? []),
  });
  if (pixels) {
    const locate = ({ x, y }: Point) => ({ x: Math.round(x * pixels.w), y: Math.round(y * pixels.h) });
    return { picture: fromDataUrl(pixels.address), src, crop: null, ...placed(locate) };
  }
  const cut = await cutOut(tab, finder);
  return cut && { picture: cut.picture, src, crop: null, ...placed(cut.locate) };
}
