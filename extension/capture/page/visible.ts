/** What of a page shows on the screen. */
import type { Box } from '../../../contract/geometry.ts';

export interface Visible {
  /** In CSS pixels of the window's viewport, scrollbars included. */
  box: Box;
  /** Pixels on the screen per CSS pixel, beside those that density and the browser's own zoom make of one; 1 without fingers. */
  zoom: number;
}

/** The part of a window that shows: fingers may have zoomed into it, and a capture shows no more than that. */
export function visibleOf({ innerWidth, innerHeight, visualViewport }: Window): Visible {
  // Firefox draws a capture as the page is laid out, whatever fingers have done.
  const zoomed = import.meta.env.BROWSER === 'firefox' ? null : visualViewport;
  const { offsetLeft: x, offsetTop: y, scale: zoom } = zoomed ?? { offsetLeft: 0, offsetTop: 0, scale: 1 };
  return { box: { x, y, w: innerWidth / zoom, h: innerHeight / zoom }, zoom };
}

/** Whether the page shows an element somewhere: menus and drawers that are closed keep their pictures. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}
