/** What the form holds before it is a product: text as it was typed. */
import { readAmount } from '../../../contract/amount.ts';
import { currencyCode } from '../../../contract/currency.ts';
import { SaveProduct } from '../../../contract/save.ts';
import { locale } from '../../i18n.ts';
import type { PageFacts } from '../../page-facts/facts.ts';
import { writeAmount } from '../words/money.ts';

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
  // Three decimals would be read back as thousands, where the currency has fewer.
  if (price) said.price = writeAmount(price, currency ?? null, locale());
  return { ...(said as Record<Field, string>), own: false };
}

/** The product, or the first field that is not as it must be. What the form does not show comes from the page. */
export function productOf(draft: Draft, page: PageFacts | null): SaveProduct | { wrong: Field } {
  const typed = draft.price.trim();
  const named = currencyCode(draft.currency) ?? (draft.currency.trim().toUpperCase() || null);
  // As in feeds: what stands beside the amount itself is meant, and `$` is the dollar that is named.
  const currency = currencyCode(typed, named) ?? named;
  // What is no amount must be no price either: the person is asked for it again.
  const price = typed === '' ? null : (readAmount(typed, currency) ?? Number.NaN);
  // What the page says and the person took out is none; of what nobody says, what was typed the last time stays.
  const none = (field: Field) => (page?.[field] ? null : undefined);
  const text = (field: Field) => draft[field].trim() || none(field);
  const same = page !== null && price === page.price;
  const parsed = SaveProduct.safeParse({
    title: draft.title,
    url: draft.url.trim(),
    image: text('image'),
    brand: text('brand'),
    price: price ?? none('price'),
    // A struck price belongs to the price that stood beside it.
    listPrice: same ? page.listPrice : null,
    currency,
    available: page?.available ?? null,
    // An older companion refuses what it does not know.
    sizes: page?.sizes.length ? page.sizes : undefined,
  });
  // Without a picture nothing can look like it, and a price without a currency is compared with nothing.
  if (parsed.success && !parsed.data.image && !draft.own) return { wrong: 'image' };
  if (parsed.success && price !== null && !parsed.data.currency) return { wrong: 'currency' };
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0]);
  return { wrong: FIELDS.find((one) => one === field) ?? 'title' };
}
