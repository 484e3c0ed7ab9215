/** A product of a Shopify shop, from its JSON or its CSV: one draft for each picture that its variants have. */
import { genderOf } from './gender.ts';
import type { Draft } from './record.ts';

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
  variants: readonly ShopifyVariant[];
}

export interface ShopifyVariant {
  id: string;
  line: number;
  price: string;
  /** What it cost before. */
  compareAt: string;
  picture: string;
  color: string;
  size: string;
  /** Null when the feed does not say. */
  available: boolean | null;
}

/** Options that change how the garment looks; sizes do not. */
const COLOR =
  /^(colou?rs?|farben?|couleurs?|color(es)?|colore|cor(es)?|kleur|kolor|färg|カラー|色|색상|컬러)$/i;

export const isColor = (option: string): boolean => COLOR.test(option.trim());

export interface ShopifyDraft {
  draft: Draft;
  line: number;
}

/** @param shop address of the shop, for links to its products; Shopify states none */
export function shopifyDrafts(product: ShopifyProduct, shop?: string): ShopifyDraft[] {
  const looks = Map.groupBy(product.variants, ({ picture }) => picture || product.picture);
  // Tags such as `Women`: shops that sell to both give a product both.
  const gender = product.gender || (genderOf([product.type, ...product.tags].join(', ')) ?? '');
  return [...looks].map(([image, variants], i) => {
    const first = variants[0] as ShopifyVariant;
    const bought = variants.filter(({ available }) => available !== false);
    // Of one look the sizes may differ in price; one of them can be bought.
    const sold = bought[0] ?? first;
    const draft: Draft = {
      // The first look keeps the product's id when a shop adds colours later.
      id: i === 0 ? product.id : `${product.id}:${first.id}`,
      title: product.title,
      brand: product.vendor,
      price: sold.price,
      listPrice: sold.compareAt,
      image,
      link: linkTo(product.handle, i === 0 ? '' : first.id, shop),
      category: product.type || product.category,
      hints: [product.category, ...product.tags],
      color: first.color,
      gender,
      size: bought.map(({ size }) => size).join('; '),
      availability: availability(variants),
      groupId: product.handle || product.id,
    };
    return { draft, line: first.line };
  });
}

function availability(variants: readonly ShopifyVariant[]): string {
  if (variants.some(({ available }) => available === true)) return 'in stock';
  return variants.every(({ available }) => available === false) ? 'out of stock' : '';
}

function linkTo(handle: string, variant: string, shop?: string): string | null {
  if (!handle || !shop) return null;
  const query = /^\d+$/.test(variant) ? `?variant=${variant}` : '';
  return URL.parse(`/products/${encodeURIComponent(handle)}${query}`, shop)?.href ?? null;
}
