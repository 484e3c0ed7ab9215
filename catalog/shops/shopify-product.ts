/** A product of a Shopify shop, from its JSON or its CSV, as a product with variants. */
import { genderOf } from '../garment/gender.ts';
import { type LookDraft, looksOf, type Variant } from './looks.ts';

export interface ShopifyProduct {
  id: string;
  handle: string;
  title: string;
  vendor: string;
  type: string;
  /** Shopify's own category path. */
  category: string;
  tags: readonly string[];
  /** Stated by the feed, or ''. */
  gender: string;
  /** The product's first picture, for variants that have none of their own. */
  picture: string;
  variants: readonly Variant[];
}

/** @param shop address of the shop, for links to its products; Shopify states none */
export function shopifyDrafts(product: ShopifyProduct, shop?: string): LookDraft[] {
  const { id, handle, title, vendor, type, category, tags, picture, variants } = product;
  return looksOf({
    ...{ id, title, picture, variants },
    // Tags such as `Women`: shops that sell to both give a product both.
    gender: product.gender || (genderOf([type, ...tags].join(', ')) ?? ''),
    brand: vendor,
    category: type || category,
    hints: [category, ...tags],
    groupId: handle || id,
    linkOf: (variant) => linkTo(handle, variant, shop),
  });
}

function linkTo(handle: string, variant: string, shop?: string): string | null {
  if (!handle || !shop) return null;
  const query = /^\d+$/.test(variant) ? `?variant=${variant}` : '';
  return URL.parse(`/products/${encodeURIComponent(handle)}${query}`, shop)?.href ?? null;
}
