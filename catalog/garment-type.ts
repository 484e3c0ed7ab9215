/** Which of the 13 types a feed's own category words mean. */
import type { GarmentType } from '../contract/index.ts';

/** Tried in order, so that "shirt dress" is a dress and "t-shirt" no shirt. */
const WORDS: readonly (readonly [RegExp, GarmentType])[] = [
  [/\b(handbags?|bags?|backpacks?|totes?|clutch(es)?|purses?|wallets?)\b|가방/, 'bag'],
  [
    /\b(shoes?|boots?|sneakers?|trainers|sandals?|loafers?|heels?|pumps|flats|footwear)\b|신발|스니커즈/,
    'shoes',
  ],
  [/\b(hats?|caps?|beanies?|headwear)\b|모자/, 'hat'],
  [/\b(dress(es)?|gowns?|jumpsuits?|rompers?)\b|원피스/, 'dress'],
  [/\bskirts?\b|스커트|치마/, 'skirt'],
  [/\bshorts\b|반바지/, 'shorts'],
  [/\b(pants|trousers|jeans|leggings|chinos|joggers)\b|바지|팬츠/, 'pants'],
  [/\b(blazers?|suits?|suit jackets?)\b|블레이저/, 'blazer'],
  [/\b(coats?|jackets?|parkas?|anoraks?|capes?|outerwear|outwear)\b|코트|재킷|자켓|아우터/, 'outerwear'],
  [
    /\b(knitwear|sweaters?|jumpers?|cardigans?|hoodies?|sweatshirts?|pullovers?|longsleeve)\b|니트|스웨터/,
    'knitwear',
  ],
  [/\b(t-?shirts?|tees?|polos?)\b|티셔츠/, 't-shirt'],
  [/\b(blouses?|shirts?)\b|셔츠|블라우스/, 'shirt'],
  [/\b(vest tops?|tank tops?|camisoles?|bodysuits?|undershirts?|tops?|tanks?)\b|상의/, 'top'],
];

/** The narrowest part of a path such as `Apparel > Dresses` decides; null when no word is known. */
export function garmentType(category: string | null | undefined): GarmentType | null {
  const parts = (category ?? '').toLowerCase().split(/[>/|]/).reverse();
  for (const part of parts) {
    const hit = WORDS.find(([words]) => words.test(part));
    if (hit) return hit[1];
  }
  return null;
}
