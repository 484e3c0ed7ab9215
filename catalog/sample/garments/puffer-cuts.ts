/** Quilted jackets, coats and gilets. */

import { bandCollar, hood } from '../collars.ts';
import { openFronts } from '../fronts.ts';
import { crease, ridge, seam, zip } from '../parts.ts';
import type { Cloth, Fold, Part, Scene } from '../scene.ts';
import { mirror, type Point, pts } from '../shapes.ts';
import { inside, type Make, type Measures, sleeves } from '../upper.ts';
import { jacket, two } from './outerwear-cuts.ts';

/** Quilted channels across body and sleeves. */
function quilt(m: Measures, step: number): Fold[] {
  const rows = Math.floor((m.length - m.top - 20) / step);
  return Array.from({ length: rows }, (_, i) => {
    const y = m.top + 50 + i * step;
    const line: Point[] = [
      [-150, y - 3],
      [-75, y + 4],
      [0, y - 1],
      [75, y + 4],
      [150, y - 3],
    ];
    return crease(line, 5, 0.75);
  }).flatMap((fold, i) => {
    const y = m.top + 50 + i * step;
    const puckers = Array.from({ length: 15 }, (_, n) =>
      crease(
        [
          [-140 + n * 20 + (i % 2) * 9, y - 9],
          [-138 + n * 20 + (i % 2) * 9, y + 10],
        ],
        5,
        0.2,
      ),
    );
    return [
      fold,
      ridge(
        [
          [-150, y + step / 2],
          [150, y + step / 2],
        ],
        step * 0.5,
        0.35,
      ),
      ...puckers,
    ];
  });
}

export function puffer(m: Measures, sleeveless: boolean, hooded: boolean) {
  return (cloth: Cloth): Scene => {
    const own: Measures = { ...m, sleeve: sleeveless ? undefined : m.sleeve };
    const make: Make = { cloth, bare: true, puff: 13, drape: 0.35, folds: quilt(own, 40) };
    const arms = sleeves(own, make).map(
      (part): Part =>
        'piece' in part
          ? { piece: { ...part.piece, folds: sleeveRings(m, (part.piece.grain ?? 0) > 0) } }
          : part,
    );
    return [
      ...(hooded ? hood(own, cloth, 70) : []),
      ...inside(own, make),
      ...arms,
      ...openFronts(own, make, { meet: own.top + 36, overlap: 0 }),
      ...zip(
        [
          [0, own.top + 36],
          [0, own.length + 2],
        ],
        cloth,
      ),
      ...(hooded ? [] : bandCollar(own, cloth, 34)),
      ...two(pts('66 372, 92 412'), (p) => [seam(p, cloth, 0.9)]),
    ];
  };
}

function sleeveRings(m: Measures, left: boolean): Fold[] {
  const s = m.sleeve;
  if (!s) return [];
  const rad = (s.angle * Math.PI) / 180;
  return Array.from({ length: 8 }, (_, i) => {
    const along = 30 + i * 38;
    const x = m.shoulder[0] + Math.sin(rad) * along;
    const y = m.shoulder[1] + Math.cos(rad) * along;
    const line: Point[] = [
      [x + 20, y - 8],
      [x - 30, y + 18],
      [x - 80, y + 26],
    ];
    return [
      crease(left ? mirror(line) : line, 5, 0.75),
      ridge(
        (left ? mirror(line) : line).map(([a, b]): Point => [a, b + 19]),
        18,
        0.35,
      ),
    ];
  }).flat();
}

export const short: Measures = {
  ...jacket,
  chest: 136,
  waist: 134,
  hem: 130,
  length: 430,
  sleeve: { length: 310, angle: 17, cuff: 66, swell: 14 },
};

export const longer: Measures = { ...short, length: 520, top: 100, waistAt: 360 };

export const gilet: Measures = {
  ...jacket,
  shoulder: [106, 122],
  chest: 122,
  waist: 118,
  hem: 116,
  armpit: 236,
};
