/** Step 4: the cut-out's embedding, a vector of unit length, and its details where the encoder gives any. */
import type { EncoderCard } from '../../models/card.ts';
import type { Model } from '../../models/session.ts';
import type { CutOut } from './cut.ts';
import { detailsOf } from './details.ts';
import { toTensor } from './tensor.ts';

export interface Embedding {
  look: Float32Array;
  /** As `detailsOf` makes them; empty where the encoder has none. */
  details: Int8Array;
}

export async function embed(cutOut: CutOut, model: Model, card: EncoderCard): Promise<Embedding> {
  const dims = [1, 3, cutOut.height, cutOut.width];
  const { data, also } = await model.run(toTensor(cutOut.data, card.input), dims);
  const { details } = card.output;
  return {
    look: normalise(data),
    details: details ? detailsOf(also(details.name).data, cutOut.alpha) : new Int8Array(),
  };
}

/** Scales to length 1. A vector of zeros stays one, so that it is similar to nothing. */
export function normalise(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  return vector.map((value) => value * scale);
}
