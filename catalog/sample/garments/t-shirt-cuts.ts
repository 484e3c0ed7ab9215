import { darker, lighter } from '../palette.ts';
import { buttons, ground, hem, patch, plain, seam, stitches, thread, unprinted } from '../parts.ts';
import { type Cloth, mark, type Part, piece, type Scene } from '../scene.ts';
import { box, ellipse, line, mirror, type Point, polygon, pts, shape, symmetric } from '../shapes.ts';
import { body, inside, type Make, type Measures, neckband, sleeves, upper } from '../upper.ts';

const tee: Measures = {
  top: 92,
  neck: 44,
  drop: 46,
  shoulder: [124, 122],
  chest: 126,
  armpit: 216,
  waist: 122,
  waistAt: 350,
  hem: 126,
  length: 488,
  sleeve: { length: 116, angle: 34, cuff: 84 },
};

export function crew(cloth: Cloth): Scene {
  return [...upper(tee, { cloth }), ...neckband(tee, 10, unprinted(cloth, 'jersey'))];
}

export function vee(cloth: Cloth): Scene {
  const m: Measures = {
    ...tee,
    neckline: 'vee',
    drop: 78,
    chest: 116,
    waist: 108,
    hem: 116,
    shoulder: [116, 122],
  };
  return [...upper(m, { cloth }), ...neckband(m, 8, unprinted(cloth, 'jersey'))];
}

export function boxy(cloth: Cloth): Scene {
  const m: Measures = {
    ...tee,
    shoulder: [142, 130],
    chest: 142,
    armpit: 236,
    waist: 142,
    hem: 141,
    length: 452,
    sleeve: { length: 92, angle: 28, cuff: 94 },
  };
  return [...upper(m, { cloth }), ...neckband(m, 11, unprinted(cloth, 'jersey'))];
}

export function longSleeve(cloth: Cloth): Scene {
  const m: Measures = {
    ...tee,
    shoulder: [116, 122],
    chest: 116,
    armpit: 208,
    waist: 112,
    hem: 116,
    length: 482,
    sleeve: { length: 330, angle: 15, cuff: 44 },
  };
  return [...upper(m, { cloth }), ...neckband(m, 9, unprinted(cloth, 'jersey'))];
}

export function ringer(cloth: Cloth): Scene {
  const trim = plain(cloth.paint.colours[1] ?? darker(ground(cloth), 0.6), 'jersey');
  const own: Cloth = unprinted(cloth);
  return [...upper(tee, { cloth: own }), ...cuffs(tee, trim, 11), ...neckband(tee, 11, trim)];
}

function cuffs(m: Measures, cloth: Cloth, width: number): Part[] {
  const s = m.sleeve;
  if (!s) return [];
  const rad = (s.angle * Math.PI) / 180;
  const [dx, dy] = [Math.sin(rad), Math.cos(rad)];
  const out: Point = [m.shoulder[0] + dx * s.length, m.shoulder[1] + dy * s.length, 1];
  const at = (along: number, across: number): Point => [
    out[0] - dx * along - dy * across,
    out[1] - dy * along + dx * across,
    1,
  ];
  const band = [at(width, -1), at(-1, -1), at(-1, s.cuff + 1), at(width, s.cuff + 2)];
  return [band, mirror(band)].map((points, i) =>
    piece(polygon(points), cloth, { grain: (i ? 1 : -1) * s.angle, puff: 3, lift: 1, drape: 0 }),
  );
}

export function raglan(cloth: Cloth): Scene {
  const sleeve = plain(cloth.paint.colours[1] ?? '#242f4d', 'jersey');
  const m: Measures = { ...tee, sleeve: { length: 178, angle: 27, cuff: 62 } };
  const make: Make = { cloth: unprinted(cloth), sleeveCloth: sleeve };
  const cap: Point[] = pts('40 94!, 124 121!, 130 170, 127 216!, 104 190, 68 136');
  const yokes = [cap, mirror(cap)].map((points) =>
    piece(shape(points), sleeve, { puff: 6, lift: 0, drape: 0.4 }),
  );
  return [...upper(m, make), ...yokes, ...neckband(m, 10, plain(ground(sleeve), 'jersey'))];
}

export function polo(cloth: Cloth): Scene {
  const m: Measures = { ...tee, neck: 40, drop: 30, shoulder: [122, 124] };
  const make: Make = { cloth };
  const own = unprinted(cloth, 'fineknit');
  const placket = piece(polygon(pts('-11 112, 11 112, 11 212, -11 212')), unprinted(cloth), {
    puff: 2,
    lift: 1.4,
    drape: 0.1,
  });
  const leaf: Point[] = pts('0 126!, 20 112, 39 90!, 46 86!, 60 104, 58 128!, 30 150!, 6 130!');
  const stand = piece(symmetric(pts('0 90, 24 86, 42 84!, 46 92!, 24 101, 0 104')), own, {
    puff: 4,
    lift: 1,
    drape: 0,
    shade: 0.88,
  });
  return [
    ...inside(m, make),
    ...sleeves(m, make),
    ...body(m, make),
    ...cuffs(m, unprinted(cloth, 'jersey'), 10),
    placket,
    ...buttons(0, 148, 196, 3, 4, lighter(ground(cloth), 0.5)),
    stand,
    ...[leaf, mirror(leaf)].map((points) => piece(shape(points), own, { puff: 3, lift: 2, drape: 0 })),
  ];
}

export function henley(cloth: Cloth): Scene {
  const m: Measures = {
    ...tee,
    shoulder: [116, 122],
    chest: 116,
    waist: 112,
    hem: 116,
    armpit: 208,
    sleeve: { length: 326, angle: 16, cuff: 46 },
  };
  const placket = piece(box(-10, 134, 20, 92, 2), unprinted(cloth), {
    puff: 2,
    lift: 1.3,
    drape: 0,
  });
  return [
    ...upper(m, { cloth }),
    placket,
    stitches(pts('-8 136, -8 222'), thread(cloth)),
    stitches(pts('8 136, 8 222'), thread(cloth)),
    ...buttons(0, 152, 214, 4, 3.8, '#ddd3bf'),
    ...neckband(m, 9, unprinted(cloth, 'jersey')),
    ...cuffs(m, unprinted(cloth, 'jersey'), 22),
  ];
}

export function pocket(cloth: Cloth): Scene {
  const own = cloth.paint.colours[1] ? plain(cloth.paint.colours[1], cloth.fabric) : cloth;
  const points: Point[] = pts('34 196!, 90 196!, 90 250!, 62 262!, 34 250!');
  return [
    ...upper(tee, { cloth: unprinted(cloth) }),
    ...neckband(tee, 10, unprinted(cloth, 'jersey')),
    ...patch(points, own),
    seam(pts('34 206, 90 206'), own),
  ];
}

/** A tee with a picture on the chest: sun over waves, peaks, or rings. */
export function printed(motif: (a: string, b: string, c: string) => Part[]) {
  return (cloth: Cloth): Scene => {
    const [, a = '#dd7463', b = '#242f4d', c = '#ecd667'] = cloth.paint.colours;
    return [
      ...upper(tee, { cloth: unprinted(cloth) }),
      ...neckband(tee, 10, unprinted(cloth, 'jersey')),
      ...motif(a, b, c),
    ];
  };
}

export function waves(a: string, b: string, c: string): Part[] {
  const wave = (y: number): Point[] =>
    [-60, -40, -20, 0, 20, 40, 60].map((x, i) => [x, y + (i % 2 ? -6 : 6)]);
  return [
    mark(ellipse(0, 232, 44), { fill: a }),
    ...[246, 260, 274, 288].map((y, i) => mark(line(...wave(y)), { stroke: i % 2 ? c : b, width: 7 })),
  ];
}

export function peaks(a: string, b: string, c: string): Part[] {
  return [
    mark(ellipse(28, 214, 17), { fill: c }),
    mark(polygon(pts('-66 290, -16 206, 34 290')), { fill: a }),
    mark(polygon(pts('-6 290, 32 232, 66 290')), { fill: b }),
    mark(polygon(pts('-31 231, -16 206, -1 231, -10 240, -17 230, -24 241')), { fill: '#f1f0ec' }),
  ];
}

export function rings(a: string, b: string, c: string): Part[] {
  return [
    [46, a],
    [33, b],
    [20, c],
    [8, a],
  ].map(([r, colour]) => mark(ellipse(0, 246, Number(r)), { fill: String(colour) }));
}

export function lines(cloth: Cloth): Scene {
  const m: Measures = {
    ...tee,
    neckline: 'boat',
    neck: 66,
    drop: 26,
    shoulder: [118, 112],
    chest: 116,
    waist: 110,
    hem: 116,
    armpit: 206,
    sleeve: { length: 222, angle: 20, cuff: 54 },
  };
  return [...upper(m, { cloth }), ...hem(pts('-62 118, 0 126, 62 118'), cloth)];
}
