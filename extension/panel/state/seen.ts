/** Products that this session has met, so that the address need only name them. */
import type { Product } from '../../../contract/product.ts';
import type { Hit } from '../../../contract/search.ts';

const seen = new Map<string, Product | Hit>();

/** What a search says of a product is more than what the catalogue does. */
export function meet(products: readonly (Product | Hit)[]): void {
  for (const product of products) if (isHit(product) || !seenHit(product.id)) seen.set(product.id, product);
}

/** Undefined after a reload, until a search shows it again or the catalogue is asked for it. */
export function seenProduct(id: string): Product | Hit | undefined {
  return seen.get(id);
}

/** Undefined also for what no search has shown. */
export function seenHit(id: string): Hit | undefined {
  const product = seen.get(id);
  return product && isHit(product) ? product : undefined;
}

export function isHit(product: Product | Hit): product is Hit {
  return 'band' in product;
}
