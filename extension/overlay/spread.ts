/** Lays labels so that each can be read and hit: inside the stage, and none on top of another. */
import type { Box } from '../../contract/geometry.ts';
import type { Point, Size } from './rect.ts';

/** CSS pixels between two labels. */
const GAP = 4;

/** How far each label must move, in CSS pixels. The first ones stay where they are wanted; later ones go below them. */
export function spread(labels: readonly Box[], stage: Size): Point[] {
  const placed: Box[] = [];
  for (const label of labels) {
    const x = Math.max(0, Math.min(label.x, stage.w - label.w));
    const lowest = Math.max(0, stage.h - label.h);
    let y = Math.max(0, Math.min(label.y, lowest));
    for (let other = under({ ...label, x, y }, placed); other; other = under({ ...label, x, y }, placed)) {
      y = other.y + other.h + GAP;
      // No room below: a label that is covered can still be reached by keyboard.
      if (y > lowest) break;
    }
    placed.push({ ...label, x, y: Math.min(y, lowest) });
  }
  return placed.map(({ x, y }, i) => ({ x: x - (labels[i]?.x ?? 0), y: y - (labels[i]?.y ?? 0) }));
}

function under(label: Box, placed: readonly Box[]): Box | undefined {
  return placed.find(
    (other) =>
      label.x < other.x + other.w + GAP &&
      other.x < label.x + label.w + GAP &&
      label.y < other.y + other.h + GAP &&
      other.y < label.y + label.h + GAP,
  );
}
