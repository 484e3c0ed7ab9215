import { type Cloth, type Part, piece } from './scene.ts';
import { mirror, type Point, polygon, symmetric } from './shapes.ts';
import type { Measures } from './upper.ts';

/** A band around each wrist, `width` px along the sleeve. */
export function cuffs(m: Measures, cloth: Cloth, width: number, spare = 1): Part[] {
  const s = m.sleeve;
  if (!s) return [];
  const rad = (s.angle * Math.PI) / 180;
  const [dx, dy] = [Math.sin(rad), Math.cos(rad)];
  const at = (along: number, across: number): Point => [
    m.shoulder[0] + dx * (s.length - along) - dy * across,
    m.shoulder[1] + dy * (s.length - along) + dx * across,
    1,
  ];
  const band = [at(width, -spare), at(-1, -spare), at(-1, s.cuff + spare), at(width, s.cuff + spare)];
  return [band, mirror(band)].map((points, i) =>
    piece(polygon(points), cloth, { grain: (i ? 1 : -1) * s.angle, puff: 3, lift: 1, drape: 0 }),
  );
}

/** A knitted band along the lower edge. */
export function waistband(m: Measures, cloth: Cloth, height: number, pull = 6): Part[] {
  const tail = m.tail ?? 4;
  const half: Point[] = [
    [0, m.length + tail - 4],
    [m.hem * 0.6, m.length + tail * 0.72 - 4],
    [m.hem + 1, m.length - 4, 1],
    [m.hem - pull, m.length + height, 1],
    [0, m.length + height + tail],
  ];
  return [piece(symmetric(half), cloth, { puff: 4, lift: 1, drape: 0.1 })];
}
