/** Whom a feed says a garment is for, in one spelling. */

/** Whole words, since a `Manteau` is for no man; German and Dutch build longer ones of theirs. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^all$|남[녀여]공용|(?<!\p{L})공용/u, 'unisex'],
  [whole('unisex|all genders|mixte'), 'unisex'],
  [
    whole(
      "wom[ae]n['’]?s?(?:wear)?|females?|lady|ladies(?:wear)?|damen\\p{L}*|frau(?:en)?|weiblich|femmes?|f[ée]minin|mujer(?:es)?|femenino|donn[ae]|femminile|dames\\p{L}*|vrouw(?:en)?|d[aá]msk\\p{L}*|kobiet\\p{L}*|žen[ay]|женск\\p{L}*|женщин\\p{L}*",
    ),
    'female',
  ],
  [
    whole(
      "m[ae]n['’]?s?(?:wear)?|males?|herren\\p{L}*|männer|männlich|hommes?|masculin|hombres?|masculino|uomo|uomini|maschile|heren\\p{L}*|mannen|pánsk\\p{L}*|męsk\\p{L}*|mężczy\\p{L}*|muž[iů]|мужск\\p{L}*|мужчин\\p{L}*",
    ),
    'male',
  ],
  // Korean writes them together with what follows.
  [/여성|여자/u, 'female'],
  [/남성|남자/u, 'male'],
];

/** `female`, `male`, `unisex`, or null when the words say nothing known. */
export function genderOf(text: string | null | undefined): string | null {
  const lower = (text ?? '').trim().toLowerCase();
  const [said = null, ...others] = WORDS.filter(([words]) => words.test(lower)).map(([, gender]) => gender);
  // "Men & Women" is for both.
  return others.some((other) => other !== said) ? 'unisex' : said;
}

function whole(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');
}
