/** The overlay's state: one rectangle and the gesture that is changing it. Pure; the component only draws it. */
import type { Box, Point, Size } from '../../contract/geometry.ts';
import { LIMITS } from '../../contract/limits.ts';
import { fromCorners, type Handle, middleOf, move, resize, scale, toPixels } from './rect.ts';

export interface Selection {
  picture: Size;
  /** Shortest side that a handle can reach, in pixels of the picture; a drag may be shorter until it ends. */
  least: number;
  box: Box | null;
  drag: Drag | null;
}

/** Where the pointer took hold; `box` is the rectangle as it was then. */
type Drag =
  | { grip: 'draw'; from: Point }
  | { grip: 'inside' | Handle; from: Point; box: Box }
  /** `box` is null when the fingers span the first rectangle. */
  | { grip: 'pinch'; from: Fingers; box: Box | null };

/** Where two fingers are. */
export type Fingers = readonly [Point, Point];

export type Action =
  | { type: 'press'; at: Point; grip: 'inside' | Handle | null }
  | { type: 'drag'; at: Point }
  /** A second finger came down: from here on both hold the rectangle. */
  | { type: 'grasp'; at: Fingers }
  | { type: 'pinch'; at: Fingers }
  | { type: 'release' }
  /** The browser took the pointer away: what the gesture did is undone. */
  | { type: 'lose' }
  /** An arrow key: on the rectangle it moves (or with Shift resizes) it, on a handle it pulls that handle. */
  | { type: 'nudge'; by: Point; grip: 'inside' | Handle | null; sizing: boolean };

export function begin(picture: Size): Selection {
  return {
    picture,
    least: Math.min(LIMITS.cropSide * 2, picture.w, picture.h),
    box: null,
    drag: null,
  };
}

export function reduce(selection: Selection, action: Action): Selection {
  switch (action.type) {
    case 'press':
      return press(selection, action.at, action.grip);
    case 'drag':
      return selection.drag && selection.drag.grip !== 'pinch'
        ? { ...selection, box: dragged(selection, selection.drag, action.at) }
        : selection;
    case 'grasp': {
      const { drag } = selection;
      // What the first finger has begun to draw is not what is grasped.
      const box = drag ? (drag.grip === 'draw' ? null : drag.box) : selection.box;
      return { ...selection, box, drag: { grip: 'pinch', from: action.at, box } };
    }
    case 'pinch':
      return selection.drag?.grip === 'pinch'
        ? { ...selection, box: pinched(selection, selection.drag, action.at) }
        : selection;
    case 'release':
      // A click without a drag leaves no speck of a rectangle behind.
      return { ...selection, drag: null, box: isSearchable(selection) ? selection.box : null };
    case 'lose': {
      const before = selection.drag && selection.drag.grip !== 'draw' ? selection.drag.box : null;
      return { ...selection, drag: null, box: selection.drag ? before : selection.box };
    }
    case 'nudge':
      return { ...selection, box: nudged(selection, action) };
  }
}

/** Whether the companion would take the rectangle. */
function isSearchable({ box }: Selection): boolean {
  return box !== null && box.w >= LIMITS.cropSide && box.h >= LIMITS.cropSide;
}

/** The rectangle in whole pixels; null when there is none that can be searched. */
export function result(selection: Selection): Box | null {
  return selection.box && isSearchable(selection) ? toPixels(selection.box, selection.picture) : null;
}

function press(selection: Selection, at: Point, grip: 'inside' | Handle | null): Selection {
  if (grip && selection.box) return { ...selection, drag: { grip, from: at, box: selection.box } };
  return {
    ...selection,
    drag: { grip: 'draw', from: at },
    box: fromCorners(at, at, selection.picture),
  };
}

function pinched(
  { picture, least }: Selection,
  { from, box }: Drag & { grip: 'pinch' },
  [a, b]: Fingers,
): Box {
  if (!box) return fromCorners(a, b, picture);
  const [before, now] = [between(...from), between(a, b)];
  const wider = scale(box, now.apart / Math.max(1, before.apart), picture, least);
  return move(wider, { x: now.middle.x - before.middle.x, y: now.middle.y - before.middle.y }, picture);
}

function between(a: Point, b: Point): { middle: Point; apart: number } {
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, apart: Math.hypot(a.x - b.x, a.y - b.y) };
}

function dragged({ picture, least }: Selection, drag: Exclude<Drag, { grip: 'pinch' }>, at: Point): Box {
  if (drag.grip === 'draw') return fromCorners(drag.from, at, picture);
  const by = { x: at.x - drag.from.x, y: at.y - drag.from.y };
  return drag.grip === 'inside'
    ? move(drag.box, by, picture)
    : resize(drag.box, drag.grip, by, picture, least);
}

function nudged(
  { box, picture, least }: Selection,
  { by, grip, sizing }: Extract<Action, { type: 'nudge' }>,
): Box {
  if (!box) return middleOf(picture);
  if (grip && grip !== 'inside') return resize(box, grip, by, picture, least);
  return sizing ? resize(box, 'se', by, picture, least) : move(box, by, picture);
}
