/** Short jackets: bomber, denim, biker, teddy. */
import { bandCollar, shirtCollar } from '../collars.ts';
import { lapels, openFronts } from '../fronts.ts';
import { darker } from '../palette.ts';
import { button, buttons, ground, patch, plain, seam, stitches, unprinted, zip } from '../parts.ts';
import { type Cloth, mark, type Part, piece, type Scene } from '../scene.ts';
import { box, mirror, type Point, pts, rope, shape } from '../shapes.ts';
import { cuffs, waistband } from '../trims.ts';
import { inside, type Make, type Measures, sleeves } from '../upper.ts';

export const jacket: Measures = {
  top: 92,
  neck: 42,
  drop: 40,
  shoulder: [126, 124],
  chest: 130,
  armpit: 222,
  waist: 126,
  waistAt: 340,
  hem: 124,
  length: 440,
  tail: 4,
  sleeve: { length: 318, angle: 16, cuff: 58, swell: 10 },
};

const gold = '#c98f3c';

export function two(points: readonly Point[], draw: (points: readonly Point[]) => Part[]): Part[] {
  return [...draw(points), ...draw(mirror(points))];
}

/** The parts nearly every jacket has, in the order they lie. */
export function shell(
  m: Measures,
  cloth: Cloth,
  meet: number,
  overlap: number,
  rest: Partial<Make> = {},
): Part[] {
  const make: Make = { cloth, bare: true, puff: 10, ...rest };
  const lining = { ...make, cloth: plain(darker(ground(cloth), 0.2), 'nylon') };
  return [
    ...inside({ ...m, drop: Math.max(30, meet - m.top + 6) }, { ...lining, bare: false }),
    ...sleeves(m, make),
    ...openFronts(m, make, { meet, overlap }),
  ];
}

export function bomber(cloth: Cloth): Scene {
  const rib = plain(darker(ground(cloth), 0.25), 'rib');
  const pocket: Point[] = pts('58 330, 96 392');
  return [
    ...waistband(jacket, rib, 32, 8),
    ...shell(jacket, cloth, 132, 0, { drape: 0.8 }),
    ...cuffs(jacket, rib, 34, -4),
    ...two(pocket, (p) => [piece(shape(rope(p, 5)), unprinted(cloth), { puff: 2, lift: 1.2, drape: 0 })]),
    ...zip(pts('0 126, 0 474'), cloth, '#c8bfa8'),
    ...bandCollar(jacket, rib, 22),
  ];
}

export function denim(cloth: Cloth): Scene {
  const m: Measures = { ...jacket, waist: 118, hem: 114, length: 430 };
  const flap: Point[] = pts('26 198!, 96 198!, 94 218!, 61 234!, 28 218!');
  const vee: Point[] = pts('40 228, 52 330, 58 430');
  const vee2: Point[] = pts('84 226, 78 330, 72 430');
  const band = plain(ground(cloth), 'denim');
  return [
    ...waistband(m, band, 22, 0),
    ...shell(m, cloth, 128, 8),
    ...cuffs(m, cloth, 28),
    ...two(pts('8 196, 112 196'), (p) => [
      seam(p, cloth),
      stitches(
        p.map(([x, y]): Point => [x, y - 4]),
        gold,
      ),
    ]),
    ...two(vee, (p) => [
      seam(p, cloth),
      stitches(
        p.map(([x, y]): Point => [x + 3, y]),
        gold,
      ),
    ]),
    ...two(vee2, (p) => [
      seam(p, cloth),
      stitches(
        p.map(([x, y]): Point => [x - 3, y]),
        gold,
      ),
    ]),
    ...two(flap, (p) => patch(p, cloth, gold)),
    ...buttons(61, 220, 220, 1, 4.4, '#b08d57'),
    ...buttons(-61, 220, 220, 1, 4.4, '#b08d57'),
    stitches(pts('10 130, 10 450'), gold),
    stitches(pts('-6 136, -6 450'), gold),
    ...buttons(2, 152, 440, 6, 5.2, '#b08d57'),
    ...shirtCollar(m, cloth, 36),
  ];
}

export function biker(cloth: Cloth): Scene {
  const m: Measures = { ...jacket, waist: 114, hem: 114, length: 424, waistAt: 330 };
  const front = { meet: 228, overlap: 34, gap: -26 };
  const steel = '#d3d3d3';
  return [
    ...inside({ ...m, drop: 140 }, { cloth }),
    ...sleeves(m, { cloth, bare: true, drape: 0.7 }),
    ...openFronts(m, { cloth, drape: 0.7 }, front),
    ...lapels(m, cloth, front, 'notch', 52),
    ...zip(pts('-33 232, -28 424'), cloth, steel),
    ...zip(pts('52 306, 98 282'), cloth, steel),
    ...zip(pts('46 396, 98 372'), cloth, steel),
    ...zip(pts('-96 376, -56 396'), cloth, steel),
    piece(shape(rope(pts('-114 420, 0 426, 114 420'), 12)), cloth, {
      puff: 3,
      lift: 1.6,
      drape: 0.1,
    }),
    mark(box(-52, 412, 30, 28, 3), { stroke: steel, width: 4, groove: -0.3 }),
    ...button(58, 158, 4, steel),
    ...button(-72, 150, 4, steel),
    ...two(pts('100 110, 122 122'), (p) => [seam(p, cloth)]),
  ];
}

export function teddy(cloth: Cloth): Scene {
  const m: Measures = {
    ...jacket,
    hem: 130,
    length: 462,
    shoulder: [130, 126],
    chest: 136,
    waist: 134,
  };
  const front = { meet: 222, overlap: 10, round: 16 };
  return [
    ...inside({ ...m, drop: 130 }, { cloth }),
    ...sleeves(m, { cloth, bare: true, puff: 13 }),
    ...openFronts(m, { cloth, puff: 13 }, front),
    ...lapels(m, cloth, front, 'notch', 50),
    ...buttons(2, 240, 420, 4, 8, '#6b4a30'),
    ...two(pts('60 350, 92 400'), (p) => [piece(shape(rope(p, 6)), cloth, { puff: 4, lift: 1.6, drape: 0 })]),
  ];
}
