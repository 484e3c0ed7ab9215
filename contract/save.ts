/** Saving the product of a shop's page into one's own catalogue. */
import * as z from 'zod/mini';
import { Currency } from './filters.ts';
import { GARMENT_TYPES } from './garments.ts';

/** Source of the products that were saved from pages; no import may take its name. */
export const SAVED_SOURCE = 'saved';

const address = z.string().check(
  z.regex(/^https?:\/\/\S+$/, { error: 'Give an http(s) address' }),
  z.refine((text) => URL.canParse(text), { error: 'Give an http(s) address' }),
  z.maxLength(2000),
);
const words = z.nullish(z.string().check(z.trim(), z.maxLength(500)));
const money = z.nullish(z.number().check(z.minimum(0)));

/**
 * POST /v1/products with `application/json`, or with `multipart/form-data`: this as JSON in the field `product`, and
 * the picture's bytes in the file `picture`. The same page saved again is the same product, brought up to date; what is
 * left out stays as it was (without a price its list price and currency, too), but for what can be bought; null takes it out.
 */
export const SaveProduct = z.strictObject({
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  /** The shop's page. */
  url: address,
  /** Where its picture lies; needed when the bytes do not come along. */
  image: z.nullish(address),
  brand: words,
  /** Numbers in the currency's main unit; left out when the page does not say, never 0. */
  price: money,
  listPrice: money,
  currency: z.nullish(Currency),
  /** The page's own words for what it is. */
  category: words,
  /** Stated by the page or the person; the picture decides when it is absent. */
  type: z.nullish(z.enum(GARMENT_TYPES)),
  color: words,
  gender: words,
  available: z.nullish(z.boolean()),
  /** Those that can be bought, in the page's words. */
  sizes: z.nullish(z.array(z.string().check(z.trim(), z.maxLength(500))).check(z.maxLength(200))),
});
export type SaveProduct = z.infer<typeof SaveProduct>;
