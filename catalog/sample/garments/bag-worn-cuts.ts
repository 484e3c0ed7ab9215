import { darker } from '../palette.ts';
import { crease, ground, plain, ridge, seam, thread, unprinted, zip } from '../parts.ts';
import { type Cloth, mark, piece, type Scene } from '../scene.ts';
import { box, ellipse, mirror, type Point, pts, rope, shape, symmetric } from '../shapes.ts';
import { gold, inset, ring, strap } from './bag-cuts.ts';

export function crossbody(cloth: Cloth): Scene {
  const loop: Point[] = pts('-118 330, -112 180, -60 84, 0 60, 60 84, 112 180, 118 330');
  const body = box(-128, 318, 256, 186, 34);
  const flap: Point[] = pts(
    '-130 336, -112 312!, 112 312!, 130 336, 128 400, 84 444, 0 454, -84 444, -128 400',
  );
  return [
    ...strap(loop, 6, unprinted(cloth)),
    ring(-119, 330),
    ring(119, 330),
    piece(body, cloth, { puff: 13, lift: 3, drape: 0.2 }),
    piece(shape(flap), cloth, { puff: 8, lift: 4, drape: 0.15 }),
    mark(shape(inset(flap, 0.93, 378)), {
      stroke: thread(cloth),
      width: 1,
      dash: '4 2.4',
      opacity: 0.7,
    }),
    piece(ellipse(0, 436, 11), plain(gold, 'metal'), { puff: 4, lift: 1.6, drape: 0 }),
  ];
}

export function backpack(cloth: Cloth): Scene {
  const trim = plain(cloth.paint.colours[1] ?? darker(ground(cloth), 0.4), 'leather');
  const own = cloth.paint.pattern === 'solid' ? unprinted(cloth) : cloth;
  const body = symmetric(pts('0 112, 70 116, 118 156, 134 260, 138 470, 118 520, 0 528'));
  const pocket = symmetric(pts('0 346, 86 346!, 100 372, 102 478, 88 504, 0 510'));
  const side: Point[] = pts('126 300, 158 320, 164 430, 136 470');
  return [
    ...strap(pts('-26 118, -24 76, 24 76, 26 118'), 7, trim),
    ...[side, mirror(side)].map((p) => piece(shape(p), own, { puff: 8, lift: 2, drape: 0.4 })),
    ...strap(pts('-100 140, -146 200, -150 300'), 10, trim),
    ...strap(pts('100 140, 146 200, 150 300'), 10, trim),
    piece(body, own, { puff: 20, lift: 3, drape: 0.45 }),
    ...zip(pts('-124 300, -114 190, -66 142, 0 136, 66 142, 114 190, 124 300'), unprinted(own)),
    piece(pocket, own, { puff: 12, lift: 3, drape: 0.3 }),
    ...zip(pts('-84 376, 0 380, 84 376'), unprinted(own)),
    piece(box(-26, 222, 52, 46, 4), trim, { puff: 3, lift: 1.6, drape: 0 }),
    mark(box(-20, 228, 40, 34, 3), { stroke: thread(trim), width: 1, dash: '3 2' }),
  ];
}

export function hobo(cloth: Cloth): Scene {
  const body: Point[] = pts(
    '-150 270!, -80 318, 0 330, 80 318, 150 270!, 182 380, 140 486, 0 520, -140 486, -182 380',
  );
  const folds = [
    crease(pts('-130 320, -60 400, 40 430'), 20, 0.34),
    crease(pts('130 320, 80 390, 0 400'), 18, 0.3),
    ridge(pts('-120 440, 0 480, 120 440'), 26, 0.24),
  ];
  return [
    ...strap(pts('-150 280, -130 170, -70 96, 0 76, 70 96, 130 170, 150 280'), 12, unprinted(cloth)),
    piece(shape(body), cloth, { puff: 18, lift: 3, drape: 0.8, folds }),
    ...zip(pts('-140 290, 0 344, 140 290'), unprinted(cloth)),
    ring(-150, 276),
    ring(150, 276),
  ];
}

export function bucket(cloth: Cloth): Scene {
  const body = symmetric(pts('0 250, 96 244!, 104 330, 116 510, 90 526, 0 532'));
  const gathers = Array.from({ length: 9 }, (_, i) =>
    crease(
      [
        [-84 + i * 21, 246],
        [-80 + i * 20, 350],
      ],
      9,
      0.36,
    ),
  );
  const tie: Point[] = pts('-8 292, -30 340, -22 396');
  return [
    ...strap(pts('-96 270, -110 160, -50 84, 50 84, 110 160, 96 270'), 7, unprinted(cloth)),
    piece(symmetric(pts('0 228, 92 236!, 94 256!, 0 262')), unprinted(cloth), {
      puff: 4,
      lift: 0,
      drape: 0,
      shade: 0.55,
    }),
    piece(body, cloth, { puff: 15, lift: 3, drape: 0.4, folds: gathers }),
    piece(shape(rope(pts('-100 286, 0 294, 100 286'), 4)), unprinted(cloth), {
      puff: 2,
      lift: 1.5,
      drape: 0,
    }),
    ...[tie, mirror(tie)].map((p) =>
      piece(shape(rope(p, 4)), unprinted(cloth), { puff: 2, lift: 2, drape: 0 }),
    ),
    piece(ellipse(-22, 402, 8, 11), unprinted(cloth), { puff: 3, lift: 2, drape: 0 }),
    piece(ellipse(22, 402, 8, 11), unprinted(cloth), { puff: 3, lift: 2, drape: 0 }),
    seam(pts('-114 490, 0 504, 114 490'), cloth),
  ];
}

export function beltBag(cloth: Cloth): Scene {
  const body: Point[] = pts('-128 262, 0 250, 128 262, 150 310, 110 382, 0 400, -110 382, -150 310');
  return [
    ...strap(
      pts('-140 296, -190 270, -214 330, -150 430, 0 470, 150 430, 214 330, 190 270, 140 296'),
      11,
      plain(darker(ground(cloth), 0.2), 'canvas'),
    ),
    piece(shape(body), cloth, { puff: 18, lift: 4, drape: 0.5 }),
    ...zip(pts('-130 296, 0 284, 130 296'), unprinted(cloth)),
    piece(box(-26, 452, 52, 32, 6), plain('#2b2b2d', 'smooth'), { puff: 4, lift: 2, drape: 0 }),
  ];
}
