/** Captures the visible part of a tab, and knows for sure where a picture stood while it did. */
import { browser } from 'wxt/browser';
import { sleep } from '../sleep.ts';
import { inspectPage, type PageGeometry } from './page.ts';
import { fromDataUrl } from './picture.ts';

/** Chrome allows two captures a second. */
const CAPTURE_INTERVAL_MS = 550;
const TRIES = 4;

export interface VisibleTab {
  bitmap: ImageBitmap;
  /** Null where the extension may not look inside the page. */
  geometry: PageGeometry | null;
}

/**
 * Opening the panel resizes the page, so that a rectangle measured before the capture may be wrong in it:
 * measure, capture, measure again, and start over until both agree.
 * @throws when the browser refuses the capture (no gesture on this tab, or a page of the browser itself).
 */
export async function captureVisibleTab(
  tab: { id: number; windowId: number },
  srcUrl: string | null,
): Promise<VisibleTab> {
  for (let tries = 1; ; tries++) {
    const before = await geometryOf(tab.id, srcUrl);
    const address = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    const bitmap = await createImageBitmap(fromDataUrl(address));
    const geometry = await geometryOf(tab.id, srcUrl);
    if (!geometry || tries === TRIES || (same(before, geometry) && fits(bitmap, geometry)))
      return { bitmap, geometry };
    bitmap.close();
    await sleep(CAPTURE_INTERVAL_MS);
  }
}

async function geometryOf(tabId: number, srcUrl: string | null): Promise<PageGeometry | null> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: inspectPage,
      args: [srcUrl, 0],
    });
    return frame?.result?.geometry ?? null;
  } catch {
    return null;
  }
}

function same(a: PageGeometry | null, b: PageGeometry): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A capture of another size than the page was taken in the middle of a resize. */
function fits(bitmap: ImageBitmap, { view, dpr }: PageGeometry): boolean {
  return Math.abs(bitmap.width - view.w * dpr) < 2 && Math.abs(bitmap.height - view.h * dpr) < 2;
}
