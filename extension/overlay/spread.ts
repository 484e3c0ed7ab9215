/** Lays labels so that each can be read and hit: inside the stage, and none on top of another or of what is taken. */
import type { Box, Point, Size } from '../../contract/geometry.ts';
import { clamp, meet } from './rect.ts';

/** CSS pixels between two labels. */
const GAP = 4;
/** CSS pixels; one that moves further is taken for the label of whatever it comes to lie on. */
const FAR = 100;

/**
 * How far each label must move, in CSS pixels. The first ones stay where they are wanted; later ones go below them, or
 * above where there is no room below. `taken`: where none may lie.
 */
export function spread(labels: readonly Box[], stage: Size, taken: readonly Box[] = []): Point[] {
  const placed: Box[] = [];
  for (const label of labels) {
    const x = clamp(label.x, 0, stage.w - label.w);
    const lowest = Math.max(0, stage.h - label.h);
    const wanted = { ...label, x, y: clamp(label.y, 0, lowest) };
    const inTheWay = (y: number) =>
      placed.find((other) => meet({ ...wanted, y }, other, GAP)) ??
      taken.find((other) => meet({ ...wanted, y }, other));

    let below = wanted.y;
    for (let other = inTheWay(below); other && below <= lowest; other = inTheWay(below))
      below = other.y + other.h + GAP;
    let above = wanted.y;
    for (let other = inTheWay(above); other && above >= 0; other = inTheWay(above))
      above = other.y - label.h - GAP;
    // From under the bar the way is as long as the bar is high: there nobody sees it, and no pointer gets to it.
    const far = FAR + (taken.find((other) => meet(wanted, other))?.h ?? 0);
    const down = below <= lowest && below - wanted.y <= far;
    const up = above >= 0 && wanted.y - above <= far;
    // No room at all: a label that is covered can still be reached by keyboard.
    placed.push({ ...wanted, y: down ? below : up ? above : wanted.y });
  }
  return placed.map(({ x, y }, i) => ({ x: x - (labels[i]?.x ?? 0), y: y - (labels[i]?.y ?? 0) }));
}
