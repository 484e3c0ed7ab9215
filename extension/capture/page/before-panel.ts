/** How the page lay when it was clicked on: the panel that opens beside it makes it narrower. */
import type { Box } from '../../../contract/geometry.ts';
import type { Pointer } from './aim.ts';
import type { Depiction } from './depictions.ts';

/** The tab at the time of the click. */
export interface TabBefore {
  /** Of its viewport, in CSS pixels at a zoom of 1. */
  width: number;
  zoom: number;
}

/** Width of the viewport in CSS pixels; as it is now where the tab is not known or was narrower. */
export function widthBefore(tab: TabBefore | null): number {
  return tab ? Math.max(innerWidth, tab.width / tab.zoom) : innerWidth;
}

/**
 * Where pictures were. The document gets its former width for the moment of measuring, in which nothing is painted. What
 * goes by the window's own width (media queries, vw) stays as it is now.
 */
export function rectsBefore(
  pictures: readonly Depiction[],
  tab: TabBefore | null,
): ReadonlyMap<Depiction, Box> {
  const measure = () => new Map(pictures.map((picture) => [picture, picture.rect()]));
  const now = measure();
  const narrowed = widthBefore(tab) - innerWidth;
  const root = document.documentElement;
  if (narrowed <= 1 || pictures.length === 0 || !(root instanceof HTMLElement)) return now;
  const style = root.getAttribute('style');
  const [left, top] = [scrollX, scrollY];
  const width = `${root.clientWidth + narrowed}px`;
  for (const [name, value] of Object.entries({ width, 'max-width': 'none', 'box-sizing': 'border-box' }))
    root.style.setProperty(name, value, 'important');
  const before = measure();
  if (style === null) root.removeAttribute('style');
  else root.setAttribute('style', style);
  // A document that was shorter for the moment may have been scrolled back.
  if (scrollX !== left || scrollY !== top) scrollTo({ left, top, behavior: 'instant' });
  if (top === 0) return before;
  // What is at the top of a window that was scrolled, browsers keep where it is.
  return new Map([...before].map(([picture, box]) => [picture, { ...box, y: now.get(picture)?.y ?? box.y }]));
}

/**
 * The mouse where it would be in the wider viewport: a panel on the left moves the page to the right. A mouse that stands
 * still Firefox tells of as if nothing had moved.
 */
export function pointerBefore(pointer: Pointer, tab: TabBefore | null): Pointer {
  const narrowed = widthBefore(tab) - innerWidth;
  // Of the screen's pixels, which `x` has not when the page is zoomed.
  const left = pointer.left - pointer.x * ((tab?.zoom ?? 1) - 1);
  const aside = pointer.moved && narrowed > 1 && left > narrowed / 2;
  return aside ? { ...pointer, x: pointer.x + narrowed } : pointer;
}
