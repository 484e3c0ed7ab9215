/** Coats: parka, trench, peacoat, wool coat, raincoat. */

import { hood } from '../collars.ts';
import { lapels, openFronts } from '../fronts.ts';
import { darker } from '../palette.ts';
import { buttons, ground, patch, plain, seam, stitches, thread } from '../parts.ts';
import { type Cloth, mark, type Part, piece, type Scene } from '../scene.ts';
import { box, curve, mirror, type Point, pts, rope, shape } from '../shapes.ts';
import { cuffs } from '../trims.ts';
import { inside, type Make, type Measures, sleeves } from '../upper.ts';
import { jacket, shell, two } from './outerwear-cuts.ts';

const coat: Measures = {
  ...jacket,
  top: 46,
  shoulder: [106, 78],
  chest: 108,
  armpit: 166,
  waist: 102,
  waistAt: 270,
  hem: 122,
  length: 548,
  tail: 8,
  sleeve: { length: 296, angle: 13, cuff: 48, swell: 7 },
};

export function parka(cloth: Cloth): Scene {
  const m: Measures = {
    ...coat,
    top: 96,
    shoulder: [118, 126],
    chest: 120,
    armpit: 216,
    hem: 126,
    waist: 116,
    length: 540,
    waistAt: 340,
    sleeve: { length: 310, angle: 14, cuff: 54, swell: 9 },
  };
  const fur = plain('#c9ab84', 'fleece');
  const bag: Point[] = pts('42 398!, 104 392!, 106 470!, 42 476!');
  const flap: Point[] = pts('39 386!, 106 379!, 107 404!, 40 412!');
  return [
    ...hood(m, cloth, 66),
    ...shell(m, cloth, 132, 10, { drape: 0.8 }),
    ...cuffs(m, cloth, 22),
    ...two(bag, (p) => patch(p, cloth)),
    ...two(flap, (p) => patch(p, cloth)),
    ...stitchLine(m, cloth, 12),
    ...buttons(1, 170, 500, 6, 5, '#5d5444'),
    seam(pts('-114 338, 0 344, 114 338'), cloth, 0.6),
    piece(curve(rope(pts('-62 110, -60 60, 0 30, 60 60, 62 110, 0 148, -62 110'), 11), true), fur, {
      puff: 7,
      lift: 2.5,
      drape: 0.6,
    }),
  ];
}

function stitchLine(m: Measures, cloth: Cloth, x: number): Part[] {
  return [
    stitches(
      [
        [x, m.top + 50],
        [x, m.length + 4],
      ],
      thread(cloth),
      0.6,
    ),
  ];
}

export function trench(cloth: Cloth): Scene {
  const front = { meet: 196, overlap: 38, gap: -38 };
  const make: Make = { cloth, bare: true, drape: 0.5 };
  const flap: Point[] = pts('24 118!, 96 112!, 104 160!, 58 196!, 26 186!');
  const strap: Point[] = pts('70 60!, 104 74!, 102 84!, 66 72!');
  const belt: Point[] = pts('-104 278, 0 288, 104 278');
  const welt: Point[] = pts('58 330, 84 382');
  return [
    ...inside({ ...coat, drop: 150 }, make),
    ...sleeves(coat, make),
    ...cuffs(coat, cloth, 10, 4),
    ...openFronts(coat, make, front),
    piece(shape(mirror(flap)), cloth, { puff: 3, lift: 2, drape: 0.1 }),
    ...two(welt, (p) => [piece(shape(rope(p, 6)), cloth, { puff: 2, lift: 1.4, drape: 0 })]),
    ...two(strap, (p) => [piece(shape(p), cloth, { puff: 2, lift: 1.4, drape: 0 })]),
    ...lapels(coat, cloth, front, 'notch', 46),
    ...[-30, 30].flatMap((x) => buttons(x, 208, 380, 4, 6.4, '#5a3f28')),
    piece(shape(rope(belt, 13)), cloth, { puff: 3, lift: 2.2, drape: 0.2 }),
    piece(shape(rope(pts('26 290, 44 340, 40 410'), 12)), cloth, {
      puff: 3,
      lift: 2.2,
      drape: 0.2,
    }),
    mark(box(-14, 268, 34, 36, 4), { stroke: '#4a3322', width: 5, groove: -0.3 }),
  ];
}

export function long(doubled: boolean) {
  return (cloth: Cloth): Scene => {
    const front = doubled
      ? { meet: 216, overlap: 36, gap: -36 }
      : { meet: 236, overlap: 10, gap: -10, round: 8 };
    const make: Make = { cloth, bare: true, drape: 0.4 };
    const m = doubled ? { ...jacket, length: 484, hem: 132, waistAt: 360 } : coat;
    const flap: Point[] = [
      [44, m.length - 170, 1],
      [100, m.length - 176, 1],
      [101, m.length - 152, 1],
      [45, m.length - 144, 1],
    ];
    const rows = doubled ? [-30, 30] : [1];
    const top = m.top + (doubled ? 136 : 200);
    const own = { ...front, meet: m.top + (doubled ? 122 : 190) };
    return [
      ...inside({ ...m, drop: own.meet - m.top }, make),
      ...sleeves(m, make),
      ...openFronts(m, make, own),
      ...two(flap, (p) => patch(p, cloth)),
      ...lapels(m, cloth, own, doubled ? 'peak' : 'notch', 44),
      ...rows.flatMap((x) => buttons(x, top, top + 116, 3, 7.4, darker(ground(cloth), 0.5))),
    ];
  };
}

export function raincoat(cloth: Cloth): Scene {
  const m: Measures = {
    ...coat,
    top: 108,
    shoulder: [116, 138],
    chest: 120,
    armpit: 228,
    waist: 124,
    hem: 140,
    waistAt: 350,
    length: 520,
    sleeve: { length: 300, angle: 15, cuff: 60, swell: 6 },
  };
  const flap: Point[] = pts('46 388!, 112 382!, 114 404, 110 410, 50 416, 46 410');
  return [
    ...shell(m, cloth, 144, 10, { drape: 0.5 }),
    ...stitchLine(m, cloth, 14),
    ...two(flap, (p) => patch(p, cloth)),
    ...buttons(2, 186, 480, 6, 5, '#f1f0ec'),
    ...hood(m, cloth, 78),
  ];
}
