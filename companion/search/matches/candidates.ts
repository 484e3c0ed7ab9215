/** The products that are near enough to a query to count as similar, before and after the filters. */
import { type Filters, LIMITS, type TypeGuess } from '../../../contract/index.ts';
import type { Neighbour } from '../../index/vector-index.ts';
import { CLOSE, CUT_OFF, VERY_CLOSE } from '../../pipeline/rank.ts';
import type { StoredProduct } from '../../store/products/product-row.ts';
import type { CatalogueView } from '../catalogue/catalogue-view.ts';
import { type Candidate, withinCards } from './cards.ts';
import { barOf, type FilterName, NO_FILTERS } from './fits.ts';
import { nearRows } from './near-rows.ts';
import { lessDoubt, likelyTypes, typesInPlaceOf } from './types.ts';

export interface Wanted {
  filters: Filters;
  /**
   * What the query may be, the likeliest first. When the filters name no type, the likely ones are searched, and
   * what is very close whatever it is; when there are too few of these before any other filter, others are taken in that
   * are worn in the same place, and what is similar whatever it is.
   */
  types: readonly TypeGuess[];
  /** Fewer cards than this are too few. */
  k: number;
  /** Rows of the product that is itself the query, and of what the page sells that it is from. */
  except: ReadonlySet<number>;
  /** Whether it is never a candidate, as what the person owns and the query itself are not. */
  isOut(product: StoredProduct): boolean;
  groupOf(product: StoredProduct): string;
}

export interface Found {
  /** What the filters' lists are counted over, best first: near enough, with the words, of any type. */
  all: Candidate[];
  /** What the list of types is counted over beside them: to tick any type drops the doubt, which alone keeps these out. */
  doubted: StoredProduct[];
  /** Those that pass the filters. */
  fitting: Candidate[];
  /** The filters that they pass, with the types that were searched in the end. */
  filters: Filters;
  /** The only one of these that keeps a product out; `several`, or null when it passes. */
  barOf(product: StoredProduct): FilterName | 'several' | null;
  widened: boolean;
  /** Highest score of the whole catalogue, cut off or not; -1 when nothing is there beside the query. */
  best: number;
}

/** Searches the likely types, or those that the filters name, and takes in others where that leaves too few cards. */
export async function findCandidates(view: CatalogueView, wanted: Wanted): Promise<Found> {
  const { filters: asked, types, k, groupOf } = wanted;
  const named = asked.type.length > 0;
  const near = await nearRows(view, groupOf, wanted.except);
  const rankOf = ({ row, type }: StoredProduct) =>
    named ? near.looksOf(row) : lessDoubt(near.looksOf(row), type, types);
  /** `beyondDoubt`: the score from which on a product is shown whatever its type. */
  const look = (filters: Filters, beyondDoubt: number) => {
    const spoken = asked.words?.trim() ? view.rowsWhere({ words: asked.words }) : null;
    const rows = near.rows().filter((row) => !spoken || spoken.has(row));
    const open = near.read(rows).filter((product) => !wanted.isOut(product));
    const all = open
      .map((product) => ({ product, score: rankOf(product) }))
      .filter(({ score }) => score >= CUT_OFF)
      .sort(byScore);
    const doubted = open.filter(
      (product) => rankOf(product) < CUT_OFF && near.looksOf(product.row) >= CUT_OFF,
    );
    const isBeyondDoubt = ({ row }: StoredProduct) => !named && near.looksOf(row) >= beyondDoubt;
    const bar = (product: StoredProduct) => barOf(product, isBeyondDoubt(product) ? asked : filters);
    const fitting = withinCards(
      all.filter(({ product }) => bar(product) === null),
      LIMITS.similar,
      groupOf,
    );
    return { all, doubted, fitting, filters, barOf: bar, best: near.best() };
  };

  const type = named ? asked.type : likelyTypes(types);
  const filters = { ...asked, type };
  // The filters' lists are counted over what the types and words alone let through.
  const plain = { ...NO_FILTERS, type, words: asked.words };
  await near.reach(plain);
  await near.reach(filters);
  const narrow = look(filters, VERY_CLOSE);
  // Whatever other filters say: a list must not change while somebody picks from it.
  const cards = new Set(look(plain, VERY_CLOSE).fitting.map(({ product }) => groupOf(product))).size;
  if (named || cards >= k) return { ...narrow, widened: false };

  const others = typesInPlaceOf(type);
  await near.reach({ ...plain, type: others });
  await near.reach({ ...asked, type: others });
  const wide = look({ ...asked, type: others }, CLOSE);
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
