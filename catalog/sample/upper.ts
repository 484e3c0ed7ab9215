/** The upper body of any garment: torso, sleeves and the inside of the neck, from a few measures. */
import { crease, hem, label, ridge, seam, unprinted } from './parts.ts';
import { type Cloth, type Fold, type Part, piece, type Scene } from './scene.ts';
import { mirror, type Point, shape, symmetric } from './shapes.ts';

export interface Sleeve {
  /** Along the outer edge, px. */
  length: number;
  /** Degrees away from hanging straight down. */
  angle: number;
  /** Width at its end, px. */
  cuff: number;
  /** How far the middle swells outwards, px. */
  swell?: number;
}

/** All widths are half widths from the middle line; px in the 480 x 600 frame. */
export interface Measures {
  top: number;
  neck: number;
  drop: number;
  neckline?: 'round' | 'vee' | 'square' | 'boat' | 'heart';
  shoulder: readonly [number, number];
  chest: number;
  armpit: number;
  waist: number;
  waistAt: number;
  hem: number;
  length: number;
  /** How much lower (or, negative, higher) the hem is in the middle than at the sides. */
  tail?: number;
  sleeve?: Sleeve;
}

/** The neckline from the middle of the front to the shoulder, right half. */
function neckline(m: Measures, grow = 0): Point[] {
  const [n, y, d] = [m.neck + grow * 0.9, m.top + grow * 0.12, m.drop + grow * 0.9];
  const end: Point = [n, y, 1];
  switch (m.neckline) {
    case 'vee':
      return [[0, y + d, 1], [n * 0.55, y + d * 0.44], end];
    case 'square':
      return [[0, y + d], [n * 0.92, y + d, 1], end];
    case 'boat':
      return [[0, y + d], [n * 0.6, y + d * 0.86], end];
    case 'heart':
      return [
        [0, y + d, 1],
        [n * 0.34, y + d * 0.72],
        [n * 0.78, y + d * 0.68],
        [n * 0.97, y + d * 0.5],
        end,
      ];
    default:
      return [[0, y + d], [n * 0.5, y + d * 0.88], [n * 0.88, y + d * 0.48], end];
  }
}

export function torso(m: Measures): string {
  return symmetric([...neckline(m), ...side(m), ...hemline(m)]);
}

function side(m: Measures): Point[] {
  const [sx, sy] = m.shoulder;
  const reach = m.armpit - sy;
  return [
    [sx, sy, 1],
    [Math.min(sx, m.chest) - 5, sy + reach * 0.45],
    [m.chest, m.armpit, 1],
    [m.waist, m.waistAt],
    [m.hem, m.length, 1],
  ];
}

function hemline(m: Measures): Point[] {
  const tail = m.tail ?? 4;
  return [
    [m.hem * 0.6, m.length + tail * 0.72],
    [0, m.length + tail],
  ];
}

/** The right sleeve, drawn a little way under the torso. */
function sleeveOf(m: Measures, s: Sleeve): Point[] {
  const [sx, sy] = m.shoulder;
  const rad = (s.angle * Math.PI) / 180;
  const [dx, dy] = [Math.sin(rad), Math.cos(rad)];
  const swell = s.swell ?? 6;
  const out: Point = [sx + dx * s.length, sy + dy * s.length, 1];
  const inn: Point = [out[0] - dy * s.cuff, out[1] + dx * s.cuff, 1];
  const elbow: Point = [sx + dx * s.length * 0.5 + dy * swell, sy + dy * s.length * 0.5 - dx * swell];
  const under: Point = [(inn[0] + m.chest) / 2 + swell * 0.25, (inn[1] + m.armpit) / 2 + 2];
  const inset = (sx - m.neck) * 0.45;
  const root = sy - ((sy - m.top) / (sx - m.neck)) * inset + 1.5;
  return [
    [sx - inset, root, 1],
    [sx, sy],
    elbow,
    out,
    inn,
    under,
    [m.chest - 1, m.armpit - 3, 1],
    [m.chest - 44, m.armpit - 30, 1],
  ];
}

export interface Make {
  cloth: Cloth;
  sleeveCloth?: Cloth;
  drape?: number;
  puff?: number;
  folds?: readonly Fold[];
  /** Leaves out hem stitching and the neck label. */
  bare?: boolean;
}

/** Inside of the neck, sleeves, torso and hems, in that order from below. */
export function upper(m: Measures, make: Make): Scene {
  return [...inside(m, make), ...sleeves(m, make), ...body(m, make)];
}

export function inside(m: Measures, make: Make): Part[] {
  const low = m.top + m.drop;
  const back = symmetric([
    [0, m.top + 9],
    [m.neck * 0.6, m.top + 7],
    [m.neck + 2, m.top - 1, 1],
    [m.neck + 4, m.top + 6, 1],
    [m.neck * 0.8, low + 4, 1],
    [0, low + 14],
  ]);
  const lining = piece(back, unprinted(make.cloth), { shade: 0.66, puff: 5, lift: 0, drape: 0.2 });
  return make.bare ? [lining] : [lining, ...label(m.top + 16)];
}

export function sleeves(m: Measures, make: Make): Part[] {
  const s = m.sleeve;
  if (!s) return [];
  const right = sleeveOf(m, s);
  const cloth = make.sleeveCloth ?? make.cloth;
  return [1, -1].flatMap((sign) => {
    const turned = (points: readonly Point[]) => (sign > 0 ? [...points] : mirror(points));
    const grain = -s.angle * sign;
    const style = {
      grain,
      puff: make.puff ?? 8,
      lift: 2.5,
      drape: make.drape ?? 0.6,
      folds: armFolds(m, s, turned),
    };
    const [out, inn] = [right[3], right[4]];
    if (!out || !inn || make.bare) return [piece(shape(turned(right)), cloth, style)];
    const rad = (s.angle * Math.PI) / 180;
    const edge = [out, inn].map(([x, y]): Point => [x - Math.sin(rad) * 7, y - Math.cos(rad) * 7]);
    return [piece(shape(turned(right)), cloth, style), ...hem(turned(edge), cloth)];
  });
}

function armFolds(m: Measures, s: Sleeve, turned: (points: readonly Point[]) => Point[]): Fold[] {
  const [sx] = m.shoulder;
  const rad = (s.angle * Math.PI) / 180;
  const at = (along: number, across: number): Point => [
    sx - 4 + Math.sin(rad) * s.length * along - Math.cos(rad) * across,
    m.shoulder[1] + Math.cos(rad) * s.length * along + Math.sin(rad) * across,
  ];
  const width = 8 + s.cuff * 0.12;
  const folds = [crease(turned([at(0.12, 62), at(0.3, 34), at(0.45, 18)]), width, 0.3)];
  if (s.length < 180) return folds;
  return [
    ...folds,
    crease(turned([at(0.5, 8), at(0.56, 30), at(0.54, 46)]), width * 0.8, 0.28),
    ridge(turned([at(0.58, 6), at(0.64, 26), at(0.66, 44)]), width * 0.8, 0.22),
    crease(turned([at(0.72, 10), at(0.7, 28), at(0.75, 44)]), width * 0.7, 0.24),
    crease(turned([at(0.9, 4), at(0.86, 20), at(0.88, 34)]), width * 0.6, 0.22),
  ];
}

export function body(m: Measures, make: Make): Part[] {
  const { cloth } = make;
  const arm: Point[] = side(m).slice(0, 3);
  const style = {
    puff: make.puff ?? 9,
    lift: 1.2,
    join: true,
    drape: make.drape ?? 0.6,
    folds: [...bodyFolds(m), ...(make.folds ?? [])],
  };
  const line: Point[] = [
    ...mirror([...side(m).slice(-1), ...hemline(m)]).slice(0, 2),
    ...hemline(m).reverse(),
    ...side(m).slice(-1),
  ];
  const edge = line.map(([x, y]): Point => [x * 0.985, y - 8]);
  return [
    piece(torso(m), cloth, style),
    ...(m.sleeve ? [seam(arm, cloth, 0.32), seam(mirror(arm), cloth, 0.32)] : []),
    ...(make.bare ? [] : hem(edge, cloth)),
  ];
}

function bodyFolds(m: Measures): Fold[] {
  const low = m.length - m.armpit;
  const pull: Point[] = [
    [m.chest - 2, m.armpit + 6],
    [m.chest * 0.66, m.armpit + low * 0.14],
    [m.chest * 0.5, m.armpit + low * 0.3],
  ];
  const hang: Point[] = [
    [m.waist * 0.78, m.waistAt - 20],
    [m.waist * 0.7, m.waistAt + low * 0.25],
    [m.hem * 0.74, m.length],
  ];
  return [
    crease(pull, 15, 0.26),
    crease(mirror(pull), 13, 0.22),
    ridge(hang, 20, 0.22),
    crease(mirror(hang), 20, 0.24),
    crease(
      [
        [-m.hem * 0.2, m.waistAt + low * 0.2],
        [-m.hem * 0.14, m.length],
      ],
      22,
      0.14,
    ),
  ];
}

/** A band around the neckline, `width` px wide. */
export function neckband(m: Measures, width: number, cloth: Cloth): Part[] {
  const outer = neckline(m, width).reverse();
  const band = symmetric([...neckline(m), ...outer]);
  const back = symmetric([
    [0, m.top + 9],
    [m.neck * 0.6, m.top + 7],
    [m.neck + 1, m.top - 1, 1],
    [m.neck + width * 0.75, m.top - 2, 1],
    [m.neck * 0.6, m.top - width * 0.1],
    [0, m.top + 1],
  ]);
  return [
    piece(back, cloth, { puff: 3, lift: 1, drape: 0, shade: 0.86 }),
    piece(band, cloth, { puff: 3, lift: 1.6, drape: 0 }),
  ];
}
