import { darker } from '../palette.ts';
import { ground, plain } from '../parts.ts';
import { type Cloth, mark, piece, type Scene } from '../scene.ts';
import { type Point, pts, shape } from '../shapes.ts';
import { flexes, line, lining, overlay, type Place, sole, upperPiece } from '../shoe-parts.ts';

export function chelsea(cloth: Cloth, at: Place): Scene {
  const upper: Point[] = pts(
    '-150 146!, -100 140, -44 146!, -38 230, -10 286, 70 322, 140 338, 178 362, 184 390!, -160 390!, -168 320, -156 240',
  );
  const gusset: Point[] = pts('-118 146!, -78 146!, -82 220, -94 278, -106 278, -114 220');
  const tab: Point[][] = [pts('-150 156, -158 126, -142 124, -138 152')];
  return [
    ...tab.map((p) => piece(shape(at(p)), plain(ground(cloth), 'canvas'), { puff: 2, lift: 1, drape: 0 })),
    lining(pts('-150 148!, -100 132, -44 148!, -100 160'), '#5a4636', at),
    upperPiece(upper, cloth, at, flexes(at, 28, 344)),
    piece(shape(at(gusset)), plain(darker(ground(cloth), 0.3), 'rib'), {
      puff: 3,
      lift: 1,
      drape: 0,
    }),
    ...line(pts('-94 282, -60 330, -52 388'), cloth, at),
    ...sole(
      pts('-166 386!, 10 388, 186 384!, 190 396, 176 404!, -60 402!, -70 424!, -166 424!'),
      '#2b2421',
      at,
    ),
  ];
}

export function loafer(cloth: Cloth, at: Place): Scene {
  const upper: Point[] = pts(
    '-166 300!, -130 320, -70 328, -10 310, 14 288!, 60 298, 130 324, 176 352, 186 388!, -168 388!, -176 340',
  );
  const apron: Point[] = pts('30 292, 84 308, 142 332, 168 354, 150 362, 90 350, 36 334');
  const strap: Point[] = pts('-6 306!, 20 292, 44 330, 30 386!, -14 386!, 4 340');
  return [
    lining(pts('-164 304!, -80 316, 12 288!, -20 330, -90 344, -140 334'), '#b58a62', at),
    upperPiece(upper, cloth, at),
    ...line(apron, cloth, at),
    ...overlay(strap, cloth, at),
    mark(shape(at(pts('4 332, 18 326, 26 336, 14 344'))), {
      fill: darker(ground(cloth), 0.7),
      groove: 0.4,
    }),
    ...sole(
      pts('-172 384!, 20 388, 190 382!, 192 394, 176 402!, -70 400!, -76 420!, -172 420!'),
      '#33261e',
      at,
    ),
  ];
}

export function pump(cloth: Cloth, at: Place): Scene {
  const upper: Point[] = pts(
    '-164 222!, -142 256, -96 302, -20 346, 44 352, 66 338!, 120 354, 170 380, 196 400!, 90 404, 20 396, -60 362, -120 318, -160 300!, -170 262',
  );
  const inner: Point[] = pts('-162 226!, -110 268, -30 328, 62 338!, 30 356, -40 340, -110 292');
  const heel: Point[] = pts('-166 292!, -126 312!, -142 350, -150 412!, -164 412!, -166 350');
  return [
    piece(shape(at(heel)), cloth, { puff: 5, lift: 2, drape: 0 }),
    lining(inner, '#d9bd9b', at),
    upperPiece(upper, cloth, at),
    ...sole(
      pts('196 399!, 190 408, 90 411, 14 403, -64 370, -124 326, -120 318!, -60 360, 20 396, 90 404'),
      '#7c5b45',
      at,
    ),
  ];
}

export function ankleBoot(cloth: Cloth, at: Place): Scene {
  const upper: Point[] = pts(
    '-146 150!, -100 158, -50 148!, -44 220, -14 286, 60 334, 140 358, 190 386!, 60 390, -10 366, -80 350, -158 344!, -166 290, -150 220',
  );
  return [
    lining(pts('-146 152!, -100 140, -50 150!, -100 166'), '#6a5140', at),
    piece(
      shape(at(pts('-162 338!, -84 346!, -94 414!, -160 414!'))),
      plain(darker(ground(cloth), 0.3), 'smooth'),
      { puff: 4, lift: 2, drape: 0 },
    ),
    upperPiece(upper, cloth, at, flexes(at, 10, 330)),
    ...line(pts('-100 160, -104 250, -92 346'), cloth, at),
    ...sole(
      pts('192 384!, 190 398, 60 402, -14 378, -84 362, -160 358!, -158 344!, -80 348, -10 364, 60 388'),
      '#2c2420',
      at,
    ),
  ];
}
