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

/**
 * Where the mouse is now: an element that appears under it makes the browser say so. After a menu item was picked by
 * mouse that is where the item was, below and beside the right click. Null when the mouse is elsewhere.
 */
export async function pointerNow(ms = 120): Promise<Point | null> {
  const probe = document.createElement('div');
  probe.style.cssText =
    'all:initial!important;position:fixed!important;inset:0!important;z-index:2147483647!important';
  const controller = new AbortController();
  try {
    return await new Promise<Point | null>((resolve) => {
      const options = { capture: true, signal: controller.signal };
      for (const type of ['mouseover', 'mousemove'] as const)
        addEventListener(type, ({ clientX, clientY }) => resolve({ x: clientX, y: clientY }), options);
      setTimeout(() => resolve(null), ms);
      document.documentElement.append(probe);
    });
  } finally {
    controller.abort();
    probe.remove();
  }
}
