/** Blouse cuts: bow, puff sleeve, tie front. */
import { bandCollar, shirtCollar } from '../collars.ts';
import { lighter } from '../palette.ts';
import { buttons, crease, ground, ridge, seam } from '../parts.ts';
import { type Cloth, piece, type Scene } from '../scene.ts';
import { box, mirror, type Point, pts, rope, shape } from '../shapes.ts';
import { cuffs } from '../trims.ts';
import { inside, type Measures, torso, upper } from '../upper.ts';
import { long, short } from './shirt-cuts.ts';

/** A blouse with a bow tied at the neck. */
export function bow(cloth: Cloth): Scene {
  const m: Measures = {
    ...long,
    shoulder: [108, 122],
    chest: 112,
    waist: 104,
    hem: 114,
    tail: 8,
    length: 468,
    sleeve: { length: 318, angle: 17, cuff: 56, swell: 18 },
  };
  const loop: Point[] = pts('2 128!, 30 108, 64 112, 62 142, 34 148, 3 138!');
  const tail: Point[] = pts('-2 136!, 8 136!, 34 230, 44 262!, 14 268!, 10 220');
  const fold = crease(pts('6 134, 40 128'), 8, 0.4);
  const parts = [tail, mirror(tail), loop, mirror(loop)];
  return [
    ...upper(m, { cloth, drape: 0.9 }),
    seam(pts('0 140, 0 470'), cloth, 0.4),
    ...buttons(0, 286, 440, 4, 3.4, lighter(ground(cloth), 0.3)),
    ...cuffs(m, cloth, 26, -4),
    ...bandCollar({ ...m, drop: 36 }, cloth, 14),
    ...parts.map((p, i) =>
      piece(shape(p), cloth, {
        puff: 4,
        lift: 2.4,
        drape: 0.5,
        grain: i % 2 ? 30 : -30,
        folds: i > 1 ? [fold, { ...fold, d: `M-6 134L-40 128` }] : [],
      }),
    ),
    piece(box(-8, 122, 16, 20, 5), cloth, { puff: 4, lift: 2, drape: 0.2 }),
  ];
}

/** A short blouse with gathered sleeves. */
export function puff(cloth: Cloth): Scene {
  const m: Measures = {
    ...long,
    neckline: 'square',
    neck: 52,
    drop: 64,
    top: 112,
    shoulder: [92, 118],
    chest: 104,
    armpit: 214,
    waist: 96,
    waistAt: 320,
    hem: 112,
    length: 424,
    tail: 6,
  };
  const balloon: Point[] = pts(
    '62 112!, 92 108, 142 120, 176 176, 182 236, 168 262!, 116 250!, 104 214, 70 160!',
  );
  const lines = [0, 1, 2, 3].map((i): Point[] => [
    [88 + i * 14, 118 + i * 4],
    [120 + i * 15, 180],
    [124 + i * 13, 254],
  ]);
  const folds = (flip: boolean) => lines.map((points) => crease(flip ? mirror(points) : points, 8, 0.36));
  const arms = [false, true].map((flip) =>
    piece(shape(flip ? mirror(balloon) : balloon), cloth, {
      puff: 12,
      lift: 2,
      drape: 0.8,
      grain: flip ? 16 : -16,
      folds: folds(flip),
    }),
  );
  const trims: Point[] = pts('114 246!, 170 258!, 167 272!, 112 260!');
  const front = buttons(0, 196, 400, 6, 4, '#efe9db');
  const frill = ridge(pts('-90 330, 0 336, 90 330'), 6, 0.4);
  return [
    ...inside(m, { cloth, bare: true }),
    ...arms,
    ...[trims, mirror(trims)].map((p) => piece(shape(p), cloth, { puff: 3, lift: 1, drape: 0 })),
    piece(torso(m), cloth, { puff: 9, lift: 1.4, join: true, drape: 0.7, folds: [frill] }),
    seam(pts('-96 326, 0 332, 96 326'), cloth),
    ...front,
  ];
}

export function tieFront(cloth: Cloth): Scene {
  const m: Measures = {
    ...short,
    chest: 118,
    waist: 108,
    hem: 110,
    length: 372,
    tail: 2,
    neckline: 'vee',
    drop: 120,
    sleeve: { length: 108, angle: 32, cuff: 78 },
  };
  const tail: Point[] = pts('0 352, 20 356, 46 396, 40 428!, 18 420, 2 374');
  return [
    ...upper(m, { cloth, drape: 0.8 }),
    ...shirtCollar({ ...m, drop: 34 }, cloth, 32),
    ...buttons(0, 232, 330, 3, 4, '#e6dcc6'),
    ...[tail, mirror(tail)].map((p) => piece(shape(p), cloth, { puff: 5, lift: 2.4, drape: 0.5 })),
    piece(shape(rope(pts('-13 356, 0 362, 13 356'), 12)), cloth, { puff: 5, lift: 2, drape: 0.2 }),
  ];
}
