/** Small parts that many garments share: seams, stitches, buttons, zips, pockets, labels. */

import type { FabricName } from './fabric.ts';
import { brightness, darker, lighter } from './palette.ts';
import { type Cloth, type Fold, mark, type Part, piece } from './scene.ts';
import { box, curve, ellipse, type Point, shape } from './shapes.ts';

export function plain(colour: string, fabric: FabricName): Cloth {
  return { fabric, paint: { pattern: 'solid', colours: [colour] } };
}

export function ground(cloth: Cloth): string {
  return cloth.paint.colours[0] ?? '#888888';
}

/** The same colour without the pattern, in the same or another fabric. */
export function unprinted(cloth: Cloth, fabric: FabricName = cloth.fabric): Cloth {
  return plain(ground(cloth), fabric);
}

/** A line just visible on the cloth. */
export function thread(cloth: Cloth): string {
  const colour = ground(cloth);
  return brightness(colour) < 0.3 ? lighter(colour, 0.2) : darker(colour, 0.3);
}

export function seam(points: readonly Point[], cloth: Cloth, opacity = 0.55): Part {
  const style = { stroke: darker(ground(cloth), 0.45), width: 1.1, opacity, groove: 0.28 };
  return mark(curve(points), style);
}

export function stitches(points: readonly Point[], colour: string, opacity = 0.75): Part {
  return mark(curve(points), {
    stroke: colour,
    width: 0.9,
    dash: '3.2 2',
    opacity,
    groove: 0.08,
    cap: 'butt',
  });
}

/** Two rows of stitching along a hem. */
export function hem(points: readonly Point[], cloth: Cloth): Part[] {
  const upper = points.map(([x, y]): Point => [x, y - 3.5]);
  return [stitches(points, thread(cloth), 0.6), stitches(upper, thread(cloth), 0.6)];
}

export function button(x: number, y: number, radius: number, colour: string): Part[] {
  const hole = (dx: number, dy: number) =>
    mark(ellipse(x + dx, y + dy, radius * 0.16), { fill: darker(colour, 0.65), groove: 0.3 });
  const d = radius * 0.3;
  return [
    piece(ellipse(x, y, radius), plain(colour, 'smooth'), {
      puff: radius * 0.35,
      lift: 1.2,
      drape: 0,
    }),
    mark(ellipse(x, y, radius * 0.66), {
      stroke: darker(colour, 0.3),
      width: 0.6,
      opacity: 0.6,
      groove: 0.12,
    }),
    ...[hole(-d, -d), hole(d, -d), hole(-d, d), hole(d, d)],
  ];
}

export function buttons(
  x: number,
  from: number,
  to: number,
  count: number,
  radius: number,
  colour: string,
): Part[] {
  return Array.from({ length: count }, (_, i) =>
    button(x, from + ((to - from) * i) / Math.max(1, count - 1), radius, colour),
  ).flat();
}

export function zip(points: readonly Point[], cloth: Cloth, teeth = '#b9b4a8'): Part[] {
  const d = curve(points);
  return [
    mark(d, { stroke: darker(ground(cloth), 0.35), width: 7, groove: 0.12, cap: 'butt' }),
    mark(d, { stroke: darker(teeth, 0.55), width: 3.2, cap: 'butt' }),
    mark(d, { stroke: teeth, width: 2.8, dash: '1.4 1.3', cap: 'butt' }),
  ];
}

/** A sewn-on pocket with stitching inside its edge. */
export function patch(points: readonly Point[], cloth: Cloth, line = thread(cloth)): Part[] {
  const cx = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const cy = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const inner = points.map(([x, y, c]): Point => {
    const [px, py] = [cx + (x - cx) * 0.91, cy + (y - cy) * 0.91];
    return c ? [px, py, 1] : [px, py];
  });
  const inset = shape(inner);
  return [
    piece(shape(points), cloth, { puff: 2.2, lift: 1.5, drape: 0.3 }),
    mark(inset, {
      stroke: line,
      width: 0.9,
      dash: '3.2 2',
      opacity: 0.75,
      groove: 0.08,
      cap: 'butt',
    }),
  ];
}

/** The woven label at the back of a neck. */
export function label(y: number, colour = '#e9e5da'): Part[] {
  return [
    piece(box(-13, y, 26, 13, 1.5), plain(colour, 'poplin'), {
      puff: 0.6,
      lift: 0.7,
      drape: 0,
      shade: 0.92,
    }),
    mark(box(-7, y + 5, 14, 2, 1), { fill: '#55504a', opacity: 0.7 }),
  ];
}

export function crease(points: readonly Point[], width: number, depth: number): Fold {
  return { d: curve(points), width, depth: -depth };
}

export function ridge(points: readonly Point[], width: number, depth: number): Fold {
  return { d: curve(points), width, depth };
}
