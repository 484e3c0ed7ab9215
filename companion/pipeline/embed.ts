/** Step 4: the cut-out's embedding, 512 numbers of unit length. */
import type { EncoderCard } from '../../models/card.ts';
import type { Model } from '../../models/session.ts';
import type { CutOut } from './cut.ts';
import { toTensor } from './tensor.ts';

export async function embed(cutOut: CutOut, model: Model, card: EncoderCard): Promise<Float32Array> {
  const dims = [1, 3, cutOut.height, cutOut.width];
  const { data } = await model.run(toTensor(cutOut.data, card.input), dims);
  return normalise(data);
}

/** Scales to length 1. A vector of zeros stays one, so that it is similar to nothing. */
export function normalise(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  return vector.map((value) => value * scale);
}
