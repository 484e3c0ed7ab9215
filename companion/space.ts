/** Names the space that a vector lives in. Vectors of two spaces are never compared. */
import type { ModelSet } from '../models/card.ts';

type Makers = Pick<ModelSet, 'encoder' | 'parser' | 'groupParser'>;

/**
 * Encoder, the very weights of all that made the vector, and the way of cutting: another parser cuts another garment
 * out of the same picture, so its vectors are another space too.
 */
export function spaceOf({ encoder, parser, groupParser }: Makers, parity: boolean): string {
  const makers = groupParser ? [encoder, parser, groupParser] : [encoder, parser];
  const weights = makers.map(({ sha256 }) => sha256.slice(0, 8)).join('-');
  return `${encoder.id}-${weights}${parity ? '+parity' : ''}`;
}

/** The spaces of an encoder as it is; those of older weights are not among them. */
export function spacesOf(makers: Makers): string[] {
  return [spaceOf(makers, false), spaceOf(makers, true)];
}
