/** Where a picture stands in the tab, measured when the page has come to rest. */
import type { Box, Size } from '../../../contract/geometry.ts';
import { areaOf, innerBox, intersect } from './boxes.ts';
import { parentOf } from './deep.ts';
import type { Depiction } from './depictions.ts';
import { visibleOf } from './visible.ts';

const HIDDEN = new Set(['hidden', 'clip']);

/** In CSS pixels of the tab, from the corner of what shows of it. */
export interface Geometry {
  /** What shows of the tab. */
  view: Size;
  /** Pixels of the screen per CSS pixel. */
  dpr: number;
  /** Whether fingers have zoomed into the page. */
  zoomed: boolean;
  /** All of the picture. */
  rect: Box;
  /** The part of it that the viewport and scrolling boxes let one see; empty when none. */
  seen: Box;
}

/**
 * Null in a frame whose place in the tab cannot be known, since some frame around it is of another origin; and in a tab
 * that is hidden: what shows in the window is another one.
 */
export async function measure(picture: Depiction): Promise<Geometry | null> {
  const top = frames();
  if (!top || document.hidden) return null;
  const clip = await clipOf(picture.element);
  const rect = wholeOf(picture).box;
  const { box: shown, zoom } = visibleOf(top.window);
  let seen = intersect(rect, clip);
  let shift = { x: -shown.x, y: -shown.y };
  for (const frame of top.inside) {
    const inner = frameBox(frame);
    shift = { x: shift.x + inner.x, y: shift.y + inner.y };
    seen = intersect({ ...seen, x: seen.x + inner.x, y: seen.y + inner.y }, inner);
  }
  seen = intersect(seen, shown);
  return {
    view: { w: shown.w, h: shown.h },
    dpr: top.window.devicePixelRatio * zoom,
    zoomed: zoom !== 1,
    rect: { ...rect, x: rect.x + shift.x, y: rect.y + shift.y },
    seen: { ...seen, x: seen.x - shown.x, y: seen.y - shown.y },
  };
}

/** The panel sliding in resizes the page: waits until nothing has moved for `stillMs`, at most 1.5 s. */
export async function settle(picture: Depiction, stillMs = 150): Promise<Geometry | null> {
  const started = performance.now();
  let last = await measure(picture);
  let since = started;
  while (last && performance.now() - since <= stillMs && performance.now() - started <= 1500) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    const now = await measure(picture);
    if (JSON.stringify(now) !== JSON.stringify(last)) since = performance.now();
    last = now;
  }
  return last;
}

/**
 * All of the picture that a person can bring into view, by scrolling that is: what a box with hidden overflow cuts off
 * is no part of the picture. `holder` is the outermost of such boxes, or the picture's own element.
 */
export function wholeOf({ element, rect }: Depiction): { box: Box; holder: Element } {
  let box = rect();
  let holder = element;
  for (
    let at = parentOf(element);
    at && at !== document.body && at !== document.documentElement;
    at = parentOf(at)
  ) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (!HIDDEN.has(overflowX) && !HIDDEN.has(overflowY)) continue;
    const clipped = intersect(box, innerBox(at, { padding: false }));
    if (areaOf(clipped) < areaOf(box) && areaOf(clipped) > 0) {
      box = clipped;
      holder = at;
    }
  }
  return { box, holder };
}

/** The part of the frame's viewport that the boxes around an element leave to it. */
function clipOf(element: Element): Promise<Box> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        observer.disconnect();
        const { x = 0, y = 0, width = 0, height = 0 } = entry?.intersectionRect ?? {};
        resolve({ x, y, w: width, h: height });
      },
      // The browser knows best what clips: overflow, containing blocks, clip-path, frames.
      { threshold: [] },
    );
    observer.observe(element);
    // A page that is not being drawn never answers.
    setTimeout(() => resolve({ x: 0, y: 0, w: innerWidth, h: innerHeight }), 500);
  });
}

/** The frames from this one out to the tab. */
function frames(): { window: Window; inside: Element[] } | null {
  const inside: Element[] = [];
  let current: Window = window;
  try {
    while (current.parent !== current) {
      if (!current.frameElement) return null;
      inside.push(current.frameElement);
      current = current.parent;
    }
    return { window: current, inside };
  } catch {
    return null;
  }
}

function frameBox(frame: Element): Box {
  const { x, y } = frame.getBoundingClientRect();
  return { x: x + frame.clientLeft, y: y + frame.clientTop, w: frame.clientWidth, h: frame.clientHeight };
}
