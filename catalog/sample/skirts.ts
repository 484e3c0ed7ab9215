/** Skirts of any length and their waistbands, from a few measures. */
import { crease, ground, plain, ridge, stitches, thread } from './parts.ts';
import { type Cloth, type Fold, type Part, piece } from './scene.ts';
import { type Point, shape, symmetric } from './shapes.ts';

export interface Flare {
  top: number;
  waist: number;
  hip: number;
  hipAt: number;
  hem: number;
  end: number;
  /** How much lower the middle of the hem hangs, px. */
  sag?: number;
  flutes?: number;
  depth?: number;
}

/** A skirt outline with fluted folds from waist to hem. */
export function skirt(s: Flare, cloth: Cloth, drape = 0.5, extra: readonly Fold[] = []): Part[] {
  const count = s.flutes ?? 0;
  const sag = s.sag ?? 12;
  const wave = count ? 2.5 + (s.depth ?? 0.3) * 5 : 0;
  const steps = count ? count * 2 : 4;
  const edge: Point[] = Array.from({ length: steps + 1 }, (_, i) => {
    const t = 1 - (2 * i) / steps;
    return [s.hem * t, s.end + sag * (1 - t * t) + (i % 2 ? wave : -wave * 0.4)];
  });
  const [right, left] = [edge[0] ?? [0, 0], edge[steps] ?? [0, 0]];
  const outline: Point[] = [
    [-s.waist, s.top, 1],
    [0, s.top + 4],
    [s.waist, s.top, 1],
    [s.hip, s.hipAt],
    [right[0], right[1], 1],
    ...edge.slice(1, -1),
    [left[0], left[1], 1],
    [-s.hip, s.hipAt],
  ];
  const folds = Array.from({ length: count * 2 - 1 > 0 ? count * 2 - 1 : 0 }, (_, i) => {
    const t = 1 - (2 * (i + 1)) / (count * 2);
    const from = s.top + (i % 3) * (s.end - s.top) * 0.05;
    const line: Point[] = [
      [s.waist * t, from],
      [((s.hip + s.hem) / 2) * t * 0.96, (s.top + s.end) / 2],
      [s.hem * t, s.end + sag + 6],
    ];
    const width = Math.min(18, (s.hem * 0.8) / count);
    return i % 2 ? crease(line, width, s.depth ?? 0.3) : ridge(line, width, (s.depth ?? 0.3) * 0.9);
  });
  return [
    piece(shape(outline), cloth, {
      puff: 9,
      lift: 1.6,
      drape,
      join: true,
      folds: [...folds, ...extra],
    }),
    stitches(
      edge.map(([x, y]): Point => [x * 0.985, y - 7]),
      thread(cloth),
      0.45,
    ),
  ];
}

/** A plain stitched waistband. */
export function band(top: number, waist: number, height: number, cloth: Cloth): Part[] {
  const d = symmetric([
    [0, top + 4],
    [waist, top, 1],
    [waist + 3, top + height, 1],
    [0, top + height + 5],
  ]);
  return [
    piece(d, plain(ground(cloth), cloth.fabric), { puff: 3, lift: 1.2, drape: 0.1 }),
    stitches(
      [
        [-waist, top + height - 4],
        [0, top + height + 1],
        [waist, top + height - 4],
      ],
      thread(cloth),
      0.6,
    ),
  ];
}
