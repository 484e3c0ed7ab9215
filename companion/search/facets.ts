/** What the similar products are, counted for the filters' lists. */
import { type Facets, foldCase, GENDERS, ONE_SIZE } from '../../contract/index.ts';
import type { StoredProduct } from '../store/product-row.ts';
import { type FilterName, isInStock, isOnSale } from './fits.ts';

type Counted = Facets['types'];

/** Bars of a price histogram. */
const BINS = 20;

/**
 * Each list is counted under all filters but its own, so that every further value says how much it would add.
 * @param ofTypes what the list of types is counted over
 * @param passes whether a product passes all filters but one
 * @param groupOf what counts once, however many variants of it there are
 * @param nameOf what people call a source
 */
export function facetsOf(
  products: readonly StoredProduct[],
  ofTypes: readonly StoredProduct[],
  passes: (product: StoredProduct, but: FilterName) => boolean,
  groupOf: (product: StoredProduct) => string,
  nameOf: (source: string) => string,
): Facets {
  const allSizes = [...new Set(products.flatMap(({ sizes }) => sizes))];
  const under = (but: FilterName) =>
    (but === 'type' ? ofTypes : products).filter((product) => passes(product, but));
  const count = (
    but: FilterName,
    values: (product: StoredProduct) => readonly (string | null)[],
    sameAs?: (value: string) => string,
  ) => countGroups(under(but), values, groupOf, sameAs);
  const flagged = (but: FilterName, has: (product: StoredProduct) => boolean) =>
    count(but, (product) => (has(product) ? ['yes'] : []))[0]?.count ?? 0;
  return {
    types: count('type', ({ type }) => [type]),
    brands: count('brand', ({ brand }) => [brand], foldCase),
    sources: count('source', ({ source }) => [source]).map((one) => ({ ...one, name: nameOf(one.value) })),
    genders: count('gender', ({ gender }) => (gender === 'unisex' ? GENDERS : [gender])),
    sizes: count('size', ({ sizes }) => (sizes.includes(ONE_SIZE) ? allSizes : sizes)),
    colours: count('colour', ({ families }) => families),
    prices: histograms(under('price')),
    onSale: flagged('onSale', isOnSale),
    inStock: flagged('inStock', isInStock),
  };
}

function countGroups(
  products: readonly StoredProduct[],
  values: (product: StoredProduct) => readonly (string | null)[],
  groupOf: (product: StoredProduct) => string,
  /** Values that it makes equal are one, spelt as most products spell it. */
  sameAs: (value: string) => string = (value) => value,
): Counted {
  const groups = new Map<string, { set: Set<string>; written: string[] }>();
  for (const product of products) {
    for (const value of values(product)) {
      if (value === null) continue;
      const group = groups.get(sameAs(value)) ?? { set: new Set(), written: [] };
      groups.set(sameAs(value), group);
      group.set.add(groupOf(product));
      group.written.push(value);
    }
  }
  return [...groups.values()]
    .map(({ set, written }) => ({ value: mostFrequent(written), count: set.size }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

function mostFrequent(values: readonly string[]): string {
  const [[value]] = [...Map.groupBy(values, (one) => one)].sort(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  ) as [[string, string[]]];
  return value;
}

function histograms(products: readonly StoredProduct[]): Facets['prices'] {
  const priced = products.filter(({ price, currency }) => price !== null && currency !== null);
  return [...Map.groupBy(priced, ({ currency }) => currency as string)]
    .sort(([a, one], [b, other]) => other.length - one.length || a.localeCompare(b))
    .map(([currency, group]) => ({ currency, ...histogram(group.map(({ price }) => price as number)) }));
}

/** Steps of equal width; a single one where all prices are the same. */
function histogram(prices: readonly number[]): { min: number; max: number; bins: number[] } {
  const min = Math.min(...prices);
  const max = Math.max(...prices);
  if (min === max) return { min, max, bins: [prices.length] };
  const bins = new Array<number>(BINS).fill(0);
  for (const price of prices) {
    const bin = Math.min(BINS - 1, Math.floor(((price - min) / (max - min)) * BINS));
    bins[bin] = (bins[bin] as number) + 1;
  }
  return { min, max, bins };
}
