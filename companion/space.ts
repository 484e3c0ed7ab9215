/** Names the space that a vector lives in. Vectors of two spaces are never compared. */
import type { ModelSet } from '../models/card.ts';

type Makers = Pick<ModelSet, 'encoder' | 'parser'>;

/**
 * Encoder, the very weights of both that made the vector, and the way of cutting: another parser cuts another garment
 * out of the same picture, so its vectors are another space too.
 */
export function spaceOf({ encoder, parser }: Makers, parity: boolean): string {
  const weights = [encoder, parser].map(({ sha256 }) => sha256.slice(0, 8)).join('-');
  return `${encoder.id}-${weights}${parity ? '+parity' : ''}`;
}

/** The spaces of an encoder as it is; those of older weights are not among them. */
export function spacesOf(makers: Makers): string[] {
  return [spaceOf(makers, false), spaceOf(makers, true)];
}
