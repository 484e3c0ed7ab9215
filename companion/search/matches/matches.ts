/** The products that answer a query: for sale and owned, under the filters; or, in parity mode, simply the nearest. */
import { filtersOf, type GarmentType, LIMITS, type SearchQuery } from '../../../contract/index.ts';
import { CLOSE } from '../../pipeline/rank.ts';
import type { StoredProduct } from '../../store/products/product-row.ts';
import type { CatalogueView } from '../catalogue/catalogue-view.ts';
import type { Subject } from '../query/subject.ts';
import { type Found, findCandidates, toCandidates } from './candidates.ts';
import { aloneOf, type Card, groupOf, toCards } from './cards.ts';
import { NO_FILTERS } from './fits.ts';
import { likelyTypes } from './types.ts';

export interface Matches extends Found {
  /** The types that were searched for; empty when none was. */
  searched: GarmentType[];
  owned: Card[];
  /** Products of one group are shown as one. */
  groupOf(product: StoredProduct): string;
}

/** How many of the person's own things are shown, and among how many of the nearest they are looked for. */
const OWNED = { shown: 3, looked: 30 };

/**
 * @param wardrobes sources of what the person owns
 * @param sold rows of what the page sells that the query is from
 */
export async function findMatches(
  query: SearchQuery,
  { types, product }: Subject,
  view: CatalogueView,
  wardrobes: ReadonlySet<string>,
  sold: readonly number[],
): Promise<Matches> {
  const found = await findCandidates(view, {
    filters: filtersOf(query),
    types,
    k: query.k,
    except: new Set(product ? [...sold, product.row] : sold),
    isOut: (one) => wardrobes.has(one.source) || isSizeOf(product, one),
    groupOf,
  });
  return {
    ...found,
    searched: query.type.length > 0 ? query.type : likelyTypes(types),
    owned: await findOwned(view, wardrobes, found, product),
    groupOf,
  };
}

/** Another size of the product itself has its picture. */
function isSizeOf(product: StoredProduct | null, one: StoredProduct): boolean {
  return product !== null && groupOf(one) === groupOf(product) && one.picture === product.picture;
}

/** Parity mode: the nearest, however far; no cut-off, filters, variants nor wardrobe, as the original had none. */
export async function findPlainly(view: CatalogueView): Promise<Matches> {
  const near = await view.nearest(LIMITS.similar);
  const all = toCandidates(view, near);
  return {
    all,
    doubted: [],
    fitting: all,
    filters: NO_FILTERS,
    barOf: () => null,
    widened: false,
    best: near[0]?.score ?? -1,
    searched: [],
    owned: [],
    groupOf: aloneOf,
  };
}

/** Close things out of the person's wardrobe, whatever the filters for buying say. */
async function findOwned(
  view: CatalogueView,
  wardrobes: ReadonlySet<string>,
  { filters }: Found,
  itself: StoredProduct | null,
): Promise<Card[]> {
  if (wardrobes.size === 0) return [];
  const near = await view.nearest(OWNED.looked, { source: [...wardrobes], type: filters.type });
  const close = near.filter(({ id, score }) => id !== itself?.row && score >= CLOSE);
  return toCards(toCandidates(view, close), groupOf).slice(0, OWNED.shown);
}
