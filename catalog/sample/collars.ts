/** Collars and hoods for shirts, knitwear and outerwear. */
import { crease, stitches, thread, unprinted } from './parts.ts';
import { type Cloth, mark, type Part, piece } from './scene.ts';
import { curve, mirror, type Point, shape, symmetric } from './shapes.ts';
import type { Measures } from './upper.ts';

/** A turned-down collar, closed at the neck; `reach` is the length of its points, px. */
export function shirtCollar(m: Measures, cloth: Cloth, reach = 30): Part[] {
  const n = m.neck;
  const t = m.top;
  const back = symmetric([
    [0, t - 4],
    [n * 0.6, t - 8],
    [n + 1, t - 9, 1],
    [n + 5, t, 1],
    [n * 0.6, t + 9],
    [0, t + 12],
  ]);
  const leaf: Point[] = [
    [0, t + 34, 1],
    [n * 0.5, t + 20],
    [n * 0.97, t - 3],
    [n + 5, t - 8, 1],
    [n + 17, t + 12],
    [n + 13, t + 22 + reach * 0.4, 1],
    [n * 0.72, t + 28 + reach, 1],
    [n * 0.1, t + 37, 1],
  ];
  const rim: Point[] = [
    [n + 12, t + 20 + reach * 0.36, 1],
    [n * 0.73, t + 23 + reach, 1],
    [n * 0.16, t + 36, 1],
  ];
  return [
    piece(back, cloth, { puff: 4, lift: 1, drape: 0, shade: 0.9 }),
    ...[leaf, mirror(leaf)].map((points, i) =>
      piece(shape(points), cloth, { puff: 2.6, lift: 2.2, drape: 0, grain: i ? 25 : -25 }),
    ),
    ...[rim, mirror(rim)].map((points) => stitches(points, thread(cloth), 0.5)),
  ];
}

/** A standing band around the neck. */
export function bandCollar(m: Measures, cloth: Cloth, height = 16): Part[] {
  const [n, t] = [m.neck, m.top];
  const back = symmetric([
    [0, t - height * 0.5],
    [n, t - height * 0.7, 1],
    [n + 2, t + 4, 1],
    [0, t + 10],
  ]);
  const front: Point[] = [
    [-2, t + m.drop - height, 1],
    [n * 0.6, t + m.drop * 0.55 - height * 0.8],
    [n - 1, t - height * 0.7, 1],
    [n + 5, t + 2, 1],
    [n * 0.75, t + m.drop * 0.75],
    [0, t + m.drop + 3, 1],
  ];
  return [
    piece(back, cloth, { puff: 4, lift: 1, drape: 0, shade: 0.8 }),
    ...[mirror(front), front].map((points) => piece(shape(points), cloth, { puff: 3, lift: 1.6, drape: 0 })),
  ];
}

/** A high knitted tube, folded once. */
export function rollCollar(m: Measures, cloth: Cloth, height = 46): Part[] {
  const [n, t] = [m.neck, m.top];
  const tube: Point[] = [
    [0, t - height],
    [n * 0.7, t - height - 2],
    [n - 2, t - height + 4, 1],
    [n + 5, t - 6],
    [n + 9, t + 10, 1],
    [n * 0.6, t + 26],
    [0, t + 32],
  ];
  return [
    piece(symmetric(tube), cloth, {
      puff: 8,
      lift: 2.5,
      drape: 0.25,
      folds: [
        crease(
          [
            [-n, t - 4],
            [0, t + 8],
            [n, t - 4],
          ],
          8,
          0.3,
        ),
      ],
    }),
    mark(
      curve([
        [-n + 6, t - height + 6],
        [0, t - height + 11],
        [n - 6, t - height + 6],
      ]),
      { stroke: '#00000055', width: 2.4, groove: 0.3 },
    ),
  ];
}

/** A hood lying back, seen from the front. */
export function hood(m: Measures, cloth: Cloth, height = 70): Part[] {
  const [n, t] = [m.neck, m.top];
  const outer = symmetric([
    [0, t - height],
    [n * 0.8, t - height * 0.92],
    [n + 22, t - height * 0.3],
    [n + 24, t + 14, 1],
    [n * 0.7, t + 42],
    [0, t + 62, 1],
  ]);
  const hole = symmetric([
    [0, t - height * 0.66],
    [n * 0.6, t - height * 0.56],
    [n * 0.86, t - 8],
    [n * 0.55, t + 26],
    [0, t + 46, 1],
  ]);
  const lining = unprinted(cloth);
  const folds = [
    crease(
      [
        [n * 0.95, t - 30],
        [n * 0.95, t + 10],
      ],
      10,
      0.3,
    ),
    crease(
      [
        [-n * 0.95, t - 30],
        [-n * 0.95, t + 10],
      ],
      10,
      0.3,
    ),
  ];
  return [
    piece(outer, cloth, { puff: 9, lift: 3, drape: 0.4, folds }),
    piece(hole, lining, { puff: 7, lift: 0, drape: 0.4, shade: 0.55 }),
  ];
}
