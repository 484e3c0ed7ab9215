/** Shirt cuts: oxford, camp collar, western, flannel, band collar, dress shirt. */
import { bandCollar, shirtCollar } from '../collars.ts';
import { openFronts } from '../fronts.ts';
import { lighter } from '../palette.ts';
import { button, buttons, ground, patch, seam, stitches, thread, unprinted } from '../parts.ts';
import { type Cloth, type Part, piece, type Scene } from '../scene.ts';
import { box, mirror, type Point, pts, shape } from '../shapes.ts';
import { cuffs } from '../trims.ts';
import { inside, type Make, type Measures, sleeves, upper } from '../upper.ts';

export const long: Measures = {
  top: 92,
  neck: 38,
  drop: 36,
  shoulder: [118, 122],
  chest: 118,
  armpit: 212,
  waist: 112,
  waistAt: 350,
  hem: 110,
  length: 480,
  tail: 34,
  sleeve: { length: 330, angle: 15, cuff: 46 },
};

export const short: Measures = {
  ...long,
  shoulder: [126, 124],
  chest: 130,
  waist: 128,
  hem: 130,
  tail: 4,
  length: 474,
  sleeve: { length: 122, angle: 33, cuff: 86 },
};

function placket(m: Measures, cloth: Cloth, from: number, count: number, colour: string): Part[] {
  const low = m.length + (m.tail ?? 0) - 3;
  const edge = (x: number): Point[] => [
    [x, from],
    [x, low],
  ];
  return [
    piece(box(-11, from, 22, low - from, 1), cloth, {
      puff: 1.8,
      lift: 1.2,
      drape: 0.3,
      join: true,
    }),
    stitches(edge(-8), thread(cloth), 0.5),
    stitches(edge(8), thread(cloth), 0.5),
    ...buttons(0, from + 26, low - 42, count, 4.2, colour),
  ];
}

export function oxford(cloth: Cloth): Scene {
  const pocket: Point[] = pts('32 202!, 86 202!, 86 256!, 59 266!, 32 256!');
  return [
    ...upper(long, { cloth }),
    ...yoke(long, cloth),
    ...placket(long, cloth, 122, 7, '#e9e4d6'),
    ...patch(pocket, cloth),
    ...cuffs(long, cloth, 34),
    ...shirtCollar(long, cloth),
  ];
}

function yoke(m: Measures, cloth: Cloth): Part[] {
  const line: Point[] = [
    [m.neck + 14, m.top + 34],
    [m.shoulder[0] - 4, m.shoulder[1] + 30],
  ];
  return [seam(line, cloth, 0.3), seam(mirror(line), cloth, 0.3)];
}

export function camp(cloth: Cloth): Scene {
  const front = { meet: 176, overlap: 6 };
  const make: Make = { cloth, drape: 0.7 };
  const lapel: Point[] = pts('-4 178!, 18 128, 34 90!, 42 84!, 62 112, 70 134!, 38 144!, 44 162!');
  const back = piece('M-40 86C-20 80 20 80 40 86L34 104C14 112 -14 112 -34 104Z', unprinted(cloth), {
    puff: 4,
    lift: 1,
    drape: 0,
    shade: 0.85,
  });
  return [
    ...inside({ ...short, drop: 80 }, make),
    ...sleeves(short, make),
    ...openFronts(short, make, front),
    back,
    ...[mirror(lapel), lapel].map((points) =>
      piece(shape(points), cloth, { puff: 2.6, lift: 2, drape: 0.1 }),
    ),
    stitches(pts('-2 180, -2 476'), thread(cloth), 0.5),
    ...buttons(3, 196, 440, 5, 4.4, '#e4d8bd'),
  ];
}

export function western(cloth: Cloth): Scene {
  const flap = (flip: boolean): Part[] => {
    const f = (points: readonly Point[]) => (flip ? mirror(points) : points);
    return [
      ...patch(f(pts('30 214!, 88 214!, 86 268!, 59 276!, 32 268!')), cloth, '#d8b07a'),
      ...patch(f(pts('28 204!, 90 204!, 88 224!, 59 238!, 30 224!')), cloth, '#d8b07a'),
      ...button(flip ? -59 : 59, 226, 3.6, '#eee9dd'),
    ];
  };
  const yoke: Point[] = pts('40 128!, 62 176!, 88 160!, 116 168!');
  return [
    ...upper(long, { cloth }),
    ...[yoke, mirror(yoke)].map((p) => stitches(p, '#d8b07a')),
    ...placket(long, cloth, 122, 7, '#eee9dd'),
    ...flap(false),
    ...flap(true),
    ...cuffs(long, cloth, 34),
    ...shirtCollar(long, cloth, 36),
  ];
}

export function flannel(cloth: Cloth): Scene {
  const m: Measures = {
    ...long,
    shoulder: [126, 126],
    chest: 128,
    waist: 124,
    hem: 122,
    tail: 26,
    sleeve: { length: 322, angle: 16, cuff: 54 },
  };
  const pocket: Point[] = pts('32 206!, 92 206!, 92 266!, 32 266!');
  return [
    ...upper(m, { cloth, drape: 0.8 }),
    ...placket(m, cloth, 122, 6, '#4a3b30'),
    ...patch(pocket, cloth),
    ...patch(mirror(pocket), cloth),
    ...cuffs(m, cloth, 36),
    ...shirtCollar(m, cloth),
  ];
}

export function band(cloth: Cloth): Scene {
  const half = box(-9, 128, 18, 150, 2);
  return [
    ...upper(long, { cloth, drape: 0.9 }),
    piece(half, cloth, { puff: 1.8, lift: 1.2, drape: 0.3 }),
    stitches(pts('-6 272, 6 272'), thread(cloth)),
    ...buttons(0, 150, 258, 4, 4.2, '#cdb894'),
    ...cuffs(long, cloth, 30),
    ...bandCollar(long, cloth),
  ];
}

export function dress(cloth: Cloth): Scene {
  const tie = unprinted(cloth, 'satin');
  const m: Measures = { ...long, chest: 112, waist: 102, hem: 106, shoulder: [114, 121] };
  return [
    ...upper(m, { cloth, drape: 0.4 }),
    ...placket(m, cloth, 122, 8, lighter(ground(tie), 0.4)),
    ...cuffs(m, cloth, 36),
    ...shirtCollar(m, cloth, 38),
  ];
}
