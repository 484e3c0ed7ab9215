/** Trouser cuts: jeans, chinos, wide, leggings, cargo, joggers, dungarees. */
import { hipPockets, type Legs, legs, type Sewn } from '../legs.ts';
import { button, crease, ground, patch, seam, stitches, thread, unprinted } from '../parts.ts';
import { type Cloth, mark, type Part, piece, type Scene } from '../scene.ts';
import { box, mirror, type Point, polygon, pts, shape } from '../shapes.ts';
import { elastic, fly } from '../waists.ts';

export const straight: Legs = {
  top: 60,
  waist: 76,
  hip: 92,
  hipAt: 128,
  crotch: 196,
  kneeAt: 350,
  knee: [17, 88],
  end: 560,
  hem: [22, 84],
};

const gold = '#c98f3c';

export function jeans(l: Legs) {
  return (cloth: Cloth): Scene => {
    const sewn: Sewn = { cloth, line: gold, drape: 0.45 };
    const worn = [
      mark(`M${l.hip * 0.42} 230L${(l.knee[0] + l.knee[1]) / 2} 400`, {
        stroke: '#ffffff',
        width: 30,
        opacity: 0.05,
      }),
    ];
    return [...legs(l, sewn), ...worn, ...hipPockets(l, sewn), ...coin(l, cloth), ...fly(l, sewn)];
  };
}

function coin(l: Legs, cloth: Cloth): Part[] {
  const y = l.top + 34;
  const points: Point[] = [
    [-l.waist * 0.84, y, 1],
    [-l.waist * 0.62, y + 2, 1],
    [-l.waist * 0.62, y + 16, 1],
    [-l.waist * 0.84, y + 14, 1],
  ];
  return [
    seam(points.slice(0, 2), cloth),
    stitches(
      [
        [-l.waist * 0.84, y + 4],
        [-l.waist * 0.62, y + 6],
      ],
      gold,
    ),
  ];
}

export function chinos(l: Legs, pressed: boolean) {
  return (cloth: Cloth): Scene => {
    const sewn: Sewn = { cloth, crease: pressed, drape: 0.45 };
    const top = l.top + 18;
    const slant: Point[] = [
      [l.waist * 0.66, top],
      [l.hip - 3, top + 62],
    ];
    const pockets = [slant, mirror(slant)].flatMap((points) => [
      seam(points, cloth, 0.8),
      stitches(
        points.map(([x, y]): Point => [x - Math.sign(x) * 4, y]),
        thread(cloth),
        0.5,
      ),
    ]);
    return [...legs(l, sewn), ...pockets, ...fly(l, sewn, '#d5c7a8')];
  };
}

export function wide(cloth: Cloth): Scene {
  const l: Legs = {
    top: 56,
    waist: 74,
    hip: 100,
    hipAt: 140,
    crotch: 204,
    kneeAt: 350,
    knee: [8, 122],
    end: 562,
    hem: [6, 142],
  };
  const pleat = (x: number) =>
    crease(
      [
        [x, l.top + 18],
        [x * 1.15, l.top + 130],
        [x * 1.35, 400],
      ],
      9,
      0.34,
    );
  const folds = [28, 48, -28, -48].map(pleat);
  const hang = [70, 105, -70, -105].map((x) =>
    crease(
      [
        [x * 0.86, 300],
        [x, 562],
      ],
      16,
      0.3,
    ),
  );
  return [...legs(l, { cloth, drape: 0.7, folds: [...folds, ...hang] }), ...fly(l, { cloth })];
}

export function leggings(cloth: Cloth): Scene {
  const l: Legs = {
    top: 62,
    waist: 62,
    hip: 76,
    hipAt: 140,
    crotch: 192,
    kneeAt: 350,
    knee: [12, 62],
    end: 566,
    hem: [16, 46],
  };
  const high = piece(polygon(pts('-62 60, 62 60, 67 104, -67 104')), unprinted(cloth), {
    puff: 4,
    lift: 1,
    drape: 0.1,
  });
  return [
    ...legs(l, { cloth, drape: 0.25, soft: true, puff: 10 }),
    high,
    stitches(pts('-66 99, 66 99'), thread(cloth)),
  ];
}

export function cargo(cloth: Cloth): Scene {
  const l: Legs = { ...straight, knee: [14, 98], hem: [22, 88], hip: 98 };
  const sewn: Sewn = { cloth, drape: 0.7 };
  const bag: Point[] = pts('54 282!, 102 278!, 104 352!, 56 356!');
  const flap: Point[] = pts('51 276!, 105 271!, 106 292!, 80 301!, 52 298!');
  const pockets = [0, 1].flatMap((flip) => {
    const f = (points: readonly Point[]) => (flip ? mirror(points) : points);
    return [
      ...patch(f(bag), cloth),
      ...patch(f(flap), cloth),
      ...button(flip ? -79 : 79, 291, 3.4, thread(cloth)),
    ];
  });
  return [...legs(l, sewn), ...hipPockets(l, sewn), ...pockets, ...fly(l, sewn, '#6b6152')];
}

export function joggers(cloth: Cloth): Scene {
  const l: Legs = {
    top: 62,
    waist: 80,
    hip: 96,
    hipAt: 140,
    crotch: 208,
    kneeAt: 360,
    knee: [14, 90],
    end: 530,
    hem: [26, 72],
  };
  const rib = unprinted(cloth, 'rib');
  const ends = [1, -1].map((sign) =>
    piece(box(sign > 0 ? 27 : -71, 524, 44, 38, 4), rib, { puff: 5, lift: 1, drape: 0.1 }),
  );
  const slit: Point[] = pts('72 92, 92 148');
  return [
    ...legs(l, { cloth, drape: 0.7 }),
    ...ends,
    seam(slit, cloth, 0.8),
    seam(mirror(slit), cloth, 0.8),
    ...elastic(l, rib, '#e6e1d5'),
  ];
}

export function pyjama(cloth: Cloth): Scene {
  const l: Legs = { ...straight, waist: 78, knee: [10, 100], hem: [14, 104] };
  return [...legs(l, { cloth, drape: 0.8 }), ...elastic(l, unprinted(cloth), ground(cloth))];
}

export function leather(cloth: Cloth): Scene {
  const l: Legs = { ...straight, knee: [15, 76], hem: [20, 70], hip: 88 };
  const knee: Point[] = pts('18 352, 74 346');
  return [
    ...legs(l, { cloth, drape: 0.55 }),
    seam(knee, cloth),
    seam(mirror(knee), cloth),
    ...hipPockets(l, { cloth }),
    ...fly(l, { cloth }, '#b9b9b9'),
  ];
}

export function overall(cloth: Cloth): Scene {
  const l: Legs = {
    top: 218,
    waist: 82,
    hip: 96,
    hipAt: 262,
    crotch: 312,
    kneeAt: 430,
    knee: [14, 88],
    end: 574,
    hem: [18, 86],
  };
  const bib: Point[] = pts('-56 96!, 56 96!, 62 150, 84 222!, -84 222!, -62 150');
  const strap: Point[] = pts('40 22!, 58 22!, 54 112!, 36 112!');
  const straps = [strap, mirror(strap)].map((points) =>
    piece(shape(points), cloth, { puff: 2.5, lift: 1.5, drape: 0.1 }),
  );
  const pocket: Point[] = pts('-34 128!, 34 128!, 34 182!, 0 190!, -34 182!');
  const sewn: Sewn = { cloth, line: gold };
  return [
    ...legs(l, sewn),
    piece(shape(bib), cloth, { puff: 5, lift: 1.5, drape: 0.3 }),
    ...patch(pocket, cloth, gold),
    ...straps,
    ...button(45, 108, 6, '#b08d57'),
    ...button(-45, 108, 6, '#b08d57'),
    ...hipPockets(l, sewn),
    ...fly(l, sewn),
  ];
}
