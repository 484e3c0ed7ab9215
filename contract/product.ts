/** A product of the person's own catalogue, as the companion shows it. */
import * as z from 'zod/mini';
import { GARMENT_TYPES } from './garments.ts';

/** What a feed row becomes. Money is a number in the currency's main unit; what cannot be read is null, never 0. */
export const ProductRecord = z.object({
  /** The shop's own id, unique within a source. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  title: z.string(),
  brand: z.nullable(z.string()),
  /** What one pays today. */
  price: z.nullable(z.number()),
  /** The struck price, when the product is on sale. */
  listPrice: z.nullable(z.number()),
  /** ISO 4217. */
  currency: z.nullable(z.string()),
  /** http(s) address of the product's page. */
  link: z.nullable(z.string()),
  /** Picture: an http(s) address or a path beside the feed. */
  image: z.string(),
  /** The feed's own words for what it is. */
  category: z.nullable(z.string()),
  /** Type that the feed states; the picture decides when it is null. */
  type: z.nullable(z.enum(GARMENT_TYPES)),
  color: z.nullable(z.string()),
  gender: z.nullable(z.string()),
  /** Those that can be bought, as `sizeName` spells them; none when the feed does not tell. */
  sizes: z._default(z.array(z.string()), []),
  available: z.nullable(z.boolean()),
  /** Shared by the variants of one product. */
  groupId: z.nullable(z.string()),
});
export type ProductRecord = z.infer<typeof ProductRecord>;

/** A stored product on the wire. `id` is `source:record id`. */
export const Product = z.object({
  id: z.string(),
  source: z.string(),
  title: z.string(),
  brand: z.nullable(z.string()),
  price: z.nullable(z.number()),
  listPrice: z.nullable(z.number()),
  currency: z.nullable(z.string()),
  /** The shop's page. */
  url: z.nullable(z.string()),
  /** Picture: a signed address of the companion over HTTP; the feed's own path or address on the command line. */
  image: z.string(),
  type: z.enum(GARMENT_TYPES),
  color: z.nullable(z.string()),
  gender: z.nullable(z.string()),
  /** Those that can be bought, as `sizeName` spells them. An older companion tells none. */
  sizes: z._default(z.array(z.string()), []),
  available: z.nullable(z.boolean()),
  groupId: z.nullable(z.string()),
});
export type Product = z.infer<typeof Product>;

/** GET /v1/products/:id: the product, and what it cost since it came in. */
export const ProductDetail = z.extend(Product, {
  /** The oldest first; one for each change, the last one today's. An older companion tells none. */
  prices: z._default(
    z.array(
      z.object({
        /** ISO 8601: the import that brought it. */
        at: z.string(),
        price: z.nullable(z.number()),
        listPrice: z.nullable(z.number()),
        currency: z.nullable(z.string()),
      }),
    ),
    [],
  ),
});
export type ProductDetail = z.infer<typeof ProductDetail>;

export const ProductPage = z.object({
  products: z.array(Product),
  total: z.number(),
  /** Pass as `after` for the next page; null on the last one. */
  next: z.nullable(z.string()),
});
export type ProductPage = z.infer<typeof ProductPage>;
