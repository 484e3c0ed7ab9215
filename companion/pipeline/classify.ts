/** Step 5: the garment's type, by the head that belongs to the encoder and by what the parser takes it for. */
import { type GarmentType, GROUP_OF_TYPE, type TypeGuess } from '../../contract/index.ts';
import type { HeadCard } from '../../models/card.ts';
import type { Model } from '../../models/session.ts';
import type { GroupShares } from './group-shares.ts';

/**
 * How much the parser's word counts beside the head's, as an exponent, and what it leaves of a type that it rules out.
 * The head sees the cut-out, the parser what is worn with it; chosen on val, docs/models.md.
 */
const PARSERS_SAY = 0.4;
const LEFT_OPEN = 0.05;

/**
 * @param groups what the parser takes the garment for; null leaves all to the head
 * @returns all types, the likeliest first; confidences add up to 1
 */
export async function classify(
  embedding: Float32Array,
  model: Model,
  card: HeadCard,
  groups: GroupShares | null,
): Promise<TypeGuess[]> {
  const { data: logits } = await model.run(embedding, [1, embedding.length]);
  return guesses(logits, card.output.classes as readonly GarmentType[], groups);
}

/** @param logits of the head, by class */
export function guesses(
  logits: Float32Array,
  classes: readonly GarmentType[],
  groups: GroupShares | null,
): TypeGuess[] {
  const highest = logits.reduce((most, value) => Math.max(most, value));
  const weights = classes.map((type, i) => {
    const byHead = Math.exp((logits[i] as number) - highest);
    return groups ? byHead * (groups[GROUP_OF_TYPE[type]] + LEFT_OPEN) ** PARSERS_SAY : byHead;
  });
  const sum = weights.reduce((total, value) => total + value, 0);
  return classes
    .map((type, i) => ({ type, confidence: (weights[i] as number) / sum }))
    .sort((a, b) => b.confidence - a.confidence);
}
