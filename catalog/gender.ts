/** Whom a feed says a garment is for, in one spelling. */

/** Tried in order: "women" contains "men". */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bunisex\b|남녀공용|\ball\b/, 'unisex'],
  [/wom[ae]n|female|\blad(y|ies)|ladieswear|damen|femmes?|mujer|donna|dames|여성|여자/, 'female'],
  [/\bm[ae]n|\bmale|menswear|herren|hommes?|hombre|uomo|heren|남성|남자/, 'male'],
];

/** `female`, `male`, `unisex`, or null when the words say nothing known. */
export function genderOf(text: string | null | undefined): string | null {
  const lower = (text ?? '').toLowerCase();
  return WORDS.find(([words]) => words.test(lower))?.[1] ?? null;
}
