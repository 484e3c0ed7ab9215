/**
 * How many products no search of a space finds, for want of a vector. Counting all takes half a second for a hundred
 * thousand, and an import changes the catalogue every moment: once none is missing, only what changed since is looked at.
 */
import type { Vectors } from '../../store/vectors/vectors.ts';

export interface MissingVectorsParts {
  vectors: Pick<Vectors, 'count' | 'missingSince'>;
  generation(): number;
}

/** @returns a function that takes a space and how many products there are */
export function createMissingVectors({
  vectors,
  generation,
}: MissingVectorsParts): (space: string, products: number) => number {
  /** The last generation at which none was missing, by space. */
  const wholeAt = new Map<string, number>();
  return (space, products) => {
    const now = generation();
    const since = wholeAt.get(space);
    const changed = since === undefined ? null : vectors.missingSince(space, since);
    const missing = changed ?? products - vectors.count(space);
    if (missing === 0) wholeAt.set(space, now);
    else wholeAt.delete(space);
    return missing;
  };
}
