/** Skirt cuts: mini, pencil, pleated, A-line, maxi, tiered, wrap, leather, slip. */

import { buttons, crease, patch, ridge, seam, stitches, unprinted, zip } from '../parts.ts';
import { type Cloth, piece, type Scene } from '../scene.ts';
import { mirror, type Point, polygon, pts, rope, shape } from '../shapes.ts';
import { band, type Flare, skirt } from '../skirts.ts';
import { elastic, fly } from '../waists.ts';

const gold = '#c98f3c';

const mini: Flare = { top: 150, waist: 84, hip: 112, hipAt: 230, hem: 132, end: 420, sag: 10 };

export function denim(cloth: Cloth): Scene {
  const l = {
    top: 140,
    waist: 85,
    hip: 112,
    hipAt: 230,
    crotch: 236,
    kneeAt: 0,
    knee: [0, 0],
    end: 420,
    hem: [0, 0],
  } as const;
  const pocket: Point[] = pts('48 166, 56 196, 82 210, 108 212');
  return [
    ...skirt(mini, cloth, 0.4),
    seam(pts('0 160, 0 426'), cloth),
    stitches(pts('4 240, 4 424'), gold),
    ...[pocket, mirror(pocket)].flatMap((p) => [
      seam(p, cloth),
      stitches(
        p.map(([x, y]): Point => [x, y + 4]),
        gold,
      ),
    ]),
    ...fly(l, { cloth, line: gold, band: 20 }),
  ];
}

export function buttoned(cloth: Cloth): Scene {
  const s: Flare = { ...mini, end: 450, hem: 150 };
  const pocket: Point[] = pts('44 226!, 96 222!, 98 284!, 46 288!');
  return [
    ...skirt(s, cloth, 0.4),
    seam(pts('-12 160, -12 458'), cloth),
    ...patch(pocket, cloth),
    ...patch(mirror(pocket), cloth),
    ...buttons(0, 196, 434, 6, 6, '#7a5a35'),
    ...band(142, 86, 22, cloth),
  ];
}

export function pencil(cloth: Cloth): Scene {
  const s: Flare = { top: 100, waist: 72, hip: 100, hipAt: 216, hem: 82, end: 500, sag: 6 };
  const slit: Point[] = pts('44 504, 42 420');
  const dart = (x: number): Point[] => [
    [x, 120],
    [x * 1.1, 186],
  ];
  return [
    ...skirt(s, cloth, 0.35, [
      crease(pts('90 250, 20 268, -88 250'), 16, 0.2),
      crease(pts('80 380, 0 392, -76 370'), 16, 0.16),
    ]),
    seam(slit, cloth, 0.9),
    ...[34, -34].map((x) => seam(dart(x), cloth)),
    ...band(94, 72, 20, cloth),
  ];
}

export function pleated(cloth: Cloth): Scene {
  const s: Flare = {
    top: 90,
    waist: 70,
    hip: 112,
    hipAt: 220,
    hem: 166,
    end: 500,
    flutes: 15,
    depth: 0.55,
    sag: 16,
  };
  return [...skirt(s, cloth, 0.2), ...band(82, 71, 18, cloth)];
}

export function tennis(cloth: Cloth): Scene {
  const s: Flare = {
    top: 190,
    waist: 86,
    hip: 120,
    hipAt: 270,
    hem: 158,
    end: 400,
    flutes: 11,
    depth: 0.6,
    sag: 12,
  };
  return [...skirt(s, cloth, 0.15), ...band(180, 87, 24, cloth)];
}

export function aLine(cloth: Cloth): Scene {
  const s: Flare = {
    top: 110,
    waist: 72,
    hip: 112,
    hipAt: 230,
    hem: 162,
    end: 470,
    flutes: 5,
    depth: 0.28,
    sag: 18,
  };
  return [...skirt(s, cloth, 0.5), ...zip(pts('66 132, 76 200'), cloth), ...band(102, 73, 20, cloth)];
}

export function maxi(cloth: Cloth): Scene {
  const s: Flare = {
    top: 62,
    waist: 66,
    hip: 104,
    hipAt: 200,
    hem: 158,
    end: 552,
    flutes: 7,
    depth: 0.4,
    sag: 14,
  };
  return [...skirt(s, cloth, 0.8), ...elastic({ top: 54, waist: 66 }, unprinted(cloth))];
}

export function tiered(cloth: Cloth): Scene {
  const tiers: Flare[] = [
    {
      top: 380,
      waist: 150,
      hip: 160,
      hipAt: 430,
      hem: 176,
      end: 510,
      flutes: 15,
      depth: 0.34,
      sag: 12,
    },
    {
      top: 250,
      waist: 112,
      hip: 130,
      hipAt: 310,
      hem: 156,
      end: 396,
      flutes: 12,
      depth: 0.34,
      sag: 12,
    },
    {
      top: 110,
      waist: 76,
      hip: 96,
      hipAt: 180,
      hem: 124,
      end: 264,
      flutes: 9,
      depth: 0.34,
      sag: 12,
    },
  ];
  return [
    ...tiers.flatMap((s) => skirt(s, cloth, 0.4)),
    ...elastic({ top: 100, waist: 77 }, unprinted(cloth)),
  ];
}

export function wrap(cloth: Cloth): Scene {
  const s: Flare = { top: 110, waist: 74, hip: 108, hipAt: 220, hem: 138, end: 486, sag: 8 };
  const over: Point[] = pts('-70 112!, 76 112!, 108 220, 138 484!, 60 492, 6 470, -24 380, -50 240');
  const folds = [0, 1, 2].map((i) =>
    crease(
      [
        [70, 150 + i * 40],
        [10, 190 + i * 70],
        [-20 + i * 8, 300 + i * 60],
      ],
      10,
      0.3,
    ),
  );
  const tie: Point[] = pts('70 124, 104 180, 98 252');
  return [
    ...skirt(s, cloth, 0.6),
    piece(shape(over), cloth, { puff: 6, lift: 2.4, drape: 0.6, grain: -6, folds }),
    ...band(102, 75, 20, cloth),
    ...[tie, tie.map(([x, y]): Point => [x * 1.12 - 4, y * 0.9 + 12])].map((p) =>
      piece(shape(rope(p, 5)), cloth, { puff: 2.5, lift: 2, drape: 0.2 }),
    ),
    piece(shape(rope(pts('60 116, 80 128'), 9)), cloth, { puff: 3, lift: 2, drape: 0 }),
  ];
}

export function leather(cloth: Cloth): Scene {
  const s: Flare = { ...mini, hem: 128, end: 400 };
  const panel: Point[] = pts('52 172, 60 260, 66 408');
  return [
    ...skirt(s, cloth, 0.5),
    seam(panel, cloth),
    seam(mirror(panel), cloth),
    ...zip(pts('0 172, 0 408'), cloth, '#c9c9c9'),
    ...band(142, 85, 22, cloth),
  ];
}

export function slip(cloth: Cloth): Scene {
  const s: Flare = { top: 90, waist: 68, hip: 104, hipAt: 230, hem: 118, end: 530, sag: 14 };
  const hang = [-60, -20, 24, 66].map((x, i) =>
    (i % 2 ? crease : ridge)(
      [
        [x * 0.7, 180],
        [x * 1.2, 360],
        [x * 1.4, 540],
      ],
      22,
      0.4,
    ),
  );
  return [
    ...skirt(s, cloth, 1, hang),
    piece(polygon(pts('-68 86, 68 86, 71 102, -71 102')), cloth, { puff: 3, lift: 1, drape: 0.1 }),
  ];
}
