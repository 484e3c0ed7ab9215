/** Knitwear cuts: pullovers, cardigans, vest, hoodies, sweatshirt, half zip, patterned yoke. */

import { hood, rollCollar } from '../collars.ts';
import { openFronts } from '../fronts.ts';
import { buttons, stitches, thread, unprinted, zip } from '../parts.ts';
import { type Cloth, mark, type Part, piece, type Scene } from '../scene.ts';
import { mirror, type Point, pts, rope, shape } from '../shapes.ts';
import { cuffs, waistband } from '../trims.ts';
import { body, inside, type Make, type Measures, neckband, sleeves } from '../upper.ts';

const jumper: Measures = {
  top: 94,
  neck: 44,
  drop: 36,
  shoulder: [122, 126],
  chest: 128,
  armpit: 222,
  waist: 126,
  waistAt: 350,
  hem: 122,
  length: 452,
  sleeve: { length: 316, angle: 17, cuff: 56, swell: 8 },
};

/** A pullover with ribbed neck, wrists and waist. */
function pullover(m: Measures, cloth: Cloth, collar: Part[], rib = unprinted(cloth, 'rib')): Scene {
  const make: Make = { cloth, bare: true, drape: 0.55, puff: 11 };
  return [
    ...inside(m, make),
    ...sleeves(m, make),
    ...cuffs(m, rib, 30, -3),
    ...waistband(m, rib, 30),
    ...body(m, make),
    ...collar,
  ];
}

export function crew(cloth: Cloth): Scene {
  return pullover(jumper, cloth, neckband(jumper, 15, unprinted(cloth, 'fineknit')));
}

export function oversized(cloth: Cloth): Scene {
  const m: Measures = {
    ...jumper,
    shoulder: [140, 136],
    chest: 144,
    armpit: 246,
    waist: 144,
    hem: 134,
    sleeve: { length: 290, angle: 15, cuff: 66, swell: 12 },
  };
  return pullover(m, cloth, neckband(m, 18, unprinted(cloth, 'fineknit')));
}

export function vee(cloth: Cloth): Scene {
  const m: Measures = {
    ...jumper,
    neckline: 'vee',
    drop: 104,
    chest: 118,
    waist: 112,
    hem: 112,
    shoulder: [114, 124],
  };
  return pullover(m, cloth, neckband(m, 12, unprinted(cloth, 'fineknit')));
}

export function roll(cloth: Cloth): Scene {
  const m: Measures = {
    ...jumper,
    top: 112,
    shoulder: [114, 136],
    chest: 114,
    waist: 108,
    hem: 108,
    drop: 20,
    length: 476,
  };
  return pullover(m, cloth, rollCollar(m, unprinted(cloth, 'rib')));
}

export function vest(cloth: Cloth): Scene {
  const m: Measures = {
    ...jumper,
    neckline: 'vee',
    drop: 112,
    shoulder: [104, 122],
    chest: 118,
    armpit: 236,
    waist: 112,
    hem: 112,
    sleeve: undefined,
  };
  const arm: Point[] = pts('104 122, 97 174, 118 236');
  const rib = unprinted(cloth, 'fineknit');
  const edge = (flip: boolean) =>
    piece(shape(rope(flip ? mirror(arm) : arm, 6)), rib, { puff: 3, lift: 1.4, drape: 0 });
  const make: Make = { cloth, bare: true, puff: 10 };
  return [
    ...inside(m, make),
    ...waistband(m, unprinted(cloth, 'rib'), 30),
    ...body(m, make),
    edge(false),
    edge(true),
    ...neckband(m, 13, rib),
  ];
}

export function cardigan(m: Measures, meet: number, count: number) {
  return (cloth: Cloth): Scene => {
    const rib = unprinted(cloth, 'rib');
    const make: Make = { cloth, bare: true, drape: 0.5, puff: 10 };
    const low = m.length + 32;
    const bandEdge: Point[] = [
      [m.neck - 2, m.top - 8],
      [m.neck * 0.62, m.top + (meet - m.top) * 0.5],
      [0, meet],
      [0, (meet + low) / 2],
      [0, low],
    ];
    const strip = (flip: boolean) =>
      piece(shape(rope(flip ? mirror(bandEdge) : bandEdge, 9)), unprinted(cloth, 'fineknit'), {
        puff: 4,
        lift: 1.6,
        drape: 0,
      });
    const nape: Point[] = [
      [-m.neck, m.top - 8],
      [0, m.top + 4],
      [m.neck, m.top - 8],
    ];
    const pocket = (flip: boolean): Part[] => {
      const line: Point[] = [
        [46, m.length - 74],
        [96, m.length - 78],
      ];
      const p = flip ? mirror(line) : line;
      return [piece(shape(rope(p, 6)), rib, { puff: 3, lift: 1.2, drape: 0 })];
    };
    return [
      ...inside({ ...m, drop: meet - m.top }, make),
      ...sleeves(m, make),
      ...cuffs(m, rib, 30, -3),
      ...waistband(m, rib, 30, 4),
      ...openFronts(m, make, { meet, overlap: 4 }),
      ...pocket(false),
      ...pocket(true),
      piece(shape(rope(nape, 8)), unprinted(cloth, 'fineknit'), {
        puff: 4,
        lift: 1,
        drape: 0,
        shade: 0.85,
      }),
      strip(true),
      strip(false),
      ...buttons(0, meet + 16, low - 16, count, 6, '#6b4a30'),
    ];
  };
}

export function hoodie(zipped: boolean) {
  return (cloth: Cloth): Scene => {
    const m: Measures = {
      ...jumper,
      top: 120,
      shoulder: [126, 146],
      armpit: 240,
      length: 474,
      neck: 50,
      drop: 30,
      sleeve: { length: 308, angle: 16, cuff: 58, swell: 10 },
    };
    const pouch: Point[] = pts('-52 372!, 52 372!, 96 424!, 96 474!, -96 474!, -96 424!');
    const cord = (flip: boolean) => {
      const line: Point[] = pts('22 158, 27 200, 24 246');
      return piece(
        shape(rope(flip ? mirror(line) : line, 2.6)),
        { fabric: 'canvas', paint: { pattern: 'solid', colours: ['#e9e4d8'] } },
        { puff: 1.5, lift: 1.8, drape: 0 },
      );
    };
    const front = zipped ? zip(pts('0 166, 0 504'), cloth) : [];
    return [
      ...pullover(m, cloth, []),
      piece(shape(pouch), cloth, { puff: 4, lift: 2, drape: 0.4 }),
      stitches(pts('-90 426, -50 378, 50 378, 90 426'), thread(cloth), 0.5),
      ...front,
      ...hood(m, cloth, 84),
      cord(false),
      cord(true),
    ];
  };
}

export function sweatshirt(cloth: Cloth): Scene {
  const tab: Point[] = pts('-11 146!, 11 146!, 0 166!');
  return [
    ...pullover(jumper, cloth, neckband(jumper, 14, unprinted(cloth, 'rib'))),
    ...[tab.slice(0, 1).concat(tab.slice(2)), tab.slice(1)].map((p) => stitches(p, thread(cloth))),
  ];
}

export function halfZip(cloth: Cloth): Scene {
  const m: Measures = { ...jumper, top: 106, shoulder: [120, 132], drop: 22, length: 462 };
  return [
    ...pullover(m, cloth, rollCollar(m, unprinted(cloth, 'rib'), 34)),
    ...zip(pts('0 80, 0 214'), cloth, '#cfcabf'),
  ];
}

/** A round patterned yoke knitted in rows of small shapes. */
export function fairIsle(cloth: Cloth): Scene {
  const [, a = '#ffffff', b = '#aa3333'] = cloth.paint.colours;
  const own = unprinted(cloth);
  const ring = (y: number, colour: string, step: number): Part[] =>
    Array.from({ length: Math.floor(204 / step) }, (_, i) => {
      const x = -102 + (i + 0.5) * step;
      const drop = y - 26 * (x / 110) ** 2;
      return mark(
        `M${x} ${drop - 5}L${x + step * 0.36} ${drop}L${x} ${drop + 5}L${x - step * 0.36} ${drop}Z`,
        { fill: colour, groove: -0.08 },
      );
    });
  return [
    ...pullover(jumper, own, []),
    ...ring(168, a, 12),
    ...ring(184, b, 17),
    ...ring(200, a, 12),
    ...ring(218, a, 22),
    ...ring(234, b, 12),
    ...neckband(jumper, 15, unprinted(own, 'fineknit')),
  ];
}

export const shrug: Measures = {
  ...jumper,
  length: 372,
  waistAt: 310,
  chest: 116,
  waist: 112,
  hem: 108,
  shoulder: [112, 126],
};

export const blanket: Measures = { ...jumper, length: 490, chest: 126, waist: 126, hem: 126 };
