/** What the boxes around an element leave to be seen of it now: a carousel keeps its other slides beside the one it shows. */
import type { Box } from '../../../contract/geometry.ts';
import { innerBox, intersect } from './boxes.ts';
import { parentOf } from './deep.ts';

/**
 * The part of `box`, which is the element's or lies in it, that no overflow cuts off; empty when none. A box that cuts
 * only what it holds: one out of the flow may be held by a box further out. `clip-path` is not looked at.
 */
export function clipped(element: Element, box: Box): Box {
  let left = box;
  let { position } = getComputedStyle(element);
  for (
    let at = parentOf(element);
    at && position !== 'fixed' && at !== document.body && at !== document.documentElement;
    at = parentOf(at)
  ) {
    const style = getComputedStyle(at);
    if (position === 'absolute' && !holdsAbsolute(style)) continue;
    if (cuts(style)) left = intersect(left, innerBox(at, { padding: false }));
    ({ position } = style);
  }
  return left;
}

function holdsAbsolute({ position, transform }: CSSStyleDeclaration): boolean {
  return (position !== '' && position !== 'static') || (transform !== '' && transform !== 'none');
}

function cuts({ display, overflowX, overflowY }: CSSStyleDeclaration): boolean {
  const visible = (overflow: string) => overflow === 'visible' || overflow === '';
  return display !== 'contents' && display !== 'inline' && !(visible(overflowX) && visible(overflowY));
}
