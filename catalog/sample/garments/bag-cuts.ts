import { crease, patch, plain, ridge, seam, stitches, thread, unprinted, zip } from '../parts.ts';
import { type Cloth, mark, type Part, piece, type Scene } from '../scene.ts';
import { box, curve, ellipse, mirror, type Point, pts, rope, shape, symmetric } from '../shapes.ts';

export const gold = '#c9a85c';

export function strap(points: readonly Point[], half: number, cloth: Cloth, lift = 3): Part[] {
  return [
    piece(shape(rope(points, half)), cloth, { puff: Math.min(3, half * 0.6), lift, drape: 0 }),
    stitches(points, thread(cloth), 0.4),
  ];
}

/** The same outline a little smaller, for the stitching inside an edge. */
export function inset(points: readonly Point[], share: number, middle: number): Point[] {
  return points.map(([x, y, corner]) => [x * share, middle + (y - middle) * 0.9, corner]);
}

export function ring(x: number, y: number, r = 9): Part {
  return mark(ellipse(x, y, r), { stroke: gold, width: 3.6, groove: -0.35 });
}

function sag(half: number, y: number): ReturnType<typeof crease>[] {
  return [
    crease(
      [
        [-half, y],
        [-half * 0.3, y + 26],
        [half * 0.5, y + 8],
      ],
      16,
      0.22,
    ),
    ridge(
      [
        [-half * 0.7, y + 90],
        [0, y + 110],
        [half * 0.8, y + 80],
      ],
      22,
      0.18,
    ),
  ];
}

export function tote(cloth: Cloth): Scene {
  const own = cloth;
  const trim = cloth.paint.colours[2] ? plain(cloth.paint.colours[2], 'leather') : unprinted(cloth);
  const body = symmetric(pts('0 250, 130 246!, 138 380, 146 536!, 0 544'));
  const back: Point[] = pts('-62 256, -66 160, -30 76, 30 76, 66 160, 62 256');
  const front: Point[] = pts('-62 290, -70 180, -34 92, 34 92, 70 180, 62 290');
  return [
    ...strap(back, 9, trim),
    piece(symmetric(pts('0 244, 128 244!, 126 262!, 0 266')), unprinted(cloth), {
      puff: 2,
      lift: 0,
      drape: 0,
      shade: 0.6,
    }),
    piece(body, own, { puff: 11, lift: 3, drape: 0.6, folds: sag(120, 330) }),
    stitches(pts('-130 266, 0 271, 130 266'), thread(cloth)),
    ...strap(front, 9, trim),
    ...[-62, 62].map((x) => piece(box(x - 12, 276, 24, 34, 2), trim, { puff: 2, lift: 1.5, drape: 0 })),
    ...[-62, 62].map((x) =>
      mark(box(x - 8, 282, 16, 22, 1), { stroke: thread(trim), width: 1, dash: '3 2' }),
    ),
  ];
}

export function clutch(cloth: Cloth): Scene {
  const body = box(-186, 224, 372, 216, 12);
  const flap: Point[] = pts('-188 226!, 188 226!, 186 300, 0 384!, -186 300');
  return [
    piece(body, cloth, { puff: 9, lift: 3, drape: 0.25 }),
    piece(shape(flap), cloth, { puff: 6, lift: 4, drape: 0.2 }),
    piece(ellipse(0, 366, 12), plain(gold, 'metal'), { puff: 4, lift: 2, drape: 0 }),
    ring(-178, 262, 8),
    ...strap(pts('-178 270, -206 330, -216 420, -200 480, -184 420, -178 340'), 5, unprinted(cloth)),
  ];
}

export function duffle(cloth: Cloth): Scene {
  const trim = plain(cloth.paint.colours[1] ?? '#4c3022', 'leather');
  const own = cloth.paint.pattern === 'solid' ? unprinted(cloth) : cloth;
  const body = symmetric(pts('0 262, 150 264, 196 300, 206 400, 190 470, 150 486, 0 490'));
  const handle: Point[] = pts('-84 470, -84 300, -60 200, 0 176, 60 200, 84 300, 84 470');
  const end: Point[] = pts('164 272, 198 304, 206 400, 190 468, 158 482, 170 380');
  return [
    ...strap(pts('-78 280, -56 186, 0 162, 56 186, 78 280'), 9, trim, 2),
    piece(body, own, { puff: 20, lift: 4, drape: 0.6 }),
    ...zip(pts('-170 282, 0 276, 170 282'), unprinted(own)),
    ...[end, mirror(end)].map((p) => piece(shape(p), trim, { puff: 8, lift: 1.6, drape: 0.2 })),
    ...strap(handle, 9, trim),
    ring(-196, 330),
    ring(196, 330),
  ];
}

export function satchel(cloth: Cloth): Scene {
  const body = box(-150, 250, 300, 230, 14);
  const flap: Point[] = pts('-154 246!, 154 246!, 154 360, 140 384, -140 384, -154 360');
  const tongues = [-74, 74].flatMap((x) => [
    ...strap(
      [
        [x, 352],
        [x, 420],
        [x, 442],
      ],
      12,
      cloth,
      2,
    ),
    mark(box(x - 16, 396, 32, 26, 3), { stroke: gold, width: 4, groove: -0.35 }),
    mark(
      curve([
        [x, 400],
        [x, 420],
      ]),
      { stroke: gold, width: 3, groove: -0.3 },
    ),
  ]);
  return [
    ...strap(pts('-48 252, -44 200, 44 200, 48 252'), 9, cloth),
    piece(body, cloth, { puff: 9, lift: 4, drape: 0.12 }),
    ...patch(pts('-124 392!, 124 392!, 120 466, -120 466'), cloth),
    piece(shape(flap), cloth, { puff: 6, lift: 4, drape: 0.1 }),
    mark(shape(inset(flap, 0.95, 312)), {
      stroke: thread(cloth),
      width: 1,
      dash: '4 2.4',
      opacity: 0.7,
    }),
    ...tongues,
  ];
}

export function basket(cloth: Cloth): Scene {
  const trim = plain(cloth.paint.colours[1] ?? '#a0683c', 'leather');
  const body = symmetric(pts('0 266, 150 250!, 152 340, 128 470, 96 512, 0 520'));
  const hoop: Point[] = pts('-84 290, -78 170, -34 96, 34 96, 78 170, 84 290');
  return [
    ...strap(
      hoop.map(([x, y]): Point => [x * 0.94, y - 16]),
      8,
      trim,
      2,
    ),
    piece(symmetric(pts('0 240, 146 250!, 100 274, 0 282')), unprinted(cloth), {
      puff: 6,
      lift: 0,
      drape: 0,
      shade: 0.5,
    }),
    piece(body, unprinted(cloth), { puff: 16, lift: 4, drape: 0.2 }),
    piece(shape(rope(pts('-150 256, 0 272, 150 256'), 7)), unprinted(cloth), {
      puff: 5,
      lift: 1.6,
      drape: 0,
    }),
    ...strap(hoop, 8, trim),
    ...[-84, 84].map((x) => piece(box(x - 13, 278, 26, 34, 4), trim, { puff: 3, lift: 1.6, drape: 0 })),
  ];
}

export function top(cloth: Cloth): Scene {
  const body = symmetric(pts('0 250, 108 252!, 124 320, 156 500!, 140 516, 0 520'));
  return [
    ...strap(pts('-52 262, -50 180, 0 132, 50 180, 52 262'), 8, cloth),
    piece(body, cloth, { puff: 11, lift: 4, drape: 0.12 }),
    seam(pts('-112 290, 0 296, 112 290'), cloth),
    seam(pts('-84 296, -104 514'), cloth),
    seam(pts('84 296, 104 514'), cloth),
    ...strap(pts('-58 300, -56 206, 0 152, 56 206, 58 300'), 8, cloth),
    piece(box(-17, 268, 34, 54, 5), cloth, { puff: 3, lift: 2, drape: 0 }),
    piece(ellipse(0, 306, 8), plain(gold, 'metal'), { puff: 3, lift: 1.4, drape: 0 }),
    ring(-58, 302, 8),
    ring(58, 302, 8),
  ];
}
