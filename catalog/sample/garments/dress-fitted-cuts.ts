/** Dresses of one line: slip, knitted, column; and those held by straps or bones. */

import { rollCollar } from '../collars.ts';
import { buttons, crease, patch, ridge, seam, stitches, thread, unprinted } from '../parts.ts';
import { type Cloth, piece, type Scene } from '../scene.ts';
import { mirror, type Point, polygon, pts, rope, shape, symmetric } from '../shapes.ts';
import { band, type Flare, skirt } from '../skirts.ts';
import { cuffs, waistband } from '../trims.ts';
import { body, inside, type Make, type Measures, sleeves } from '../upper.ts';
import { bodice } from './dress-cuts.ts';

export function slip(cloth: Cloth): Scene {
  const lace: Point[] = pts('0 124!, 28 104, 46 88!, 62 112, 76 138!');
  const half: Point[] = [...lace, [66, 216], [86, 320], [104, 528, 1], [50, 540], [0, 543]];
  const strap: Point[] = pts('46 94, 44 58, 36 30, 27 34, 30 70, 40 120');
  const back = symmetric(pts('0 118, 70 130, 76 140!, 72 170!, 0 190'));
  const hang = [-56, -22, 18, 54].map((x, i) =>
    (i % 2 ? crease : ridge)(
      [
        [x * 0.7, 200],
        [x, 340],
        [x * 1.4, 545],
      ],
      20,
      0.36,
    ),
  );
  return [
    piece(back, unprinted(cloth), { shade: 0.6, lift: 0 }),
    ...[strap, mirror(strap)].map((p) =>
      piece(shape(rope(p, 2.2)), unprinted(cloth), { puff: 1.3, lift: 1.4, drape: 0 }),
    ),
    piece(symmetric(half), cloth, { puff: 9, lift: 2, drape: 0.9, folds: hang }),
    stitches(
      [...mirror(lace).reverse(), ...lace].map(([x, y]): Point => [x * 0.96, y + 6]),
      thread(cloth),
      0.5,
    ),
  ];
}

export function knitted(cloth: Cloth): Scene {
  const m: Measures = {
    ...bodice,
    top: 66,
    neck: 32,
    drop: 18,
    shoulder: [82, 88],
    chest: 84,
    armpit: 156,
    waist: 74,
    waistAt: 270,
    hem: 88,
    length: 500,
    sleeve: { length: 250, angle: 14, cuff: 42, swell: 6 },
  };
  const make: Make = { cloth, bare: true, puff: 10, drape: 0.5 };
  const rib = unprinted(cloth, 'rib');
  return [
    ...inside(m, make),
    ...sleeves(m, make),
    ...cuffs(m, rib, 26, -2),
    ...waistband(m, rib, 24, 4),
    ...body(m, make),
    ...rollCollar(m, rib, 34),
  ];
}

export function pinafore(cloth: Cloth): Scene {
  const s: Flare = {
    top: 246,
    waist: 78,
    hip: 104,
    hipAt: 330,
    hem: 130,
    end: 480,
    flutes: 3,
    depth: 0.22,
    sag: 12,
  };
  const bib: Point[] = pts('-52 138!, 52 138!, 60 190, 80 250!, -80 250!, -60 190');
  const strap: Point[] = pts('36 50!, 52 50!, 50 154!, 33 154!');
  const pocket: Point[] = pts('-30 166!, 30 166!, 30 214!, 0 222!, -30 214!');
  return [
    ...skirt(s, cloth, 0.4),
    piece(shape(bib), cloth, { puff: 5, lift: 1.5, drape: 0.2 }),
    ...patch(pocket, cloth),
    ...[strap, mirror(strap)].map((p) => piece(shape(p), cloth, { puff: 2.5, lift: 1.6, drape: 0.1 })),
    ...buttons(42, 150, 150, 1, 5.5, '#b08d57'),
    ...buttons(-42, 150, 150, 1, 5.5, '#b08d57'),
    ...band(238, 79, 20, cloth),
    ...buttons(70, 272, 320, 3, 4.5, '#b08d57'),
  ];
}

export function column(cloth: Cloth): Scene {
  const half: Point[] = pts(
    '0 96, 24 88, 34 60!, 56 64!, 60 110, 78 154!, 64 244, 90 340, 80 520!, 40 526, 0 527',
  );
  const back = symmetric(pts('0 72, 34 61!, 55 65!, 58 110, 0 130'));
  return [
    piece(back, unprinted(cloth), { shade: 0.6, lift: 0 }),
    piece(symmetric(half), cloth, {
      puff: 11,
      lift: 2,
      drape: 0.4,
      folds: [
        crease(pts('60 256, 10 268, -58 252'), 12, 0.22),
        crease(pts('84 330, 20 356, -80 344'), 14, 0.2),
      ],
    }),
    stitches(pts('-78 512, 0 519, 78 512'), thread(cloth), 0.5),
  ];
}

export function strapless(cloth: Cloth): Scene {
  const half: Point[] = pts('0 112!, 26 92, 56 88, 78 108!, 72 170, 64 236!, 0 242!');
  const s: Flare = {
    top: 232,
    waist: 64,
    hip: 118,
    hipAt: 330,
    hem: 156,
    end: 470,
    flutes: 9,
    depth: 0.5,
    sag: 18,
  };
  const bones = [-44, -20, 20, 44].map((x) =>
    seam(
      [
        [x * 1.15, 100],
        [x, 238],
      ],
      cloth,
      0.5,
    ),
  );
  return [
    piece(polygon(pts('-74 104, 74 104, 66 150, -66 150')), unprinted(cloth), {
      shade: 0.6,
      lift: 0,
    }),
    ...skirt(s, cloth, 0.6),
    piece(symmetric(half), cloth, { puff: 8, lift: 1.6, drape: 0.3 }),
    ...bones,
    seam(pts('-64 236, 0 242, 64 236'), cloth),
  ];
}
