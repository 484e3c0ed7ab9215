/** What the form holds before it is a product: text as it was typed. */
import { SaveProduct } from '../../../contract/save.ts';
import type { PageFacts } from '../../page-facts/read.ts';
import { decimalsOf } from '../money.ts';

export const FIELDS = ['title', 'url', 'image', 'brand', 'price', 'currency'] as const;
export type Field = (typeof FIELDS)[number];
export type Draft = Record<Field, string> & {
  /** The picture that was searched shows the product; then its address may be missing. */
  own: boolean;
};

/** Null facts leave everything to the person. */
export function draftOf(page: PageFacts | null): Draft {
  const said = Object.fromEntries(FIELDS.map((field) => [field, String(page?.[field] ?? '')]));
  const { price, currency } = page ?? {};
  if (price && currency) said.price = price.toFixed(decimalsOf(currency));
  return { ...(said as Record<Field, string>), own: false };
}

/** The product, or the first field that is not as it must be. What the form does not show comes from the page. */
export function productOf(draft: Draft, page: PageFacts | null): SaveProduct | { wrong: Field } {
  const price = draft.price.trim() === '' ? null : Number(draft.price.trim().replace(',', '.'));
  const text = (field: Field) => draft[field].trim() || null;
  const same = page !== null && price === page.price;
  const parsed = SaveProduct.safeParse({
    title: draft.title,
    url: draft.url.trim(),
    image: text('image'),
    brand: text('brand'),
    price,
    // A struck price belongs to the price that stood beside it.
    listPrice: same ? page.listPrice : null,
    currency: draft.currency.trim().toUpperCase() || null,
    available: page?.available ?? null,
  });
  // Without a picture nothing can look like it, and a price without a currency is compared with nothing.
  if (parsed.success && !parsed.data.image && !draft.own) return { wrong: 'image' };
  if (parsed.success && price !== null && !parsed.data.currency) return { wrong: 'currency' };
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0]);
  return { wrong: FIELDS.find((one) => one === field) ?? 'title' };
}
