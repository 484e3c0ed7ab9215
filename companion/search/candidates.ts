/** The products that are near enough to a query to count as similar, before and after the filters. */
import { type Filters, LIMITS, type TypeGuess } from '../../contract/index.ts';
import type { Neighbour } from '../index/vector-index.ts';
import { CUT_OFF, DETAILS, VERY_CLOSE } from '../pipeline/rank.ts';
import type { StoredProduct } from '../store/product-row.ts';
import { type Candidate, withinCards } from './cards.ts';
import { type FilterName, fits, NO_FILTERS } from './fits.ts';
import { lessDoubt, likelyTypes } from './types.ts';

/** Feeds with a row for every size fill the nearest rows with few cards: more rows are asked for up to so many cards. */
const ENOUGH_CARDS = LIMITS.similar / 2;
/** How many rows a search of such a catalogue may read. */
const MOST_ROWS = 16 * LIMITS.similar;

/** The catalogue as one query sees it. */
export interface CatalogueView {
  /** The nearest rows, best first; with filters among those that pass them. */
  nearest(k: number, filters?: Partial<Filters>): Promise<Neighbour[]>;
  /** What agreeing in details adds to the scores of these rows; empty where none are known. */
  bonuses(rows: readonly number[]): ReadonlyMap<number, number>;
  rowsWhere(filters: Partial<Filters>): Pick<ReadonlySet<number>, 'has'>;
  /** The products of these rows that are still there: an import may be running. */
  load(rows: readonly number[]): ReadonlyMap<number, StoredProduct>;
}

export interface Wanted {
  filters: Filters;
  /**
   * What the query may be, the likeliest first. When the filters name no type, the likely ones are searched, and
   * what is very close whatever it is; others are taken in when there are too few of these before any other filter.
   */
  types: readonly TypeGuess[];
  /** Fewer cards than this are too few. */
  k: number;
  /** The row of the product that is itself the query. */
  except?: number | undefined;
  /** Whether it is never a candidate, as what the person owns and the query itself are not. */
  isOut(product: StoredProduct): boolean;
  groupOf(product: StoredProduct): string;
}

export interface Found {
  /** What the filters' lists are counted over, best first: near enough, with the words, of any type. */
  all: Candidate[];
  /** Those that pass the filters. */
  fitting: Candidate[];
  /** The filters that they pass, with the types that were searched in the end. */
  filters: Filters;
  /** Whether a product passes these. @param but a filter that is not asked */
  passes(product: StoredProduct, but?: FilterName): boolean;
  widened: boolean;
  /** Highest score of the whole catalogue, cut off or not; -1 when nothing is there beside the query. */
  best: number;
}

export async function findCandidates(view: CatalogueView, wanted: Wanted): Promise<Found> {
  const { filters: asked, types, k, groupOf } = wanted;
  const named = asked.type.length > 0;
  let best = -1;
  const near = new Map<number, number>();
  const bonuses = new Map<number, number>();
  const products = new Map<number, StoredProduct>();
  /** Products are looked at under several filters, but read from the store once. */
  const read = (rows: readonly number[]) => {
    const unread = rows.filter((row) => !products.has(row));
    if (unread.length > 0) for (const [row, product] of view.load(unread)) products.set(row, product);
    return rows.flatMap((row) => products.get(row) ?? []);
  };
  /** Adds the nearest rows; tells whether they reach below the cut-off, so that no similar one is missing. */
  const take = async (filters?: Partial<Filters>): Promise<boolean> => {
    for (let most = LIMITS.similar + 2; ; most *= 4) {
      const found = await view.nearest(most, filters);
      const similar = found.filter(({ id, score }) => score >= CUT_OFF && id !== wanted.except);
      best = Math.max(best, found.find(({ id }) => id !== wanted.except)?.score ?? -1);
      for (const { id, score } of similar) near.set(id, score);
      const nearest = similar.slice(0, DETAILS.looked).map(({ id }) => id);
      for (const [id, bonus] of view.bonuses(nearest.filter((id) => !bonuses.has(id))))
        bonuses.set(id, bonus);
      if (found.length < most || (found.at(-1) as Neighbour).score < CUT_OFF) return true;
      const cards = new Set(read(similar.map(({ id }) => id)).map(groupOf));
      if (cards.size >= ENOUGH_CARDS || most >= MOST_ROWS) return false;
    }
  };
  const complete = await take();
  const reached = new Set<string>();
  const reach = async (filters: Filters) => {
    const name = JSON.stringify(filters);
    if (!complete && !reached.has(name)) await take(filters);
    reached.add(name);
  };
  const looksOf = ({ row }: StoredProduct) => (near.get(row) as number) + (bonuses.get(row) ?? 0);
  const rankOf = (product: StoredProduct) =>
    named ? looksOf(product) : lessDoubt(looksOf(product), product.type, types);
  const isBeyondDoubt = (product: StoredProduct) => !named && looksOf(product) >= VERY_CLOSE;
  const look = (filters: Filters) => {
    const spoken = asked.words?.trim() ? view.rowsWhere({ words: asked.words }) : null;
    const rows = [...near.keys()].filter((row) => !spoken || spoken.has(row));
    const all = read(rows)
      .filter((product) => !wanted.isOut(product))
      .map((product) => ({ product, score: rankOf(product) }))
      .filter(({ score }) => score >= CUT_OFF)
      .sort(byScore);
    const passes = (product: StoredProduct, but?: FilterName) =>
      fits(product, filters, but) || (isBeyondDoubt(product) && fits(product, asked, but));
    const fitting = withinCards(
      all.filter(({ product }) => passes(product)),
      LIMITS.similar,
      groupOf,
    );
    return { all, fitting, filters, passes, best };
  };

  const type = named ? asked.type : likelyTypes(types);
  const filters = { ...asked, type };
  // The filters' lists are counted over what the types and words alone let through.
  const plain = { ...NO_FILTERS, type, words: asked.words };
  await reach(plain);
  await reach(filters);
  const narrow = look(filters);
  // Whatever other filters say: a list must not change while somebody picks from it.
  const cards = new Set(look(plain).fitting.map(({ product }) => groupOf(product))).size;
  if (named || cards >= k) return { ...narrow, widened: false };

  await reach({ ...NO_FILTERS, words: asked.words });
  await reach(asked);
  const wide = look(asked);
  return { ...wide, widened: wide.fitting.length > narrow.fitting.length };
}

/** The products of these rows with the index's scores, without those that are gone by now. */
export function toCandidates(view: CatalogueView, near: readonly Neighbour[]): Candidate[] {
  const products = view.load(near.map(({ id }) => id));
  return near.flatMap(({ id, score }) => {
    const product = products.get(id);
    return product ? [{ product, score }] : [];
  });
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.product.row - b.product.row;
}
