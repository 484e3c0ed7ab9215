/** Shorts cuts: denim, chino, sport, swim, cargo, paperbag, cycling. */
import { hipPockets, type Legs, legs, type Sewn } from '../legs.ts';
import { button, crease, patch, ridge, seam, stitches, thread, unprinted } from '../parts.ts';
import { type Cloth, mark, type Part, piece, type Scene } from '../scene.ts';
import { curve, mirror, type Point, polygon, pts, rope, shape } from '../shapes.ts';
import { elastic, fly } from '../waists.ts';

export const base: Legs = {
  top: 150,
  waist: 96,
  hip: 116,
  hipAt: 230,
  crotch: 300,
  kneeAt: 370,
  knee: [20, 128],
  end: 430,
  hem: [22, 134],
};

const gold = '#c98f3c';

function turned(l: Legs, cloth: Cloth, height = 20): Part[] {
  const right: Point[] = [
    [l.hem[0] - 1, l.end - height + 4, 1],
    [l.hem[1], l.end - height, 1],
    [l.hem[1] + 2, l.end - 1, 1],
    [l.hem[0] - 2, l.end + 5, 1],
  ];
  return [right, mirror(right)].map((p) =>
    piece(polygon(p), unprinted(cloth), { puff: 3, lift: 2, drape: 0.2 }),
  );
}

export function denim(cloth: Cloth): Scene {
  const sewn: Sewn = { cloth, line: gold, band: 20 };
  return [...legs(base, sewn), ...turned(base, cloth), ...hipPockets(base, sewn), ...fly(base, sewn)];
}

export function frayed(cloth: Cloth): Scene {
  const l: Legs = { ...base, crotch: 290, end: 384, kneeAt: 350, hem: [20, 132] };
  const sewn: Sewn = { cloth, line: gold, band: 20 };
  const fringe = [1, -1].flatMap((sign) =>
    Array.from({ length: 34 }, (_, i) => {
      const x = sign * (24 + i * 3.2);
      return mark(
        curve([
          [x, 380],
          [x + ((i * 7) % 5) - 2, 390 + ((i * 5) % 7)],
        ]),
        { stroke: '#e9ecef', width: 1.1, opacity: 0.85 },
      );
    }),
  );
  return [...fringe, ...legs(l, sewn), ...hipPockets(l, sewn), ...fly(l, sewn)];
}

export function chino(l: Legs) {
  return (cloth: Cloth): Scene => {
    const slant: Point[] = [
      [l.waist * 0.7, l.top + 20],
      [l.hip - 2, l.top + 78],
    ];
    return [
      ...legs(l, { cloth }),
      ...[slant, mirror(slant)].flatMap((p) => [
        seam(p, cloth, 0.8),
        stitches(
          p.map(([x, y]): Point => [x - Math.sign(x) * 4, y]),
          thread(cloth),
        ),
      ]),
      ...fly(l, { cloth, band: 20 }, '#d5c7a8'),
    ];
  };
}

export function sport(cloth: Cloth): Scene {
  const l: Legs = { ...base, knee: [10, 138], hem: [8, 148], end: 420 };
  const trim = cloth.paint.colours[1] ?? '#f1f0ec';
  const stripe: Point[] = pts('110 176, 128 300, 143 416');
  const bands = [stripe, mirror(stripe)].map((p) =>
    mark(curve(p.map(([x, y]): Point => [x - Math.sign(x) * 12, y])), {
      stroke: trim,
      width: 8,
      cap: 'butt',
    }),
  );
  const own = unprinted(cloth);
  return [...legs(l, { cloth: own, drape: 0.9 }), ...bands, ...elastic(l, own, trim, 24)];
}

export function swim(cloth: Cloth): Scene {
  const l: Legs = { ...base, knee: [14, 128], end: 410, hem: [12, 136] };
  return [...legs(l, { cloth, drape: 0.8 }), ...elastic(l, unprinted(cloth), '#f1f0ec', 24)];
}

export function cargo(cloth: Cloth): Scene {
  const l: Legs = { ...base, end: 470, kneeAt: 390, knee: [20, 132], hem: [20, 134], top: 130 };
  const bag: Point[] = pts('82 330!, 134 324!, 136 404!, 84 410!');
  const flap: Point[] = pts('79 322!, 136 316!, 138 338!, 108 350!, 80 346!');
  const pockets = [false, true].flatMap((flip) => {
    const f = (p: readonly Point[]) => (flip ? mirror(p) : p);
    return [
      ...patch(f(bag), cloth),
      ...patch(f(flap), cloth),
      ...button(flip ? -108 : 108, 339, 3.6, thread(cloth)),
    ];
  });
  return [
    ...legs(l, { cloth, drape: 0.7 }),
    ...hipPockets(l, { cloth }),
    ...pockets,
    ...fly(l, { cloth, band: 20 }, '#6b6152'),
  ];
}

export function paperbag(cloth: Cloth): Scene {
  const l: Legs = { ...base, top: 164, waist: 92, knee: [10, 144], hem: [6, 158], end: 420 };
  const frill: Point[] = pts(
    '-98 140!, -70 132, -40 138, -10 130, 20 137, 52 131, 80 137, 98 140!, 94 172!, 0 178, -94 172!',
  );
  const gathers = Array.from({ length: 11 }, (_, i) =>
    (i % 2 ? crease : ridge)(
      [
        [-85 + i * 17, 134],
        [-82 + i * 16.5, 230],
      ],
      9,
      0.34,
    ),
  );
  const loops: Point[][] = [pts('4 176, 38 160, 46 184, 6 182'), pts('4 180, 24 220, 30 262')];
  return [
    ...legs(l, { cloth, drape: 0.7, folds: gathers }),
    piece(shape(frill), cloth, { puff: 5, lift: 1.5, drape: 0.2, folds: gathers }),
    piece(shape(rope(pts('-95 170, 0 178, 95 170'), 8)), cloth, { puff: 3, lift: 2, drape: 0.1 }),
    ...loops
      .flatMap((p) => [p, mirror(p)])
      .map((p) => piece(shape(rope(p, 5.5)), cloth, { puff: 3, lift: 2, drape: 0.1 })),
  ];
}

export function cycling(cloth: Cloth): Scene {
  const l: Legs = {
    ...base,
    top: 130,
    waist: 80,
    hip: 98,
    hipAt: 224,
    crotch: 284,
    kneeAt: 380,
    knee: [14, 92],
    end: 450,
    hem: [16, 86],
  };
  const high = piece(polygon(pts('-80 126, 80 126, 86 172, -86 172')), unprinted(cloth), {
    puff: 4,
    lift: 1,
    drape: 0.1,
  });
  return [
    ...legs(l, { cloth, drape: 0.25, soft: true }),
    high,
    stitches(pts('-85 167, 85 167'), thread(cloth)),
  ];
}
