/** What narrows a search, and what a search says back so that a person can narrow it. */
import * as z from 'zod/mini';
import { isCurrency } from './currency.ts';
import { GARMENT_TYPES } from './garments.ts';
import { sizeName } from './sizes.ts';

/** Colours that people name; a product counts for each that covers at least a fifth of it. */
export const COLOUR_FAMILIES = [
  'black',
  'grey',
  'white',
  'beige',
  'brown',
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
] as const;
export type ColourFamily = (typeof COLOUR_FAMILIES)[number];

export const GENDERS = ['female', 'male', 'unisex'] as const;
export type Gender = (typeof GENDERS)[number];

/** One value or several: `brand=A&brand=B`. */
export function several<T extends z.ZodMiniType>(item: T) {
  return z._default(
    z.pipe(
      z.union([item, z.array(item).check(z.maxLength(50))]),
      z.transform((value) => (Array.isArray(value) ? value : [value]) as z.infer<T>[]),
    ),
    [],
  );
}

/** A number as a query string holds it. A blank text is none, although JavaScript takes it for 0. */
export function written<T extends z.ZodMiniType<number>>(number: T) {
  const notBlank = z.transform((value) =>
    typeof value === 'string' && value.trim() === '' ? Number.NaN : value,
  );
  return z.pipe(notBlank, number);
}

/** ISO 4217, in capitals whatever was typed. */
export const Currency = z
  .string()
  .check(
    z.toUpperCase(),
    z.regex(/^[A-Z]{3}$/, { error: 'A currency has three letters, such as EUR', abort: true }),
  );

const text = z.string().check(z.minLength(1), z.maxLength(200));
const flag = z._default(
  z.pipe(
    z.enum(['true', 'false']),
    z.transform((value) => value === 'true'),
  ),
  false,
);
const amount = z.optional(written(z.coerce.number().check(z.minimum(0))));

/** What the filters take brands by, as SQLite's NOCASE does: letters of ASCII alone are the same in both cases. */
export function foldCase(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Filters as they stand in a query string. Within one filter any value fits; all filters must fit. */
export const FILTERS = {
  /** Search within these types instead of the recognised ones. */
  type: several(z.enum(GARMENT_TYPES)),
  brand: several(text),
  source: several(text),
  /** Women's and men's take in what is for everybody. */
  gender: several(z.enum(GENDERS)),
  /** Only what can be bought in one of these, however they are written, and what fits all. */
  size: several(z.pipe(text, z.transform(sizeName))),
  colour: several(z.enum(COLOUR_FAMILIES)),
  priceMin: amount,
  priceMax: amount,
  /** The price bounds are in it, and products in another currency do not fit them. */
  currency: z.optional(
    // Of what a page states none is refused: its browser may know a newer one.
    Currency.check(
      z.refine(isCurrency, {
        error: ({ input }) =>
          `No currency has the code ${input}: write the three letters of ISO 4217, such as EUR or KRW`,
      }),
    ),
  ),
  onSale: flag,
  inStock: flag,
  /**
   * Each word, or another Korean word for the same, must stand in the title, the brand or the category; or it names a colour,
   * in any of many languages, that the product has. Words for a low price are passed over: `sort` says the order.
   */
  words: z.optional(z.string().check(z.maxLength(200))),
} as const;
export const Filters = z.object(FILTERS);
export type Filters = z.infer<typeof Filters>;

/** Nothing lies between prices the wrong way round. */
export const pricesInOrder = () =>
  z.refine<Pick<Filters, 'priceMin' | 'priceMax'>>(
    // Also asked of a bound that is refused already.
    ({ priceMin, priceMax }) => priceMin === undefined || priceMax === undefined || priceMin <= priceMax,
    { path: ['priceMin'], error: 'The lowest price is above the highest' },
  );

/** The filters of a query, without what else it asks. */
export function filtersOf(query: Filters): Filters {
  const names = Object.keys(FILTERS) as (keyof Filters)[];
  return Object.fromEntries(names.map((name) => [name, query[name]])) as Filters;
}

const counted = z.array(z.object({ value: z.string(), count: z.number() }));

/**
 * What the similar products are, for the filters' lists: each list is counted under all filters but its own, most
 * frequent first.
 */
export const Facets = z.object({
  types: counted,
  brands: counted,
  /** `name`: what the person calls it; `value` is its id. Companions before November 2026 tell no names. */
  sources: z.array(z.object({ value: z.string(), name: z.optional(z.string()), count: z.number() })),
  genders: counted,
  /** An older companion counts none. */
  sizes: z._default(counted, []),
  colours: counted,
  /** One per currency, the most frequent first; `bins` are counts of equal steps from `min` to `max`. */
  prices: z.array(
    z.object({ currency: z.string(), min: z.number(), max: z.number(), bins: z.array(z.number()) }),
  ),
  onSale: z.number(),
  inStock: z.number(),
});
export type Facets = z.infer<typeof Facets>;
