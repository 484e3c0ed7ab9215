/** One card for the variants of a product. */
import { VERY_CLOSE } from '../../pipeline/rank.ts';
import type { StoredProduct } from '../../store/products/product-row.ts';

export interface Candidate {
  product: StoredProduct;
  /** It is ranked and cut off by this: how much it looks like the query, less any doubt about its type. */
  score: number;
}

/** The best of its group; the others are looked up when the card is shown. */
export type Card = Candidate;

/** Variants have one source and one group; what has no group stands alone. */
export function groupOf({ source, groupId, row }: StoredProduct): string {
  return groupId === null ? `#${row}` : `${source}\n${groupId}`;
}

/** Parity mode shows every variant on a card of its own. */
export function aloneOf({ row }: StoredProduct): string {
  return `#${row}`;
}

/** @param candidates best first; so are the cards */
export function toCards(candidates: readonly Candidate[], group: (product: StoredProduct) => string): Card[] {
  const cards = new Map<string, Card>();
  for (const candidate of candidates) {
    const key = group(candidate.product);
    if (!cards.has(key)) cards.set(key, candidate);
  }
  return [...cards.values()];
}

/** The candidates, best first, of so many cards. */
export function withinCards(
  candidates: readonly Candidate[],
  most: number,
  group: (product: StoredProduct) => string,
): Candidate[] {
  const taken = new Set<string>();
  return candidates.filter(({ product }) => {
    const key = group(product);
    if (taken.size < most) taken.add(key);
    return taken.has(key);
  });
}

/** Cheapest first, the currency that most cards have before the others, what has no price last. */
export function byPrice(cards: readonly Card[]): Card[] {
  const counts = new Map<string | null, number>();
  for (const { product } of cards) counts.set(product.currency, (counts.get(product.currency) ?? 0) + 1);
  const rank = ({ price, currency }: StoredProduct) => (price === null ? -1 : (counts.get(currency) ?? 0));
  return cards.toSorted(({ product: a }, { product: b }) => {
    const currency = rank(b) - rank(a) || (a.currency ?? '').localeCompare(b.currency ?? '');
    return currency || (a.price ?? 0) - (b.price ?? 0);
  });
}

/**
 * Other types were taken in because those that are meant are few: they must not push any of these out. What is very close
 * is meant whatever its type: a tee that looks the same must not stand below all the tops.
 */
export function meantFirst(cards: readonly Card[], types: readonly string[]): Card[] {
  const isMeant = ({ product, score }: Card) => score >= VERY_CLOSE || types.includes(product.type);
  return [...cards.filter(isMeant), ...cards.filter((card) => !isMeant(card))];
}
