/** A product with variants, of a shop system's JSON or its table: one draft for each picture that its variants have. */
import { HEADER_WORDS } from '../header-words.ts';
import { cellName } from '../mapping.ts';
import type { Draft } from '../record.ts';

export interface VariedProduct {
  id: string;
  title: string;
  brand: string;
  /** To show, and the first to tell the garment. */
  category: string;
  /** More words that may tell the garment, most telling first; not shown. */
  hints: readonly string[];
  /** Whom it is for, in the feed's words; '' leaves it to the category. */
  gender: string;
  /** The product's first picture, for variants that have none of their own. */
  picture: string;
  groupId: string;
  /** Address of its page; of a variant's, where it has one. Null where none is known. */
  linkOf(variant: string): string | null;
  variants: readonly Variant[];
}

export interface Variant {
  id: string;
  line: number;
  /** What one pays today. */
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

export const isColor = (option: string): boolean =>
  COLOR.test(option.trim()) || HEADER_WORDS.color.includes(cellName(option));

export interface LookDraft {
  draft: Draft;
  line: number;
}

export function looksOf(product: VariedProduct): LookDraft[] {
  const looks = Map.groupBy(product.variants, ({ picture }) => picture || product.picture);
  return [...looks].map(([image, variants], i) => {
    const first = variants[0] as Variant;
    const bought = variants.filter(({ available }) => available !== false);
    // Of one look the sizes may differ in price; one of them can be bought.
    const sold = bought[0] ?? first;
    const draft: Draft = {
      // The first look keeps the product's id when a shop adds colours later.
      id: i === 0 ? product.id : `${product.id}:${first.id}`,
      title: product.title,
      brand: product.brand,
      price: sold.price,
      listPrice: sold.compareAt,
      image,
      link: product.linkOf(i === 0 ? '' : first.id),
      category: product.category,
      hints: product.hints,
      color: first.color,
      gender: product.gender,
      size: bought.map(({ size }) => size).join('; '),
      availability: availability(variants),
      groupId: product.groupId,
    };
    return { draft, line: first.line };
  });
}

function availability(variants: readonly Variant[]): string {
  if (variants.some(({ available }) => available === true)) return 'in stock';
  return variants.every(({ available }) => available === false) ? 'out of stock' : '';
}
