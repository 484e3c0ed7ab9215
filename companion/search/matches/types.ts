/** What the guesses at a garment's type mean for products: which are searched for, and what a doubt costs. */
import { GARMENT_TYPES, type GarmentType, type TypeGuess } from '../../../contract/index.ts';
import { VERY_CLOSE } from '../../pipeline/rank.ts';

/**
 * Types are taken in until they are this likely together: a shirt that may as well be a blouse is looked for as both.
 * Chosen on val and the pairs, docs/models.md.
 */
const ENOUGH_CONFIDENCE = 0.5;
/** What a product loses when the garment is certainly not of its type; chosen on val and the pairs, docs/models.md. */
const DOUBT = 0.15;

/** What is worn in the same place. */
const PLACES: readonly (readonly GarmentType[])[] = [
  ['t-shirt', 'top', 'shirt', 'knitwear', 'blazer', 'outerwear', 'dress'],
  ['dress', 'pants', 'shorts', 'skirt'],
  ['shoes'],
  ['hat'],
  ['bag'],
];

/** The types that are searched for a picture when the person names none. */
export function likelyTypes(guesses: readonly TypeGuess[]): GarmentType[] {
  const taken: GarmentType[] = [];
  let sum = 0;
  for (const { type, confidence } of guesses) {
    if (sum >= ENOUGH_CONFIDENCE) break;
    taken.push(type);
    sum += confidence;
  }
  return taken;
}

/**
 * What is shown beside these where there is too little of them: a shirt may do for a blouse, a hat for no bag. Chosen on
 * val in catalogues of a small shop's size, docs/models.md.
 */
export function typesInPlaceOf(types: readonly GarmentType[]): GarmentType[] {
  const places = PLACES.filter((place) => place.some((type) => types.includes(type)));
  return GARMENT_TYPES.filter((type) => places.some((place) => place.includes(type)));
}

/** The score less the doubt whether the garment is of the product's type; what looks the same is beyond doubt. */
export function lessDoubt(score: number, type: GarmentType, guesses: readonly TypeGuess[]): number {
  if (score >= VERY_CLOSE) return score;
  const confidence = guesses.find((guess) => guess.type === type)?.confidence ?? 0;
  return score - DOUBT * (1 - confidence);
}
