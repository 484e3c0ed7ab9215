/** Dresses with a waist: A-line, skater, wrap, shirt. */
import { shirtCollar } from '../collars.ts';
import { buttons, crease, patch, ridge, seam, unprinted } from '../parts.ts';
import { type Cloth, type Fold, type Part, piece, type Scene } from '../scene.ts';
import { box, type Point, pts, rope, shape } from '../shapes.ts';
import { band, type Flare, skirt } from '../skirts.ts';
import { cuffs } from '../trims.ts';
import { body, inside, type Make, type Measures, neckband, sleeves, torso } from '../upper.ts';

/** A bodice that ends at the waist. */
export const bodice: Measures = {
  top: 44,
  neck: 40,
  drop: 44,
  shoulder: [78, 60],
  chest: 80,
  armpit: 128,
  waist: 66,
  waistAt: 210,
  hem: 65,
  length: 232,
  tail: 3,
  sleeve: { length: 78, angle: 32, cuff: 60 },
};

const bare: Measures = { ...bodice, sleeve: undefined, neck: 44, shoulder: [62, 52], drop: 62 };

export function top(m: Measures, cloth: Cloth, folds: readonly Fold[] = []): Part[] {
  const make: Make = { cloth, bare: true, drape: 0.5, folds, puff: 8 };
  const back = { ...m, drop: 12, neckline: 'round' as const };
  const behind = m.sleeve
    ? inside(m, make)
    : [piece(torso(back), unprinted(cloth), { shade: 0.62, lift: 0, drape: 0.2 })];
  return [...behind, ...sleeves(m, { ...make, bare: false }), ...body(m, make)];
}

export function aLine(cloth: Cloth): Scene {
  const s: Flare = {
    top: 228,
    waist: 66,
    hip: 104,
    hipAt: 320,
    hem: 150,
    end: 500,
    flutes: 7,
    depth: 0.36,
    sag: 16,
  };
  return [
    ...skirt(s, cloth, 0.5),
    ...top(bare, cloth),
    seam(pts('-66 231, 0 236, 66 231'), cloth),
    ...neckband(bare, 4, unprinted(cloth)),
  ];
}

export function skater(cloth: Cloth): Scene {
  const s: Flare = {
    top: 228,
    waist: 66,
    hip: 112,
    hipAt: 310,
    hem: 152,
    end: 440,
    flutes: 9,
    depth: 0.44,
    sag: 18,
  };
  return [
    ...skirt(s, cloth, 0.5),
    ...top(bodice, cloth),
    ...band(222, 66, 16, cloth),
    ...neckband(bodice, 5, unprinted(cloth)),
  ];
}

export function wrap(cloth: Cloth): Scene {
  const m: Measures = {
    ...bodice,
    neckline: 'vee',
    drop: 136,
    sleeve: { length: 190, angle: 20, cuff: 50, swell: 12 },
  };
  const s: Flare = {
    top: 228,
    waist: 66,
    hip: 100,
    hipAt: 320,
    hem: 134,
    end: 520,
    flutes: 4,
    depth: 0.28,
    sag: 14,
  };
  const over: Point[] = pts('-64 230!, 66 230!, 98 320, 132 516!, 70 528, 14 512, -20 400');
  const cross = [0, 1, 2].map((i) =>
    crease(
      [
        [54 - i * 8, 96 + i * 36],
        [10 - i * 8, 160 + i * 26],
        [-50, 214 + i * 5],
      ],
      8,
      0.3,
    ),
  );
  const ends: Point[][] = [pts('-56 236, -78 290, -70 344'), pts('-58 236, -98 276, -102 322')];
  return [
    ...skirt(s, cloth, 0.6),
    piece(shape(over), cloth, {
      puff: 6,
      lift: 2,
      drape: 0.6,
      grain: -4,
      folds: [
        crease(pts('-50 240, 20 330, 60 500'), 16, 0.28),
        ridge(pts('-20 236, 50 330, 96 500'), 18, 0.26),
      ],
    }),
    ...top(m, cloth, cross),
    ...ends.map((p) => piece(shape(rope(p, 5.5)), cloth, { puff: 3, lift: 2, drape: 0.2 })),
    ...band(222, 66, 17, cloth),
  ];
}

export function shirt(cloth: Cloth): Scene {
  const m: Measures = {
    ...bodice,
    top: 52,
    shoulder: [82, 72],
    chest: 86,
    armpit: 140,
    waist: 80,
    hem: 80,
    length: 250,
    neck: 32,
    drop: 32,
    sleeve: { length: 210, angle: 17, cuff: 42 },
  };
  const s: Flare = {
    top: 246,
    waist: 80,
    hip: 100,
    hipAt: 330,
    hem: 120,
    end: 500,
    flutes: 3,
    depth: 0.24,
    sag: 14,
  };
  const belt: Point[] = pts('-82 248, 0 254, 82 248');
  return [
    ...skirt(s, cloth, 0.6),
    ...top(m, cloth),
    piece(box(-10, 86, 20, 424, 1), cloth, { puff: 1.8, lift: 1.2, drape: 0.3, join: true }),
    ...buttons(0, 108, 490, 10, 4, '#eee7d8'),
    ...cuffs(m, cloth, 26),
    piece(shape(rope(belt, 9)), unprinted(cloth), { puff: 3, lift: 2, drape: 0.1 }),
    piece(shape(rope(pts('12 254, 30 300, 26 352'), 7)), unprinted(cloth), {
      puff: 3,
      lift: 2,
      drape: 0.1,
    }),
    ...patch(pts('24 120!, 62 120!, 62 160!, 24 160!'), cloth),
    ...shirtCollar(m, cloth, 24),
  ];
}
