/** How the similar products' prices stand beside the one that the page states. */
import type { Cheaper } from '../../../contract/index.ts';

/** Compares within the page's currency only: no rate is ever guessed. Null when there is nothing to compare. */
export function cheaperThan(
  pagePrice: number | undefined,
  currency: string | undefined,
  products: readonly { price: number | null; currency: string | null }[],
): Cheaper | null {
  if (pagePrice === undefined || currency === undefined) return null;
  const prices = products.flatMap(({ price, currency: own }) =>
    price !== null && own === currency ? [price] : [],
  );
  if (prices.length === 0) return null;
  const lower = prices.filter((price) => price < pagePrice);
  return {
    currency,
    pagePrice,
    comparable: prices.length,
    cheaper: lower.length,
    from: lower.length > 0 ? Math.min(...lower) : null,
  };
}
