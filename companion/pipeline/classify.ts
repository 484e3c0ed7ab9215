/** Step 5: the garment's type, by the head that belongs to the encoder and by what the parser takes it for. */
import {
  familyOf,
  type GarmentGroup,
  type GarmentType,
  GROUP_OF_TYPE,
  type TypeGuess,
} from '../../contract/index.ts';
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
 * What is left of a type outside the group that a person chose: in groups that the parser mixes up with it, and beyond.
 * Of 252 chips on street photos of val .810 are named rightly, of their boxes alone .794 (`npm run eval`, `chips`).
 */
const BESIDE = 0.3;
const ELSEWHERE = 0.01;

/** What is known of a garment besides its embedding; nothing leaves all to the head. */
export interface Said {
  /** What the parser takes it for. */
  shares?: GroupShares | null;
  /** What a person chose it as. */
  chosen?: GarmentGroup | undefined;
}

/** @returns all types, the likeliest first; confidences add up to 1 */
export async function classify(
  embedding: Float32Array,
  model: Model,
  card: HeadCard,
  said: Said,
): Promise<TypeGuess[]> {
  const { data: logits } = await model.run(embedding, [1, embedding.length]);
  return guesses(logits, card.output.classes as readonly GarmentType[], said);
}

/** @param logits of the head, by class */
export function guesses(
  logits: Float32Array,
  classes: readonly GarmentType[],
  { shares, chosen }: Said,
): TypeGuess[] {
  const highest = logits.reduce((most, value) => Math.max(most, value));
  const weights = classes.map((type, i) => {
    const group = GROUP_OF_TYPE[type];
    const byHead = Math.exp((logits[i] as number) - highest);
    const byParser = shares ? (shares[group] + LEFT_OPEN) ** PARSERS_SAY : 1;
    return byHead * byParser * (chosen ? byPerson(group, chosen) : 1);
  });
  const sum = weights.reduce((total, value) => total + value, 0);
  return classes
    .map((type, i) => ({ type, confidence: (weights[i] as number) / sum }))
    .sort((a, b) => b.confidence - a.confidence);
}

function byPerson(group: GarmentGroup, chosen: GarmentGroup): number {
  if (group === chosen) return 1;
  return familyOf(chosen).includes(group) ? BESIDE : ELSEWHERE;
}
