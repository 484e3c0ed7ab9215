/** A short woven jacket with braided edges. */
import { openFronts } from '../fronts.ts';
import { buttons, plain } from '../parts.ts';
import { type Cloth, mark, type Part, piece, type Scene } from '../scene.ts';
import { mirror, type Point, pts, rope, shape } from '../shapes.ts';
import { cuffs } from '../trims.ts';
import { inside, type Make, type Measures, sleeves } from '../upper.ts';
import { jacket } from './blazer-cuts.ts';

/** A short woven jacket without lapels, its edges trimmed with braid. */
export function braided(cloth: Cloth): Scene {
  const m: Measures = {
    ...jacket,
    neck: 42,
    drop: 44,
    length: 410,
    waist: 110,
    hem: 114,
    tail: 4,
    waistAt: 320,
    sleeve: { length: 320, angle: 13, cuff: 52 },
  };
  const trim = plain(cloth.paint.colours[1] ?? '#222225', 'canvas');
  const make: Make = { cloth, bare: true, drape: 0.25, puff: 8 };
  const edge: Point[] = pts('42 86, 24 118, 3 132');
  const braid = (points: readonly Point[]): Part[] =>
    [points, mirror(points)].map((p) => piece(shape(rope(p, 4)), trim, { puff: 2.4, lift: 1.2, drape: 0 }));
  const flap = (y: number): Part[] =>
    braid([
      [40, y],
      [92, y - 4],
    ]);
  return [
    ...inside(m, make),
    ...sleeves(m, make),
    ...cuffs(m, trim, 8),
    ...openFronts(m, make, { meet: 132, overlap: 1 }),
    ...braid(edge),
    ...braid(pts('5 134, 5 280, 5 412')),
    ...flap(228),
    ...flap(348),
    ...buttons(66, 240, 240, 1, 5, '#c9a85c'),
    ...buttons(-66, 240, 240, 1, 5, '#c9a85c'),
    ...buttons(-6, 160, 380, 5, 5.4, '#c9a85c'),
    mark('M0 134V410', { stroke: '#000000', width: 1.2, opacity: 0.5, groove: 0.4 }),
  ];
}
