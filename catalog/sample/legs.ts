/** Trouser legs and their pockets, from a few measures. */
import { crease, hem, ridge, seam, stitches, thread, unprinted } from './parts.ts';
import { type Cloth, type Fold, type Part, piece, type Scene } from './scene.ts';
import { mirror, type Point, shape, symmetric } from './shapes.ts';

/** Half widths from the middle line, px. */
export interface Legs {
  top: number;
  waist: number;
  hip: number;
  hipAt: number;
  crotch: number;
  kneeAt: number;
  knee: readonly [inner: number, outer: number];
  end: number;
  hem: readonly [inner: number, outer: number];
}

export interface Sewn {
  cloth: Cloth;
  line?: string;
  band?: number;
  drape?: number;
  puff?: number;
  folds?: readonly Fold[];
  crease?: boolean;
  soft?: boolean;
}

function leg(l: Legs): Point[] {
  const slope = (l.hem[1] - l.hem[0]) * 0.03;
  return [
    [-1, l.top + 3, 1],
    [l.waist, l.top, 1],
    [l.hip, l.hipAt],
    [l.knee[1], l.kneeAt],
    [l.hem[1], l.end - slope, 1],
    [l.hem[0], l.end + slope, 1],
    [l.knee[0], l.kneeAt],
    [3, l.crotch + 4, 1],
    [-1, l.crotch - 4, 1],
  ];
}

/** Both legs with seams and hems; the inside of the waist behind them. */
export function legs(l: Legs, sewn: Sewn): Scene {
  const { cloth } = sewn;
  const right = leg(l);
  const style = (flip: boolean) => ({
    puff: sewn.puff ?? 9,
    lift: 1.5,
    drape: sewn.drape ?? 0.5,
    join: true,
    folds: legFolds(l, flip, sewn),
  });
  const cuff: Point[] = [
    [l.hem[0] + 1, l.end - 8],
    [l.hem[1] - 1, l.end - 11],
  ];
  const behind = symmetric([
    [0, l.top - 5],
    [l.waist - 2, l.top - 6, 1],
    [l.waist - 4, l.top + 10, 1],
    [0, l.top + 14],
  ]);
  return [
    piece(behind, unprinted(cloth), { shade: 0.6, puff: 3, lift: 0, drape: 0 }),
    piece(shape(mirror(right)), cloth, style(true)),
    piece(shape(right), cloth, style(false)),
    seam(
      [
        [0, l.top],
        [0, l.crotch],
      ],
      cloth,
      0.4,
    ),
    ...hem(cuff, cloth),
    ...hem(mirror(cuff), cloth),
  ];
}

function legFolds(l: Legs, flip: boolean, sewn: Sewn): Fold[] {
  const f = (points: readonly Point[]) => (flip ? mirror(points) : [...points]);
  const [ki, ko] = l.knee;
  const mid = (ki + ko) / 2;
  const half = (l.hem[0] + l.hem[1]) / 2;
  const soft = sewn.soft ? 0.6 : 1;
  // Two legs never crease alike.
  const skew = flip ? 14 : 0;
  const long = l.end - l.crotch > 240;
  return [
    crease(
      f([
        [4, l.crotch - 6],
        [l.hip * 0.4, l.crotch - 18],
        [l.hip * 0.7, l.crotch - 14],
      ]),
      11,
      0.3 * soft,
    ),
    crease(
      f([
        [4, l.crotch + 2],
        [l.hip * 0.42, l.crotch + 26],
        [l.hip * 0.66, l.crotch + 40],
      ]),
      12,
      0.26 * soft,
    ),
    ridge(
      f([
        [l.hip * 0.5, l.crotch + 10],
        [mid, l.kneeAt],
        [half, l.end],
      ]),
      16,
      0.16,
    ),
    ...(long
      ? [
          crease(
            f([
              [ki + 3, l.kneeAt - 14 + skew],
              [mid, l.kneeAt - 2],
              [ko - 14 - skew, l.kneeAt - 12],
            ]),
            11,
            0.17 * soft,
          ),
          crease(
            f([
              [mid - 6, l.kneeAt + 30 - skew],
              [ko - 4, l.kneeAt + 14 + skew],
            ]),
            11,
            0.17 * soft,
          ),
          crease(
            f([
              [l.hem[0] + 3, l.end - 44 + skew],
              [half, l.end - 30],
              [l.hem[1] - 8, l.end - 34 - skew],
            ]),
            10,
            0.14 * soft,
          ),
        ]
      : []),
    ...(sewn.crease
      ? [
          {
            d: `M${flip ? -half : half} ${l.end}L${flip ? -l.waist * 0.5 : l.waist * 0.5} ${l.top + 50}`,
            width: 3,
            depth: 0.3,
          },
        ]
      : []),
    ...(sewn.folds ?? []),
  ];
}

/** Curved front pockets, stitched twice. */
export function hipPockets(l: Legs, sewn: Sewn): Part[] {
  const { cloth } = sewn;
  const line = sewn.line ?? thread(cloth);
  const top = l.top + (sewn.band ?? 18);
  const curve: Point[] = [
    [l.waist * 0.52, top],
    [l.waist * 0.6, top + 26],
    [l.waist * 0.82, top + 40],
    [l.hip - 4, top + 44],
  ];
  return [curve, mirror(curve)].flatMap((points) => [
    seam(points, cloth, 0.6),
    stitches(
      points.map(([x, y]): Point => [x, y + 4]),
      line,
    ),
  ]);
}
