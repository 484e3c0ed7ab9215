/** Fronts that open, and the lapels folded out from them. */
import { crease, ridge, seam } from './parts.ts';
import { type Cloth, type Fold, type Part, piece } from './scene.ts';
import { mirror, type Point, shape, symmetric } from './shapes.ts';
import type { Make, Measures } from './upper.ts';

export interface Front {
  /** The y at which the two fronts meet. */
  meet: number;
  /** How far each reaches past the middle (negative: a gap). */
  overlap: number;
  /** How round the lower front corner is, px. */
  round?: number;
  /** Where the fronts end at the hem, measured from the middle. */
  gap?: number;
}

/** Two fronts that open at the neck, left over right as seen. */
export function openFronts(m: Measures, make: Make, front: Front, over: 'left' | 'right' = 'right'): Part[] {
  const right = frontPanel(m, front);
  const folds = (flip: boolean): Fold[] => {
    const f = (points: readonly Point[]) => (flip ? mirror(points) : [...points]);
    const low = m.length - m.armpit;
    return [
      crease(
        f([
          [m.chest, m.armpit + 6],
          [m.chest * 0.7, m.armpit + low * 0.12],
          [m.chest * 0.55, m.armpit + low * 0.3],
        ]),
        14,
        0.26,
      ),
      ridge(
        f([
          [m.waist * 0.8, m.waistAt],
          [m.hem * 0.78, m.length],
        ]),
        18,
        0.2,
      ),
      crease(
        f([
          [m.waist * 0.45, m.waistAt + low * 0.15],
          [m.hem * 0.42, m.length],
        ]),
        18,
        0.18,
      ),
      ...(make.folds ?? []),
    ];
  };
  const style = (flip: boolean) => ({
    puff: make.puff ?? 8,
    lift: 1.6,
    join: true,
    drape: make.drape ?? 0.5,
    folds: folds(flip),
  });
  const pieces = [
    piece(shape(mirror(right)), make.cloth, style(true)),
    piece(shape(right), make.cloth, style(false)),
  ];
  if (over === 'left') pieces.reverse();
  const arm = right.slice(1, 4);
  const seams = m.sleeve ? [seam(arm, make.cloth, 0.35), seam(mirror(arm), make.cloth, 0.35)] : [];
  return [...pieces, ...seams];
}

function frontPanel(m: Measures, front: Front): Point[] {
  const [sx, sy] = m.shoulder;
  const r = front.round ?? 4;
  const end = front.gap ?? -front.overlap;
  const low = m.length + (m.tail ?? 4);
  return [
    [m.neck, m.top, 1],
    [sx, sy, 1],
    [Math.min(sx, m.chest) - 5, sy + (m.armpit - sy) * 0.45],
    [m.chest, m.armpit, 1],
    [m.waist, m.waistAt],
    [m.hem, m.length, 1],
    [(m.hem + end) / 2, low - 1],
    [end + r, low, 1],
    [end + r * 0.25, low - r * 0.35],
    [end, low - r, 1],
    [-front.overlap, front.meet, 1],
    [m.neck * 0.5, m.top + (front.meet - m.top) * 0.48],
  ];
}

export type LapelStyle = 'notch' | 'peak' | 'shawl';

/** Lapels with a collar, folded out from the meeting point of the fronts. */
export function lapels(
  m: Measures,
  cloth: Cloth,
  front: Front,
  style: LapelStyle = 'notch',
  wide = 34,
): Part[] {
  const [n, t] = [m.neck, m.top];
  const [x, y] = [-front.overlap, front.meet];
  const mid = t + (y - t) * 0.52;
  const back = symmetric([
    [0, t - 8],
    [n * 0.7, t - 14],
    [n + 4, t - 8, 1],
    [n - 2, t + 8],
    [n * 0.6, t + 12],
    [0, t + 14],
  ]);
  const tip: Point[] =
    style === 'peak'
      ? [
          [n + 2, t + 62, 1],
          [n + wide + 4, t + 40, 1],
        ]
      : [
          [n + 3, t + 60, 1],
          [n + wide, t + 54, 1],
        ];
  const lapel: Point[] =
    style === 'shawl'
      ? [
          [n - 10, t - 6, 1],
          [n + 10, t],
          [n + wide * 0.8, t + 50],
          [(n + wide) * 0.72, mid + 26],
          [x, y, 1],
          [n * 0.46, mid - 8],
        ]
      : [
          [n - 8, t + 18, 1],
          ...tip,
          [n + wide - 1, t + 70],
          [(n + wide) * 0.66, mid + 24],
          [x, y, 1],
          [n * 0.44, mid - 8],
        ];
  const collar: Point[] = [
    [n - 12, t - 10, 1],
    [n + 8, t - 8],
    [n + 22, t + 20],
    [n + 25, t + 42, 1],
    [n + 3, t + 61, 1],
    [n - 8, t + 26],
  ];
  const shapes = [lapel, ...(style === 'shawl' ? [] : [collar])];
  return [
    piece(back, cloth, { puff: 4, lift: 1, drape: 0, shade: 0.85 }),
    ...(['left', 'right'] as const).flatMap((hand) =>
      shapes.map((points) =>
        piece(shape(hand === 'left' ? mirror(points) : points), cloth, {
          puff: 3,
          lift: 2.6,
          drape: 0.1,
          grain: hand === 'left' ? 18 : -18,
        }),
      ),
    ),
  ];
}
