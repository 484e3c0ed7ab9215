/** What a vector was made from, in one text: a picture, and the garment that was looked for in it. */
import { type GarmentGroup, type GarmentType, GROUP_OF_TYPE } from '../../../contract/index.ts';

/** The garment that is looked for in a picture, where the feed states a type. */
export function hintOf(statedType: GarmentType | null): GarmentGroup | null {
  return statedType && GROUP_OF_TYPE[statedType];
}

/** @param picture SHA-256 of its bytes, in hex */
export function madeFromOf(picture: string, hint: GarmentGroup | null): string {
  return `${picture}/${hint ?? ''}`;
}

/**
 * In SQL, whether a vector is of the picture that its product has now: an import renews those of its own space only, of
 * a new picture the others still have the old one's.
 */
export const IS_CURRENT = `substr(made_from, 1, length(picture) + 1) = picture || '/'`;
