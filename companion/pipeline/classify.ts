/** Step 5: the garment's type, by the head that belongs to the encoder, by what the parser takes it for and what it saw. */
import {
  familyOf,
  type GarmentGroup,
  type GarmentType,
  GROUP_OF_TYPE,
  type TypeGuess,
} from '../../contract/index.ts';
import type { HeadCard } from '../../models/card.ts';
import type { Model } from '../../models/session.ts';
import type { GroupShares } from './garments/group-shares.ts';

/**
 * How much each counts, as an exponent of the probabilities that it gives: the head, which sees the cut-out; the parser,
 * which sees what is worn with it; the head that reads what the parser saw. Together they are of one opinion more often
 * than they are right, so all three are less than 1: then the confidence tells how often a type is right. Chosen on val,
 * docs/models.md.
 */
const SAY = { head: 0.6, parser: 0.25, sight: 0.5 };
/** What the parser leaves of a type that it rules out. */
const LEFT_OPEN = 0.05;
/**
 * What is left of a type outside the group that a person chose: in groups that the parser mixes up with it, and beyond.
 * Of 252 chips on street photos of val .829 are named rightly, of their boxes alone .821 (`npm run eval`, `chips`).
 */
const BESIDE = 0.5;
const ELSEWHERE = 0.05;

/** What is known of a garment besides its embedding; nothing leaves all to the head. */
export interface Said {
  /** What the parser takes it for. */
  shares?: GroupShares | null;
  /** Logits of the head that reads what the parser saw of it, by class. */
  bySight?: Float32Array | null;
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
  const logits = await logitsOf(embedding, model);
  return guesses(logits, card.output.classes as readonly GarmentType[], said);
}

/** What a head makes of a vector. */
export async function logitsOf(vector: Float32Array, head: Model): Promise<Float32Array> {
  return (await head.run(vector, [1, vector.length])).data;
}

/** @param byEncoder logits of the encoder's head, by class */
export function guesses(
  byEncoder: Float32Array,
  classes: readonly GarmentType[],
  { shares, bySight, chosen }: Said,
): TypeGuess[] {
  const logits = byEncoder.map((logit, i) => SAY.head * logit + SAY.sight * (bySight?.[i] ?? 0));
  const highest = logits.reduce((most, value) => Math.max(most, value));
  const weights = classes.map((type, i) => {
    const group = GROUP_OF_TYPE[type];
    const byHead = Math.exp((logits[i] as number) - highest);
    const byParser = shares ? (shares[group] + LEFT_OPEN) ** SAY.parser : 1;
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
