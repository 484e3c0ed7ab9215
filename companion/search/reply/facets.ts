/** What the similar products are, counted for the filters' lists. */
import { type Facets, foldCase, GENDERS, ONE_SIZE } from '../../../contract/index.ts';
import type { StoredProduct } from '../../store/products/product-row.ts';
import { type FilterName, isInStock, isOnSale } from '../matches/fits.ts';
import { createTally } from './tally.ts';

/** Bars of a price histogram. */
const BINS = 20;

/**
 * Each list is counted under all filters but its own, so that every further value says how much it would add. Thousands of
 * products are counted while others wait to be answered: each is looked at once, for all lists.
 * @param doubted others, which are counted in the list of types alone
 * @param barOf the only filter that keeps a product out; `several`, or null when it passes
 * @param groupOf what counts once, however many variants of it there are
 * @param nameOf what people call a source
 */
export function facetsOf(
  products: readonly StoredProduct[],
  doubted: readonly StoredProduct[],
  barOf: (product: StoredProduct) => FilterName | 'several' | null,
  groupOf: (product: StoredProduct) => string,
  nameOf: (source: string) => string,
): Facets {
  const allSizes = new Set(products.flatMap(({ sizes }) => sizes));
  const tallies = new Map(LISTS.map((name) => [name, createTally(name === 'brand' ? foldCase : undefined)]));
  const priced: StoredProduct[] = [];
  const count = (name: FilterName, product: StoredProduct, card: number) => {
    if (name === 'price') priced.push(product);
    else for (const value of VALUES[name](product, allSizes)) tallies.get(name)?.add(value, card);
  };
  const all = [...products, ...doubted];
  eachByCard(all, groupOf, (n, card) => {
    const product = all[n] as StoredProduct;
    const bar = barOf(product);
    if (bar === 'several') return;
    const lists = bar === null ? COUNTED : [bar];
    for (const name of lists) if (n < products.length || name === 'type') count(name, product, card);
  });
  const list = (name: ListName) => tallies.get(name)?.list() ?? [];
  return {
    types: list('type'),
    brands: list('brand'),
    sources: list('source').map((one) => ({ ...one, name: nameOf(one.value) })),
    genders: list('gender'),
    sizes: list('size'),
    colours: list('colour'),
    prices: histograms(priced),
    onSale: list('onSale')[0]?.count ?? 0,
    inStock: list('inStock')[0]?.count ?? 0,
  };
}

type ListName = Exclude<FilterName, 'price'>;

/** What a product counts for in each list. */
const VALUES: Readonly<
  Record<ListName, (product: StoredProduct, allSizes: ReadonlySet<string>) => Iterable<string>>
> = {
  type: ({ type }) => [type],
  brand: ({ brand }) => (brand === null ? [] : [brand]),
  source: ({ source }) => [source],
  gender: ({ gender }) => (gender === 'unisex' ? GENDERS : gender === null ? [] : [gender]),
  size: ({ sizes }, allSizes) => (sizes.includes(ONE_SIZE) ? allSizes : sizes),
  colour: ({ families }) => families,
  onSale: (product) => (isOnSale(product) ? ['yes'] : []),
  inStock: (product) => (isInStock(product) ? ['yes'] : []),
};
const LISTS = Object.keys(VALUES) as ListName[];
const COUNTED: readonly FilterName[] = [...LISTS, 'price'];

/** Places of the products, those of one card one after the other, each with its card's number. */
function eachByCard(
  products: readonly StoredProduct[],
  groupOf: (product: StoredProduct) => string,
  look: (place: number, card: number) => void,
): void {
  const cards = new Map<string, number>();
  const cardOf = Int32Array.from(products, (product) => {
    const group = groupOf(product);
    const card = cards.get(group) ?? cards.size;
    cards.set(group, card);
    return card;
  });
  const places = Uint32Array.from(products.keys());
  places.sort((a, b) => (cardOf[a] as number) - (cardOf[b] as number));
  for (const place of places) look(place, cardOf[place] as number);
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
