/** Step 5: the garment's type, from the embedding, by the head that belongs to the encoder. */
import type { GarmentType, TypeGuess } from '../../contract/index.ts';
import type { HeadCard } from '../../models/card.ts';
import type { Model } from '../../models/session.ts';

/** @returns all types, the likeliest first; confidences add up to 1 */
export async function classify(embedding: Float32Array, model: Model, card: HeadCard): Promise<TypeGuess[]> {
  const { data: logits } = await model.run(embedding, [1, embedding.length]);
  const highest = logits.reduce((most, value) => Math.max(most, value));
  const weights = Array.from(logits, (value) => Math.exp(value - highest));
  const sum = weights.reduce((total, value) => total + value, 0);
  return card.output.classes
    .map((name, i) => ({ type: name as GarmentType, confidence: (weights[i] as number) / sum }))
    .sort((a, b) => b.confidence - a.confidence);
}
