import { darker, lighter } from '../palette.ts';
import { button, crease, ground, plain, ridge, seam, stitches, thread, unprinted } from '../parts.ts';
import { type Cloth, mark, piece, type Scene } from '../scene.ts';
import { box, curve, ellipse, mirror, type Point, pts, rope, shape, symmetric } from '../shapes.ts';

export function cap(cloth: Cloth): Scene {
  const own = unprinted(cloth);
  const peak = plain(cloth.paint.colours[1] ?? ground(cloth), cloth.fabric);
  const dome: Point[] = pts(
    '-138 336!, -144 262, -108 196, -30 164, 52 176, 104 232, 118 322!, 40 342, -60 348',
  );
  const visor: Point[] = pts('20 334!, 70 312, 116 312!, 178 332, 212 366, 198 384, 140 372, 60 360');
  const panels: Point[][] = [pts('-26 166, -60 240, -66 346'), pts('-18 166, 42 230, 56 338')];
  return [
    piece(shape(visor.map(([x, y]): Point => [x, y + 7])), unprinted(peak), {
      puff: 3,
      lift: 2,
      drape: 0,
      shade: 0.6,
    }),
    piece(shape(dome), own, { puff: 20, lift: 3, drape: 0.25 }),
    ...panels.flatMap((p) => [
      seam(p, own, 0.6),
      stitches(
        p.map(([x, y]): Point => [x - 4, y]),
        thread(own),
      ),
      stitches(
        p.map(([x, y]): Point => [x + 4, y]),
        thread(own),
      ),
    ]),
    mark(ellipse(-92, 256, 4), { stroke: darker(ground(own), 0.4), width: 2, groove: 0.3 }),
    mark(ellipse(2, 244, 4), { stroke: darker(ground(own), 0.4), width: 2, groove: 0.3 }),
    piece(shape(visor), peak, { puff: 7, lift: 3, drape: 0.1 }),
    ...[8, 16, 24].map((d) =>
      stitches(
        [
          [60, 326 + d],
          [130, 326 + d],
          [196 - d, 352 + d * 0.6],
        ],
        thread(peak),
        0.5,
      ),
    ),
    piece(ellipse(-24, 164, 8, 5), own, { puff: 3, lift: 1.5, drape: 0 }),
  ];
}

export function beanie(bobble: boolean) {
  return (cloth: Cloth): Scene => {
    const dome = symmetric(pts('0 176, 60 186, 106 236, 124 340!, 0 352'));
    const cuff = symmetric(pts('0 326, 80 322, 128 316!, 134 360, 128 408!, 70 416, 0 418'));
    const lines = [-80, -40, 0, 40, 80].map((x) =>
      crease(
        [
          [x * 0.1, 178],
          [x * 0.7, 230],
          [x, 340],
        ],
        8,
        0.22,
      ),
    );
    const pom = bobble
      ? [
          piece(ellipse(0, 158, 46), plain(cloth.paint.colours[1] ?? lighter(ground(cloth), 0.3), 'fleece'), {
            puff: 16,
            lift: 3,
            drape: 0.6,
          }),
        ]
      : [];
    return [
      piece(dome, cloth, { puff: 20, lift: 2, drape: 0.3, folds: lines }),
      piece(cuff, unprinted(cloth, cloth.fabric === 'rib' ? 'rib' : 'knit'), {
        puff: 9,
        lift: 3,
        drape: 0.2,
      }),
      ...pom,
      ...(bobble
        ? []
        : [
            piece(box(54, 366, 40, 26, 2), plain('#e3dccb', 'canvas'), {
              puff: 1.5,
              lift: 1.2,
              drape: 0,
            }),
            mark(box(62, 376, 24, 4, 1), { fill: '#4a4640', opacity: 0.8 }),
          ]),
    ];
  };
}

export function beret(cloth: Cloth): Scene {
  const disc: Point[] = pts(
    '-170 300, -120 226, -10 196, 110 214, 180 276, 166 334, 60 368, -80 366, -156 344',
  );
  const folds = [
    crease(pts('-120 330, -20 300, 100 316'), 22, 0.26),
    ridge(pts('-100 260, 20 238, 130 268'), 30, 0.22),
  ];
  return [
    piece(shape(rope(pts('4 204, 10 186, 20 176'), 4)), cloth, { puff: 3, lift: 1, drape: 0 }),
    piece(shape(pts('-96 346!, 0 356, 100 342!, 96 386!, 0 396, -92 388!')), unprinted(cloth, 'fineknit'), {
      puff: 5,
      lift: 2,
      drape: 0.1,
    }),
    piece(shape(disc), cloth, { puff: 18, lift: 3, drape: 0.7, folds }),
  ];
}

export function newsboy(cloth: Cloth): Scene {
  const dome: Point[] = pts(
    '-158 318, -140 240, -60 196, 40 194, 134 236, 166 310, 120 352, 0 366, -116 356',
  );
  const spokes: Point[][] = [-120, -62, 0, 62, 120].map((x) => [
    [0, 198],
    [x * 0.8, 250],
    [x * 1.06, 350],
  ]);
  return [
    piece(symmetric(pts('0 352, 100 340!, 116 372, 96 398, 0 410')), cloth, {
      puff: 8,
      lift: 2,
      drape: 0.1,
    }),
    piece(shape(dome), cloth, { puff: 18, lift: 3, drape: 0.6 }),
    ...spokes.map((p) => seam(p, cloth, 0.7)),
    ...button(0, 200, 9, ground(cloth)),
  ];
}

export function visor(cloth: Cloth): Scene {
  const bandTop = symmetric(pts('0 268, 80 258, 130 226!, 136 274!, 84 316, 0 326'));
  const peak = symmetric(pts('0 316, 86 308, 132 272!, 168 330, 130 392, 0 420'));
  return [
    piece(symmetric(pts('0 214, 100 206, 130 226!, 120 250, 0 244')), unprinted(cloth), {
      puff: 4,
      lift: 0,
      drape: 0,
      shade: 0.6,
    }),
    piece(peak, cloth, { puff: 9, lift: 3, drape: 0.1 }),
    ...[0, 1, 2, 3].map((i) =>
      stitches(
        [
          [-138 + i * 8, 316 + i * 12],
          [0, 348 + i * 17],
          [138 - i * 8, 316 + i * 12],
        ],
        thread(cloth),
        0.5,
      ),
    ),
    piece(bandTop, cloth, { puff: 5, lift: 2, drape: 0.1 }),
  ];
}

export function trapper(cloth: Cloth): Scene {
  const fur = plain(cloth.paint.colours[1] ?? '#c9ab84', 'fleece');
  const flap: Point[] = pts('96 268, 146 280, 160 350, 140 432, 106 440, 92 360');
  const front = symmetric(pts('0 250, 80 254, 116 280, 108 330, 0 344'));
  return [
    ...[flap, mirror(flap)].map((p) => piece(shape(p), fur, { puff: 12, lift: 3, drape: 0.4 })),
    piece(symmetric(pts('0 166, 70 178, 112 230, 122 300, 0 320')), unprinted(cloth), {
      puff: 20,
      lift: 2,
      drape: 0.4,
    }),
    piece(front, fur, { puff: 12, lift: 3, drape: 0.4 }),
    mark(curve(pts('0 170, 0 250')), {
      stroke: darker(ground(cloth), 0.4),
      width: 1.2,
      groove: 0.3,
    }),
  ];
}
