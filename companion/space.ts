/** Names the space that a vector lives in. Vectors of two spaces are never compared. */
import type { EncoderCard } from '../models/card.ts';

/** Encoder, its very weights, and the way of cutting: new weights under an old id are another space. */
export function spaceOf(encoder: EncoderCard, parity: boolean): string {
  return `${encoder.id}-${encoder.sha256.slice(0, 8)}${parity ? '+parity' : ''}`;
}
