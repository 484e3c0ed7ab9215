/** Tops without shoulders: camisoles, bodysuit, halter, bandeau. */

import { crease, hem, ridge, seam, stitches, thread, unprinted } from '../parts.ts';
import { type Cloth, piece, type Scene } from '../scene.ts';
import { mirror, type Point, pts, rope, shape, symmetric } from '../shapes.ts';

/** Thin straps over a straight or heart-shaped edge. */
export function cami(heart: boolean) {
  return (cloth: Cloth): Scene => {
    const lace: Point[] = heart
      ? pts('0 208!, 26 178, 56 152!, 82 190, 102 222!')
      : pts('0 190, 34 180, 56 156!, 80 194, 102 226!');
    const half: Point[] = [...lace, [94, 330], [112, 462, 1], [60, 470], [0, 474]];
    const strap: Point[] = pts('56 162, 55 110, 45 72, 33 78, 36 130, 48 205');
    const back = symmetric(pts('0 196, 60 200, 100 224!, 98 260!, 0 270'));
    const folds = [
      ridge(pts('30 230, 40 470'), 22, 0.3),
      crease(pts('-24 240, -44 470'), 20, 0.3),
      crease(pts('70 240, 84 470'), 16, 0.26),
    ];
    return [
      piece(back, unprinted(cloth), { shade: 0.62, lift: 0, drape: 0.2 }),
      ...[strap, mirror(strap)].map((p) =>
        piece(shape(rope(p, 2.6)), unprinted(cloth), { puff: 1.4, lift: 1.6, drape: 0 }),
      ),
      piece(symmetric(half), cloth, { puff: 9, lift: 2, drape: 0.8, folds }),
      stitches(
        [...mirror(lace).reverse(), ...lace].map(([x, y]): Point => [x * 0.97, y + 6]),
        thread(cloth),
        0.5,
      ),
      ...hem(pts('-110 456, 0 467, 110 456'), cloth),
    ];
  };
}

export function bodysuit(cloth: Cloth): Scene {
  const half: Point[] = pts(
    '0 176, 34 164, 52 96!, 76 98!, 78 160, 92 212!, 78 320, 90 400, 88 424!, 52 470, 26 516!, 0 518',
  );
  const back = symmetric(pts('0 128, 40 120, 52 97!, 74 99!, 76 160, 0 190'));
  const line: Point[] = pts('86 428, 50 474, 27 512');
  return [
    piece(back, unprinted(cloth), { shade: 0.62, lift: 0, drape: 0.2 }),
    piece(symmetric(half), cloth, { puff: 10, lift: 2, drape: 0.35 }),
    stitches(
      line.map(([x, y]): Point => [x - 5, y - 4]),
      thread(cloth),
    ),
    stitches(
      mirror(line).map(([x, y]): Point => [x + 5, y - 4]),
      thread(cloth),
    ),
    seam(pts('-24 500, 0 503, 24 500'), cloth),
  ];
}

export function halter(cloth: Cloth): Scene {
  const half: Point[] = pts('0 98, 22 92, 32 90!, 44 150, 96 226!, 88 330, 102 452!, 50 460, 0 463');
  const tie: Point[] = pts('26 94, 40 60, 22 40, 0 34');
  const gather = [-14, -5, 5, 14].map((x) =>
    crease(
      [
        [x, 96],
        [x * 3, 190],
        [x * 4, 300],
      ],
      9,
      0.36,
    ),
  );
  return [
    ...[tie, mirror(tie)].map((p) => piece(shape(rope(p, 5)), cloth, { puff: 2.5, lift: 1.6, drape: 0.2 })),
    piece(symmetric(half), cloth, { puff: 9, lift: 2, drape: 0.8, folds: gather }),
    ...hem(pts('-100 444, 0 455, 100 444'), cloth),
  ];
}

export function bandeau(cloth: Cloth): Scene {
  const half = pts('0 190, 60 186, 96 178!, 92 220, 80 320, 92 400, 100 462!, 50 470, 0 472');
  const back = symmetric(pts('0 180, 94 177!, 90 210!, 0 214'));
  // Rows of elastic gather the upper half into short upright puckers.
  const rows = [206, 226, 246, 266, 286].flatMap((y, row) => [
    crease(
      [
        [-92, y - 6],
        [0, y],
        [92, y - 6],
      ],
      4,
      0.4,
    ),
    ...Array.from({ length: 17 }, (_, i) => {
      const x = -84 + i * 10.5 + (row % 2) * 5;
      return crease(
        [
          [x, y - 15],
          [x + 1, y - 3],
        ],
        4,
        0.3,
      );
    }),
  ]);
  const hang = [-56, -28, 2, 30, 58].map((x, i) =>
    (i % 2 ? crease : ridge)(
      [
        [x, 292],
        [x * 1.15, 380],
        [x * 1.3, 472],
      ],
      16,
      0.3,
    ),
  );
  return [
    piece(back, unprinted(cloth), { shade: 0.62, lift: 0, drape: 0.2 }),
    piece(symmetric(half), cloth, { puff: 8, lift: 2, drape: 0.5, folds: [...rows, ...hang] }),
    ...hem(pts('-98 450, 0 460, 98 450'), cloth),
  ];
}
