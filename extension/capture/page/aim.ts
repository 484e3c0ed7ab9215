/** Where the person points: no browser tells an extension, so the page is asked. */
import type { Point } from '../../../contract/geometry.ts';

/** Under this name in the content script's own world, since the finder is injected anew for each gesture. */
const MEMORY = 'lookalikeLastMenu';
type Memory = { [MEMORY]?: { last: Point | null } };

/**
 * The place of the right click that opened the menu; null when that was before this function first ran in this frame.
 * From then on each right click is remembered until it is asked for.
 */
export function takeMenuPoint(): Point | null {
  const world = globalThis as Memory;
  const memory = world[MEMORY];
  if (memory) {
    const point = memory.last;
    memory.last = null;
    return point;
  }
  const fresh: { last: Point | null } = { last: null };
  world[MEMORY] = fresh;
  addEventListener(
    'contextmenu',
    ({ clientX, clientY }) => {
      fresh.last = { x: clientX, y: clientY };
    },
    { capture: true, passive: true },
  );
  return null;
}

export interface Pointer extends Point {
  /** How much of the screen lies below it, in CSS pixels. */
  below: number;
  /** How far the page begins right of the browser's window, in CSS pixels as long as nobody has zoomed. */
  left: number;
  /** It has moved just now; else the browser tells where it was last seen. */
  moved: boolean;
}

/** How long the browser may take to tell, and how long until a hand moves by itself, in milliseconds. */
const TELLS = 120;
const MOVES = 500;

/**
 * Where the mouse is now: an element that appears under it makes the browser say so. After a menu item was picked by
 * mouse that is where the item was, below and beside the right click. Null when the mouse is elsewhere.
 *
 * Chromium says so to a page that has the focus, with the next frame. While the panel opens, it takes the focus: then
 * the mouse has to move, and there is time for it, since the panel cannot search yet.
 */
export async function pointerNow(): Promise<Pointer | null> {
  const probe = document.createElement('div');
  probe.style.cssText =
    'all:initial!important;position:fixed!important;inset:0!important;z-index:2147483647!important';
  const controller = new AbortController();
  try {
    return await new Promise<Pointer | null>((resolve) => {
      const options = { capture: true, signal: controller.signal };
      // No standard has `availTop` yet, and both browsers have it.
      const { availHeight, availTop = 0 } = screen as Screen & { availTop?: number };
      const tell = ({ clientX: x, clientY: y, screenX: across, screenY: down }: MouseEvent, moved: boolean) =>
        resolve({ x, y, below: availTop + availHeight - down, left: across - x - screenX, moved });
      // One that moves is told of twice, at once.
      addEventListener('mouseover', (event) => setTimeout(() => tell(event, false)), options);
      addEventListener('mousemove', (event) => tell(event, true), options);
      document.documentElement.append(probe);
      nextFrames(controller.signal);
      setTimeout(() => {
        if (document.hasFocus()) resolve(null);
        else setTimeout(() => resolve(null), MOVES - TELLS);
      }, TELLS);
    });
  } finally {
    controller.abort();
    probe.remove();
  }
}

/** Makes the browser draw, which it does for a change alone only once. */
function nextFrames(signal: AbortSignal): void {
  if (!signal.aborted) requestAnimationFrame(() => nextFrames(signal));
}
