/** A speck of colour that tells whether a capture shows the page as it is now: a busy browser may be a frame behind. */
import type { Box } from '../../../contract/geometry.ts';
import { isInside } from './boxes.ts';
import { visibleOf } from './visible.ts';

/** CSS pixels. */
const SIDE = 4;

export interface Marker {
  /** Its middle, in CSS pixels of the tab, from the corner of what shows of it. */
  x: number;
  y: number;
  rgb: readonly [number, number, number];
}

/**
 * Puts one into a corner of what shows of the tab that `clear` leaves free, on top of everything. `read` gives null where
 * there is no such corner, or the page does not let it stand.
 */
export function putMarker(clear: Box): { read: () => Marker | null; remove: () => void } {
  // A picture is only captured where every frame around it can be reached.
  const top = window.top as Window;
  const { document } = top;
  const { box: shown, zoom } = visibleOf(top);
  // Not where the scrollbars are.
  const w = document.documentElement.clientWidth / zoom;
  const h = document.documentElement.clientHeight / zoom;
  const middles = [2, w - 2].flatMap((x) => [2, h - 2].map((y) => ({ x, y })));
  const { x, y } = clear;
  const around = { x: x - SIDE, y: y - SIDE, w: clear.w + 2 * SIDE, h: clear.h + 2 * SIDE };
  const free = middles.find((middle) => !isInside(middle, around));
  if (!free) return { read: () => null, remove: () => {} };
  const place = { x: shown.x + free.x, y: shown.y + free.y };
  const element = document.createElement('div');
  const rgb = [0, 1, 2].map(() => Math.floor(Math.random() * 256)) as [number, number, number];
  const styles = {
    ...{ all: 'initial', position: 'fixed', 'z-index': '2147483647', 'forced-color-adjust': 'none' },
    ...{ left: `${place.x - SIDE / 2}px`, top: `${place.y - SIDE / 2}px` },
    ...{ width: `${SIDE}px`, height: `${SIDE}px`, background: `rgb(${rgb.join(' ')})` },
  };
  element.style.cssText = Object.entries(styles)
    .map(([name, value]) => `${name}:${value}!important`)
    .join(';');
  document.documentElement.append(element);
  return {
    read: () => (document.elementFromPoint(place.x, place.y) === element ? { ...free, rgb } : null),
    remove: () => element.remove(),
  };
}
