/** What closes trousers and skirts at the waist: sewn bands with a fly, gathered elastic. */

import type { Legs, Sewn } from './legs.ts';
import { button, crease, plain, stitches, thread, unprinted } from './parts.ts';
import { type Cloth, type Part, piece } from './scene.ts';
import { box, type Point, rope, shape, symmetric } from './shapes.ts';

/** Waistband with loops, a button and a stitched fly. */
export function fly(l: Legs, sewn: Sewn, metal = '#b08d57'): Part[] {
  const { cloth } = sewn;
  const line = sewn.line ?? thread(cloth);
  const height = sewn.band ?? 18;
  const lead = unprinted(cloth);
  const band = symmetric([
    [0, l.top + 3],
    [l.waist + 1, l.top - 1, 1],
    [l.waist + 3, l.top + height - 2, 1],
    [0, l.top + height + 3],
  ]);
  const loop = (x: number) =>
    piece(box(x - 3.5, l.top - 2, 7, height + 5, 1.5), lead, { puff: 1.2, lift: 1.4, drape: 0 });
  const bow: Point[] = [
    [15, l.top + height + 4],
    [15, l.crotch - 46],
    [9, l.crotch - 24],
    [0, l.crotch - 14],
  ];
  return [
    stitches(bow, line),
    stitches(
      bow.map(([x, y]): Point => [Math.max(0, x - 3), y - 2]),
      line,
    ),
    piece(band, lead, { puff: 2.6, lift: 1, drape: 0.1 }),
    stitches(
      [
        [-l.waist, l.top + height - 5],
        [0, l.top + height],
        [l.waist, l.top + height - 5],
      ],
      line,
    ),
    stitches(
      [
        [-l.waist, l.top + 3],
        [0, l.top + 7],
        [l.waist, l.top + 3],
      ],
      line,
    ),
    ...[-0.62, 0.62].map((at) => loop(l.waist * at)),
    ...button(1, l.top + height * 0.55 + 2, 5, metal),
  ];
}

/** A gathered elastic waist, with or without a tied cord. */
export function elastic(l: { top: number; waist: number }, cloth: Cloth, cord?: string, height = 22): Part[] {
  const band = symmetric([
    [0, l.top + 2],
    [l.waist, l.top - 1, 1],
    [l.waist + 3, l.top + height, 1],
    [0, l.top + height + 3],
  ]);
  const gathers = Array.from({ length: 19 }, (_, i) => {
    const x = -l.waist + ((i + 0.5) * 2 * l.waist) / 19;
    return crease(
      [
        [x, l.top + 2],
        [x + (i % 3) - 1, l.top + height],
      ],
      3.2,
      0.42,
    );
  });
  const strings = cord
    ? [-1, 1].flatMap((sign) => [
        piece(
          shape(
            rope(
              [
                [sign * 3, l.top + 12],
                [sign * 10, l.top + 40],
                [sign * 13, l.top + 78],
              ],
              2.2,
            ),
          ),
          plain(cord, 'canvas'),
          { puff: 1.4, lift: 1.6, drape: 0 },
        ),
      ])
    : [];
  return [piece(band, cloth, { puff: 4, lift: 1.2, drape: 0.1, folds: gathers }), ...strings];
}
