/** The last step: weights into a query, and scores into words. */
import { type Band, DETAILS_FROM } from '../../contract/index.ts';
import { agreement } from './details.ts';

/** How much each part of the vector counts in a query; both vectors are of unit length. */
export const WEIGHTS = { look: 1, colour: 0.5 } as const;

/**
 * Lowest score that is shown as similar at all, once the doubt about a product's type is taken off it
 * (search/matches/types.ts): trousers of another colour are shown, a dress of the same one is not. Chosen on val in
 * catalogues of a small shop's size, docs/models.md.
 */
export const CUT_OFF = 0.32;
/** Lowest score that is more than loosely similar. */
export const CLOSE = 0.6;
/** What reaches this may be the very product. */
export const VERY_CLOSE = 0.92;

/**
 * Lowest score of a band. `npm run bench:bands` prints what share of `pairs` scores below each, less the same doubt:
 * below the first 47 % of other views of the same product and 97 % of other products of its category, below the second
 * 98 % of garments of another category.
 */
const BANDS: readonly { from: number; band: Band }[] = [
  { from: VERY_CLOSE, band: 'very close' },
  { from: CLOSE, band: 'similar' },
  { from: CUT_OFF, band: 'loose' },
];

/**
 * Details that agree better than DETAILS_FROM add to a score: `weight` for each unit above. Chosen on val and the pairs,
 * docs/models.md. Only the nearest `looked` rows are compared: one further down would hardly get far enough up.
 */
export const DETAILS = { weight: 1.5, looked: 100 } as const;

/** Of two garments' details; 0 where one has none. */
export function detailBonus(a: Int8Array, b: Int8Array): number {
  return DETAILS.weight * Math.max(0, agreement(a, b) - DETAILS_FROM);
}

/** Null below the cut-off. */
export function bandOf(score: number): Band | null {
  return BANDS.find(({ from }) => score >= from)?.band ?? null;
}

/**
 * The query's side of an index vector: parts scaled so that its inner product with a stored
 * [look, colour] of unit parts is the weighted mean of the parts' cosines, -1..1.
 */
export function queryVector(
  look: Float32Array,
  colour: Float32Array,
  weights: { look: number; colour: number } = WEIGHTS,
): Float32Array {
  const sum = weights.look + (colour.length > 0 ? weights.colour : 0);
  const vector = new Float32Array(look.length + colour.length);
  vector.set(look.map((value) => (value * weights.look) / sum));
  vector.set(
    colour.map((value) => (value * weights.colour) / sum),
    look.length,
  );
  return vector;
}
