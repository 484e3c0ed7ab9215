import { darker } from '../palette.ts';
import { crease, ground, plain, ridge, seam, stitches, thread, unprinted } from '../parts.ts';
import { type Cloth, mark, piece, type Scene } from '../scene.ts';
import { box, ellipse, type Point, pts, shape, symmetric } from '../shapes.ts';

export function bucket(cloth: Cloth): Scene {
  const crown = symmetric(pts('0 188, 60 190, 90 206, 108 300!, 60 316, 0 320'));
  const brim = symmetric(pts('0 296, 70 292, 106 288!, 150 340, 180 386, 120 412, 0 424'));
  const rows = [316, 336, 356, 376, 396].map((y, i) =>
    stitches(
      [
        [-118 - i * 13, y - 6 - i],
        [0, y + 14 - i],
        [118 + i * 13, y - 6 - i],
      ],
      thread(cloth),
      0.5,
    ),
  );
  return [
    piece(brim, cloth, { puff: 10, lift: 3, drape: 0.4 }),
    ...rows,
    piece(crown, cloth, { puff: 16, lift: 2.5, drape: 0.3 }),
    stitches(pts('-94 212, 0 222, 94 212'), thread(cloth), 0.6),
    seam(pts('-108 300, 0 320, 108 300'), cloth, 0.6),
    seam(pts('70 214, 84 312'), cloth, 0.4),
    mark(ellipse(-60, 258, 4), { stroke: darker(ground(cloth), 0.4), width: 2, groove: 0.3 }),
    mark(ellipse(-38, 260, 4), { stroke: darker(ground(cloth), 0.4), width: 2, groove: 0.3 }),
  ];
}

export function sunHat(cloth: Cloth): Scene {
  const ribbon = plain(cloth.paint.colours[1] ?? '#222225', 'satin');
  const own = unprinted(cloth);
  const bend = [
    crease(pts('-190 360, -60 396, 60 398, 190 350'), 26, 0.2),
    ridge(pts('-160 400, 0 432, 160 396'), 18, 0.25),
  ];
  const crown = symmetric(pts('0 196, 62 204, 96 250, 106 336!, 60 352, 0 358'));
  const sash = symmetric(pts('0 324, 60 318, 105 304!, 108 342!, 60 356, 0 362'));
  const tails: Point[] = pts('90 330, 128 352, 150 400, 132 404, 110 366');
  return [
    piece('M-212 356C-150 300 150 296 214 346C226 392 120 442 4 444C-120 446 -226 400 -212 356Z', own, {
      puff: 12,
      lift: 4,
      drape: 0.5,
      folds: bend,
    }),
    piece(crown, own, { puff: 20, lift: 3, drape: 0.15 }),
    piece(sash, ribbon, { puff: 3, lift: 2, drape: 0.2 }),
    piece(shape(tails), ribbon, { puff: 3, lift: 2, drape: 0.3 }),
    piece(box(82, 316, 22, 26, 5), ribbon, { puff: 4, lift: 2, drape: 0 }),
  ];
}

export function fedora(cloth: Cloth): Scene {
  const sash = plain(cloth.paint.colours[1] ?? darker(ground(cloth), 0.6), 'satin');
  const own = unprinted(cloth);
  const crown: Point[] = pts(
    '-102 350!, -98 260, -74 200, -38 192, 0 212, 40 188, 78 202, 100 262, 104 346!, 0 362',
  );
  const pinch = [
    crease(pts('-8 210, -4 250, -10 290'), 22, 0.5),
    crease(pts('-70 230, -52 270, -58 310'), 20, 0.35),
    crease(pts('72 226, 54 268, 62 306'), 20, 0.35),
  ];
  return [
    piece('M-206 362C-168 318 150 306 204 340C222 364 110 408 -6 410C-120 412 -226 390 -206 362Z', own, {
      puff: 9,
      lift: 4,
      drape: 0.25,
    }),
    piece(shape(crown), own, { puff: 18, lift: 3, drape: 0.2, folds: pinch }),
    piece(shape(pts('-103 318!, 0 332, 104 314!, 105 348!, 0 364, -103 352!')), sash, {
      puff: 3,
      lift: 1.6,
      drape: 0.1,
    }),
    piece(shape(pts('-104 322, -70 326, -66 350, -100 348')), sash, {
      puff: 3,
      lift: 1.6,
      drape: 0,
    }),
  ];
}

export function boater(cloth: Cloth): Scene {
  const sash = plain(cloth.paint.colours[1] ?? '#242f4d', 'canvas');
  const own = unprinted(cloth);
  return [
    piece(ellipse(0, 372, 204, 50), own, { puff: 5, lift: 4, drape: 0.05 }),
    piece(shape(pts('-106 252!, 106 252!, 110 356!, 60 378, 0 384, -60 378, -110 356!')), own, {
      puff: 12,
      lift: 3,
      drape: 0,
    }),
    piece(ellipse(0, 252, 106, 24), own, { puff: 5, lift: 1, drape: 0 }),
    piece(shape(pts('-108 310!, 0 336, 108 310!, 110 352!, 60 374, 0 380, -60 374, -110 352!')), sash, {
      puff: 3,
      lift: 1.6,
      drape: 0,
    }),
  ];
}
