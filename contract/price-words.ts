/**
 * Words that wish for a lower price, in the panel's two languages. They say in which order the products stand, and no
 * shop writes them on what it sells; only Cheap Monday does, a brand.
 */
const WISH = /(?<!\S)(cheap(er|est)?(?!\s+monday)|((더|제일|가장)\s*)?(싼|저렴한)(\s*[것거])?)(?!\S)/gi;

export function wishesForLess(words: string): boolean {
  return words.search(WISH) >= 0;
}

/** What is left to be looked for. */
export function withoutPriceWish(words: string): string {
  return words.replaceAll(WISH, ' ');
}
