/** What became of a saved product since. */
import type { Product, ProductDetail } from '../../../contract/product.ts';
import type { SavedProduct } from '../../storage/saved.ts';

export type Change =
  | { kind: 'same' | 'gone' }
  /** `by`: always above 0, in the product's currency. */
  | { kind: 'cheaper' | 'dearer'; by: number };

/** `now`: the product as the catalogue has it today; null when it is no longer there. */
export function changeOf(then: SavedProduct, now: Product | null): Change {
  if (!now) return { kind: 'gone' };
  // Two currencies are never compared, and neither is a price with none.
  if (then.price === null || now.price === null || then.currency !== now.currency) return { kind: 'same' };
  // No currency has smaller parts than thousandths.
  const by = Math.round(Math.abs(now.price - then.price) * 1000) / 1000;
  if (by === 0) return { kind: 'same' };
  return { kind: now.price < then.price ? 'cheaper' : 'dearer', by };
}

/** The lowest price since it came in, and when that was (milliseconds): null where none was lower than today's. */
export function lowestOf({ price, currency, prices }: ProductDetail): { price: number; at: number } | null {
  if (price === null) return null;
  const lower = prices.filter((one) => one.currency === currency && one.price !== null && one.price < price);
  const [lowest] = lower.toSorted((a, b) => Number(a.price) - Number(b.price));
  return lowest ? { price: Number(lowest.price), at: Date.parse(lowest.at) } : null;
}
