/** Parts of shoes seen from the side: uppers, soles, heels, laces; and how a pair is placed. */

import { lighter } from './palette.ts';
import { crease, ground, plain, seam, stitches } from './parts.ts';
import { type Cloth, type Fold, mark, type Part, piece, type Scene } from './scene.ts';
import { ellipse, mirror, move, type Point, rope, shape } from './shapes.ts';

/** Moves a drawing's points to where that shoe stands. */
export type Place = (points: readonly Point[]) => Point[];
export type Shoe = (cloth: Cloth, at: Place) => Scene;

/** Two shoes seen from the side, the further one behind. */
export function sidePair(shoe: Shoe, dx = -40, dy = -74) {
  return (cloth: Cloth): Scene => [
    ...shoe(cloth, (points) => move(points, dx * 0.6, dy * 0.6)),
    ...shoe(cloth, (points) => move(points, -dx * 0.4, -dy * 0.4)),
  ];
}

/** Two shoes seen from above, left and right. */
export function topPair(shoe: Shoe) {
  return (cloth: Cloth): Scene => [
    ...shoe(cloth, (points) => move(points, 92, 0)),
    ...shoe(cloth, (points) => move(mirror(points), -92, 0)),
  ];
}

export function upperPiece(
  points: readonly Point[],
  cloth: Cloth,
  at: Place,
  folds: readonly Fold[] = [],
): Part {
  return piece(shape(at(points)), cloth, { puff: 16, lift: 3, drape: 0.16, grain: 0, folds });
}

export function overlay(
  points: readonly Point[],
  cloth: Cloth,
  at: Place,
  line = lighter(ground(cloth), 0.25),
): Part[] {
  return [
    piece(shape(at(points)), cloth, { puff: 3, lift: 1.2, drape: 0.05, join: true }),
    mark(shape(at(points)), { stroke: line, width: 0.9, dash: '3 2', opacity: 0.6, cap: 'butt' }),
  ];
}

export function sole(points: readonly Point[], colour: string, at: Place): Part[] {
  return [piece(shape(at(points)), plain(colour, 'smooth'), { puff: 4, lift: 2, drape: 0 })];
}

/** Eyelets along a slope with laces across it. */
export function laces(from: Point, to: Point, count: number, colour: string, at: Place): Part[] {
  return Array.from({ length: count }, (_, i) => {
    const t = i / Math.max(1, count - 1);
    const [x, y] = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
    const [eye = [x, y]] = at([[x - 13, y + 17]]);
    const cord: Point[] = [
      [x - 13, y + 17],
      [x, y + 3],
      [x + 15, y - 1],
    ];
    return [
      mark(ellipse(eye[0], eye[1], 3), { fill: '#2a2624', groove: 0.4 }),
      piece(shape(at(rope(cord, 3))), plain(colour, 'canvas'), { puff: 2, lift: 1.6, drape: 0 }),
    ];
  }).flat();
}

export function lining(points: readonly Point[], colour: string, at: Place): Part {
  return piece(shape(at(points)), plain(colour, 'suede'), {
    puff: 6,
    lift: 0,
    drape: 0,
    shade: 0.7,
  });
}

export function line(points: readonly Point[], cloth: Cloth, at: Place): Part[] {
  const placed = at(points);
  return [
    seam(placed, cloth, 0.6),
    stitches(
      placed.map(([x, y]): Point => [x, y + 3]),
      lighter(ground(cloth), 0.3),
      0.5,
    ),
  ];
}

/** Bends across the ball of the foot. */
export function flexes(at: Place, x: number, y: number): Fold[] {
  return [0, 14, 28].map((dx) =>
    crease(
      at([
        [x + dx, y - 24],
        [x + dx + 4, y - 4],
        [x + dx - 2, y + 18],
      ]),
      7,
      0.26,
    ),
  );
}
