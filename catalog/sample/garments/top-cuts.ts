/** Tops with shoulders: tank, crop, peplum, wrap, off-shoulder, waistcoat. */

import { buttons, crease, hem, ridge, seam, stitches, thread, unprinted } from '../parts.ts';
import { type Cloth, type Fold, type Part, piece, type Scene } from '../scene.ts';
import { mirror, type Point, pts, rope, shape, symmetric } from '../shapes.ts';
import { skirt } from '../skirts.ts';
import { inside, type Measures, neckband, torso } from '../upper.ts';

const shell: Measures = {
  top: 110,
  neck: 56,
  drop: 80,
  shoulder: [84, 116],
  chest: 108,
  armpit: 226,
  waist: 100,
  waistAt: 340,
  hem: 106,
  length: 470,
};

/** A sleeveless front, its back seen inside the neck and arms. */
function sleeveless(m: Measures, cloth: Cloth, drape = 0.6, folds: readonly Fold[] = []): Part[] {
  const back = {
    ...m,
    drop: Math.min(m.drop * 0.45, 15),
    shoulder: [m.shoulder[0] - 1, m.shoulder[1] + 1] as const,
    chest: m.chest - 3,
    neckline: 'round' as const,
  };
  const edge: Point[] = [
    [-m.hem * 0.98, m.length - 8],
    [0, m.length - 3],
    [m.hem * 0.98, m.length - 8],
  ];
  const arm: Point[] = [
    [m.shoulder[0] - 3, m.shoulder[1] + 2],
    [Math.min(m.shoulder[0], m.chest) - 9, m.shoulder[1] + (m.armpit - m.shoulder[1]) * 0.45],
    [m.chest - 5, m.armpit + 4],
  ];
  const pull: Point[] = [
    [m.chest - 8, m.armpit + 10],
    [m.chest * 0.5, m.armpit + 60],
  ];
  return [
    piece(torso(back), unprinted(cloth), { shade: 0.66, puff: 5, lift: 0, drape: 0.3 }),
    piece(torso(m), cloth, {
      puff: 9,
      lift: 1.5,
      drape,
      folds: [
        crease(pull, 13, 0.26),
        crease(mirror(pull), 12, 0.22),
        ridge(
          [
            [m.waist * 0.5, m.waistAt],
            [m.hem * 0.55, m.length],
          ],
          20,
          0.24,
        ),
        ...folds,
      ],
    }),
    ...hem(edge, cloth),
    stitches(arm, thread(cloth), 0.5),
    stitches(mirror(arm), thread(cloth), 0.5),
  ];
}

export function tank(cloth: Cloth): Scene {
  return [...inside(shell, { cloth }), ...sleeveless(shell, cloth), ...neckband(shell, 8, unprinted(cloth))];
}

export function ribTank(cloth: Cloth): Scene {
  const m: Measures = {
    ...shell,
    chest: 88,
    waist: 78,
    hem: 88,
    neck: 48,
    drop: 70,
    shoulder: [70, 114],
  };
  return [...sleeveless(m, cloth, 0.25), ...neckband(m, 7, unprinted(cloth, 'jersey'))];
}

export function crop(cloth: Cloth): Scene {
  const m: Measures = {
    ...shell,
    neck: 52,
    drop: 62,
    length: 366,
    waistAt: 310,
    waist: 96,
    hem: 98,
    chest: 102,
  };
  return [...sleeveless(m, cloth, 0.4), ...neckband(m, 8, unprinted(cloth))];
}

export function peplum(cloth: Cloth): Scene {
  const m: Measures = {
    ...shell,
    length: 356,
    waistAt: 320,
    waist: 78,
    hem: 80,
    chest: 98,
    neckline: 'boat',
    drop: 30,
    tail: 2,
  };
  return [
    ...skirt(
      { top: 346, waist: 80, hip: 110, hipAt: 400, hem: 138, end: 470, flutes: 7, depth: 0.36 },
      cloth,
    ),
    ...sleeveless(m, cloth, 0.4),
  ];
}

export function wrap(cloth: Cloth): Scene {
  const panel: Point[] = pts(
    '48 104!, 80 112!, 88 170, 106 224!, 92 330, 104 448!, 0 458, -90 446!, -82 352!, -20 250, 26 160',
  );
  const folds = [0, 1, 2, 3].map((i) =>
    crease(
      [
        [72 - i * 12, 180 + i * 34],
        [10 - i * 10, 270 + i * 26],
        [-76, 344 + i * 10],
      ],
      9,
      0.32,
    ),
  );
  const under = folds.map((f) => ({ ...f, depth: -f.depth * 0.7 }));
  const tie: Point[] = pts('-84 352, -108 400, -100 452');
  const tie2: Point[] = pts('-84 352, -124 380, -132 424');
  return [
    piece(symmetric(pts('0 116, 46 106!, 80 114!, 90 180, 0 260')), unprinted(cloth), {
      shade: 0.62,
      lift: 0,
    }),
    piece(shape(mirror(panel)), cloth, { puff: 7, lift: 1.5, drape: 0.6, grain: 10, folds: under }),
    piece(shape(panel), cloth, { puff: 7, lift: 2, drape: 0.6, grain: -10, folds }),
    ...[tie2, tie].map((p) => piece(shape(rope(p, 6)), cloth, { puff: 3, lift: 2, drape: 0.2 })),
    piece(shape(rope(pts('-92 344, -76 360'), 8)), cloth, { puff: 3, lift: 2, drape: 0 }),
  ];
}

export function bardot(cloth: Cloth): Scene {
  const arm: Point[] = pts('96 176!, 140 168, 178 214, 196 276!, 144 300!, 112 240!');
  const half: Point[] = pts('0 188, 70 180, 118 168!, 108 240!, 98 340, 110 448!, 0 458');
  const frill = skirt(
    {
      top: 180,
      waist: 122,
      hip: 132,
      hipAt: 210,
      hem: 140,
      end: 244,
      flutes: 11,
      depth: 0.34,
      sag: 14,
    },
    cloth,
  );
  return [
    ...[arm, mirror(arm)].map((p, i) =>
      piece(shape(p), cloth, { puff: 9, lift: 2, drape: 0.7, grain: i ? 30 : -30 }),
    ),
    piece(symmetric(half), cloth, { puff: 9, lift: 2, drape: 0.7 }),
    ...frill,
    ...hem(pts('-108 440, 0 450, 108 440'), cloth),
  ];
}

export function waistcoat(cloth: Cloth): Scene {
  const m: Measures = {
    ...shell,
    neckline: 'vee',
    neck: 44,
    drop: 150,
    shoulder: [86, 112],
    chest: 104,
    waist: 94,
    hem: 98,
    length: 420,
    tail: 30,
  };
  return [
    ...sleeveless(m, cloth, 0.3),
    seam(pts('0 262, 0 448'), cloth),
    ...buttons(7, 280, 420, 4, 5.4, '#6d5a40'),
    seam(pts('36 372, 80 368'), cloth),
    seam(pts('-36 372, -80 368'), cloth),
  ];
}
