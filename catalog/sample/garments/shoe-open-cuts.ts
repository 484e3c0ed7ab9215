import { darker, lighter } from '../palette.ts';
import { ground, plain } from '../parts.ts';
import { type Cloth, mark, type Part, piece, type Scene } from '../scene.ts';
import { ellipse, type Point, pts, rope, shape } from '../shapes.ts';
import { type Place, sole } from '../shoe-parts.ts';

const foot: Point[] = pts(
  '-8 112, 26 116, 52 156, 58 220, 46 300, 50 380, 40 448, 0 476, -40 450, -46 380, -48 300, -62 220, -54 150',
);

function footbed(colour: string, at: Place): Part[] {
  const inner = foot.map(([x, y]): Point => [x * 0.84, 296 + (y - 296) * 0.93]);
  return [
    ...sole(foot, darker(colour, 0.45), at),
    piece(shape(at(inner)), plain(colour, 'suede'), { puff: 9, lift: 1, drape: 0.2 }),
  ];
}

/** A band across the foot from above. */
function across(points: readonly Point[], half: number, cloth: Cloth, at: Place): Part {
  return piece(shape(at(rope(points, half))), cloth, { puff: 6, lift: 3.5, drape: 0.1 });
}

export function slide(cloth: Cloth, at: Place): Scene {
  return [
    ...footbed('#b99468', at),
    across(pts('-66 204, 0 186, 62 204'), 34, cloth, at),
    across(pts('-56 292, 0 280, 54 292'), 20, cloth, at),
    mark(shape(at(pts('-44 276, -28 272, -26 292, -42 296'))), {
      stroke: '#c9a85c',
      width: 3,
      groove: -0.3,
    }),
  ];
}

export function sandal(cloth: Cloth, at: Place): Scene {
  return [
    ...footbed('#c7a27a', at),
    across(pts('-60 196, 0 214, 58 178'), 7, cloth, at),
    across(pts('-60 226, 0 206, 58 236'), 7, cloth, at),
    across(pts('0 130, 2 170, 0 214'), 6, cloth, at),
    across(pts('-52 380, 0 352, 52 380'), 7, cloth, at),
    across(pts('-50 396, -56 440, 0 478, 52 440, 50 396'), 6, cloth, at),
    mark(shape(at(pts('30 354, 44 360, 38 376, 24 370'))), {
      stroke: '#c9a85c',
      width: 2.6,
      groove: -0.3,
    }),
  ];
}

export function ballet(cloth: Cloth, at: Place): Scene {
  const hole: Point[] = pts(
    '0 232, 36 246, 40 310, 40 390, 30 440, 0 458, -30 442, -38 390, -38 310, -36 248',
  );
  const bow: Point[] = pts('0 222, 24 206, 28 230, 0 226, -26 232, -24 208');
  const half = shape(at(hole));
  return [
    piece(shape(at(foot)), cloth, { puff: 12, lift: 3, drape: 0.15 }),
    piece(half, plain('#d8bb97', 'suede'), { puff: 10, lift: 0, drape: 0.1, shade: 0.8 }),
    mark(half, { stroke: darker(ground(cloth), 0.35), width: 3, groove: -0.2 }),
    piece(shape(at(bow)), cloth, { puff: 4, lift: 2, drape: 0 }),
    mark(ellipse((at(pts('0 222'))[0] ?? [0])[0], 222, 4), {
      fill: lighter(ground(cloth), 0.15),
      groove: -0.2,
    }),
  ];
}
