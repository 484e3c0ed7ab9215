/** Brings a picture into view for the moment of the capture, and puts everything back afterwards. */
import type { Box } from '../../../contract/geometry.ts';
import { contains, parentOf, related, stackAt } from './deep.ts';
import type { Depiction } from './depictions.ts';
import { wholeOf } from './geometry.ts';

/** Points a side at which the picture is looked at for what covers it. */
const GRID = 6;

type Undo = () => void;

export type Edge = 'start' | 'center' | 'end';

/** Scrolls whatever must scroll, frames around this one included. */
export function scrollTo(picture: Depiction, block: Edge, inline: Edge): Undo {
  const places = [...scrollersOf(picture.element)].map(
    (element) => [element, element.scrollTop, element.scrollLeft] as const,
  );
  // Not the picture itself where a box cuts it: that would move inside the box.
  wholeOf(picture).holder.scrollIntoView({ block, inline, behavior: 'instant' });
  return () => {
    for (const [element, top, left] of places) element.scrollTo({ top, left, behavior: 'instant' });
  };
}

/** Hides what lies on top of the picture inside `seen` (in this frame): sticky headers, buttons, captions. */
export function uncover(picture: Depiction, seen: Box): Undo {
  const undo = [...coversOf(picture, seen)].map(hide);
  return () => {
    for (const show of undo) show();
  };
}

function coversOf({ element, beneath }: Depiction, { x, y, w, h }: Box): Set<HTMLElement> {
  const covers = new Set<HTMLElement>();
  for (let i = 0; i < GRID * GRID; i++) {
    const stack = stackAt(x + (w * ((i % GRID) + 0.5)) / GRID, y + (h * (Math.floor(i / GRID) + 0.5)) / GRID);
    const depth = stack.indexOf(element);
    for (const above of stack.slice(0, Math.max(0, depth))) {
      const part = beneath && contains(element, above);
      if (above instanceof HTMLElement && (part || !related(above, element))) covers.add(above);
    }
  }
  return covers;
}

function hide(element: HTMLElement): Undo {
  const { style } = element;
  const before = (['visibility', 'transition'] as const).map(
    (name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
  );
  style.setProperty('transition', 'none', 'important');
  style.setProperty('visibility', 'hidden', 'important');
  return () => {
    for (const [name, value, priority] of before) style.setProperty(name, value, priority);
    // An empty attribute would be a trace that pages notice.
    if (element.getAttribute('style') === '') element.removeAttribute('style');
  };
}

function* scrollersOf(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = parentOf(at) ?? frameOf(at)) yield at;
}

function frameOf(element: Element): Element | null {
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}
