/** Whether a product passes each filter; store/products/filters.ts says the same in SQL, for rows that are not read yet. */
import { type Filters, foldCase } from '../../../contract/index.ts';
import { gendersFor, sizesFor } from '../../store/products/filters.ts';
import type { StoredProduct } from '../../store/products/product-row.ts';

/** Words are left out: only the store knows the category's text, and its index finds them faster. */
export type FilterName =
  | 'type'
  | 'brand'
  | 'source'
  | 'gender'
  | 'size'
  | 'colour'
  | 'price'
  | 'onSale'
  | 'inStock';

const FITS: Readonly<Record<FilterName, (product: StoredProduct, filters: Filters) => boolean>> = {
  type: (product, { type }) => among(type, product.type),
  brand: (product, { brand }) => amongNames(brand, product.brand),
  source: (product, { source }) => among(source, product.source),
  gender: (product, { gender }) => among(gendersFor(gender), product.gender),
  size: ({ sizes }, { size }) => size.length === 0 || sizes.some((one) => sizesFor(size).includes(one)),
  colour: ({ families }, { colour }) => colour.length === 0 || families.some((one) => colour.includes(one)),
  price({ price, currency }, { priceMin, priceMax, currency: asked }) {
    if (priceMin === undefined && priceMax === undefined) return true;
    if (price === null || (asked !== undefined && currency !== asked)) return false;
    return price >= (priceMin ?? 0) && price <= (priceMax ?? Number.POSITIVE_INFINITY);
  },
  onSale: (product, { onSale }) => !onSale || isOnSale(product),
  inStock: (product, { inStock }) => !inStock || isInStock(product),
};
const NAMES = Object.keys(FITS) as FilterName[];

/** No filter at all. */
export const NO_FILTERS: Filters = {
  type: [],
  brand: [],
  source: [],
  gender: [],
  size: [],
  colour: [],
  onSale: false,
  inStock: false,
};

/** The only filter that keeps a product out; `several`, or null when it passes. */
export function barOf(product: StoredProduct, filters: Filters): FilterName | 'several' | null {
  let bar: FilterName | null = null;
  for (const name of setOf(filters)) {
    if (FITS[name](product, filters)) continue;
    if (bar !== null) return 'several';
    bar = name;
  }
  return bar;
}

/** Thousands of products are held against the same filters, few of which are ever set. */
const setOnes = new WeakMap<Filters, FilterName[]>();

function setOf(filters: Filters): FilterName[] {
  const known = setOnes.get(filters);
  if (known) return known;
  const found = NAMES.filter((name) => isSet(name, filters));
  setOnes.set(filters, found);
  return found;
}

function isSet(name: FilterName, filters: Filters): boolean {
  if (name === 'price') return filters.priceMin !== undefined || filters.priceMax !== undefined;
  const wanted = filters[name];
  return typeof wanted === 'boolean' ? wanted : wanted.length > 0;
}

export function isOnSale({ price, listPrice }: StoredProduct): boolean {
  return price !== null && listPrice !== null && listPrice > price;
}

/** Many feeds never say: a product counts as there until a feed says that it is not. */
export function isInStock({ available }: StoredProduct): boolean {
  return available !== false;
}

function among(wanted: readonly string[], value: string | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value));
}

function amongNames(wanted: readonly string[], value: string | null): boolean {
  if (wanted.length === 0) return true;
  return (
    value !== null && wanted.some((one) => one.length === value.length && foldCase(one) === foldCase(value))
  );
}
