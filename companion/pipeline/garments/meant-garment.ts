/** Which of the garments a picture is about, and which one a person points at. */
import { familyOf, type GarmentGroup, type Point } from '../../../contract/index.ts';
import type { GarmentMap } from '../parse.ts';
import type { FoundGarment } from './garments.ts';

/** How far beside a garment a point may lie and still mean it, as a share of the map's longer side. */
const NEAR = 0.04;
/**
 * How much a garment's share inside the crop counts, as an exponent. A person marks all of what is meant: a bag before a
 * coat, where the coat goes on outside. Of 364 street crops of val 298 get a garment of the right group, 286 with 1.
 */
const WHOLENESS = 4;
/** How far a guess at the point is off (standard deviation), as a share of the picture's longer side. */
const OFF = 0.1;
/** How much more often a larger garment is meant, as an exponent of its area. */
const LARGER = 0.5;
/** Below this no garment is near: 1 % of the picture, three deviations away, has .001. */
const LEAST = 0.001;

/** The garment that a picture is about: the largest, where the middle counts more than the rim, and what is whole. */
export function mainGarment(
  garments: readonly FoundGarment[],
  picture: { width: number; height: number },
  hint: GarmentGroup | null,
): FoundGarment | null {
  const family = hint ? familyOf(hint) : [];
  const hinted =
    garments.find(({ group }) => group === hint) ?? garments.find(({ group }) => family.includes(group));
  if (hinted) return hinted;
  let best: FoundGarment | null = null;
  let bestWeight = 0;
  for (const garment of garments) {
    const { x, y, w, h } = garment.box;
    const offX = (x + w / 2) / picture.width - 0.5;
    const offY = (y + h / 2) / picture.height - 0.5;
    const central = 1 - Math.min(0.6, Math.hypot(offX, offY));
    const weight = garment.area * garment.score * garment.inside ** WHOLENESS * central;
    if (weight > bestWeight) [best, bestWeight] = [garment, weight];
  }
  return best;
}

/** The garment that covers a point of the picture, or the nearest one close by; null when there is none. */
export function garmentAt(
  garments: readonly FoundGarment[],
  { width, height, placement, picture }: GarmentMap,
  point: Point,
): FoundGarment | null {
  const x = placement.x + (point.x / picture.width) * placement.w;
  const y = placement.y + (point.y / picture.height) * placement.h;
  let best: FoundGarment | null = null;
  let nearest = (NEAR * Math.max(width, height)) ** 2;
  for (const garment of garments) {
    for (const at of garment.pixels) {
      const column = at % width;
      // To the nearest place of the pixel's square, so that a point inside of it is at distance 0.
      const dx = Math.max(column - x, 0, x - column - 1);
      const row = (at - column) / width;
      const dy = Math.max(row - y, 0, y - row - 1);
      const distance = dx * dx + dy * dy;
      if (distance < nearest) [best, nearest] = [garment, distance];
    }
  }
  return best;
}

/**
 * The garment that a person most likely pointed at, where the point is only guessed; null without guesses, and when none
 * is anywhere near one. `npm run bench:aim`: guessed 55 px beside it, .58 to .67 of clicks lead to the garment that was clicked on, instead of
 * the .26 for which it is the main one.
 */
export function garmentNear(
  garments: readonly FoundGarment[],
  { width, placement, picture }: GarmentMap,
  guesses: readonly Point[],
): FoundGarment | null {
  const centres = guesses.map(({ x, y }) => ({
    x: placement.x + (x / picture.width) * placement.w - 0.5,
    y: placement.y + (y / picture.height) * placement.h - 0.5,
  }));
  const spread = 2 * (OFF * Math.max(placement.w, placement.h)) ** 2;
  let best: FoundGarment | null = null;
  let bestWeight = LEAST;
  for (const garment of garments) {
    let sum = 0;
    for (const at of garment.pixels) {
      const column = at % width;
      const row = (at - column) / width;
      for (const { x, y } of centres) sum += Math.exp(-((column - x) ** 2 + (row - y) ** 2) / spread);
    }
    const weight = (sum / garment.pixels.length) * garment.area ** LARGER * garment.score;
    if (weight > bestWeight) [best, bestWeight] = [garment, weight];
  }
  return best;
}
