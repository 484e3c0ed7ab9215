/** Where the bar lies: off the rectangle where there is room above or below it, and never on its handles. */
import type { Box } from '../../contract/geometry.ts';
import { meet } from './rect.ts';

/** CSS pixels between the bar and a handle. */
const GAP = 8;

/**
 * How far down the bar must move, in CSS pixels, from its place at the bottom. `height`: of the window, whose edges it
 * keeps the same distance from.
 */
export function moveBar(bar: Box, height: number, handles: readonly Box[]): number {
  const top = height - bar.y - bar.h;
  const around = boundsOf(handles);
  if (!around || !meet(bar, around)) return 0;
  if (!meet({ ...bar, y: top }, around)) return top - bar.y;
  // The rectangle fills the window: inside it, above the lower handles.
  const lower = Math.max(...handles.map(({ y }) => y));
  return Math.max(top, lower - GAP - bar.h) - bar.y;
}

function boundsOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}
