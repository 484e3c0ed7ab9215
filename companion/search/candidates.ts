/** The products that are near enough to a query to count as similar, before and after the filters. */
import type { Filters, GarmentType } from '../../contract/index.ts';
import type { Neighbour } from '../index/vector-index.ts';
import { CUT_OFF } from '../pipeline/rank.ts';
import type { StoredProduct } from '../store/products.ts';
import { fits, NO_FILTERS } from './fits.ts';

/** So many at most are counted as similar and looked through. */
export const MOST_CANDIDATES = 500;

export interface Candidate {
  product: StoredProduct;
  score: number;
}

/** The catalogue as one query sees it. */
export interface CatalogueView {
  /** The nearest rows, best first; with filters among those that pass them. */
  nearest(k: number, filters?: Partial<Filters>): Promise<Neighbour[]>;
  rowsWhere(filters: Partial<Filters>): ReadonlySet<number>;
  /** Those that are still there: an import runs beside us. */
  load(rows: readonly number[]): ReadonlyMap<number, StoredProduct>;
}

export interface Wanted {
  filters: Filters;
  /** Recognised types, which are searched when the filters name none; others are taken in when too few remain. */
  likely: readonly GarmentType[];
  /** Fewer cards than this are too few. */
  k: number;
  /** The row of the product that is itself the query. */
  except?: number | undefined;
  /** What is never a candidate: what the person owns. */
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
  widened: boolean;
  /** Highest score of the whole catalogue, cut off or not; -1 when nothing is there beside the query. */
  best: number;
}

export async function findCandidates(view: CatalogueView, wanted: Wanted): Promise<Found> {
  const { filters: asked, likely, k, groupOf } = wanted;
  const others = async (most: number, filters?: Partial<Filters>) =>
    (await view.nearest(most, filters)).filter(({ id }) => id !== wanted.except);
  const whole = await others(MOST_CANDIDATES + 2);
  const best = whole[0]?.score ?? -1;
  const near = new Map<number, number>();
  const take = (found: readonly Neighbour[]) => {
    for (const { id, score } of found) if (score >= CUT_OFF) near.set(id, score);
  };
  take(whole);
  // When the nearest ones reach below the cut-off, every similar product of the catalogue is among them.
  const complete = near.size <= MOST_CANDIDATES;
  const reached = new Set<string>();
  const reach = async (filters: Filters) => {
    const name = JSON.stringify(filters);
    if (!complete && !reached.has(name)) take(await others(MOST_CANDIDATES + 1, filters));
    reached.add(name);
  };
  const look = (filters: Filters) => {
    const spoken = asked.words?.trim() ? view.rowsWhere({ words: asked.words }) : null;
    const rows = [...near.keys()].filter((row) => !spoken || spoken.has(row));
    const all = [...view.load(rows).values()]
      .filter((product) => !wanted.isOut(product))
      .map((product) => ({ product, score: near.get(product.row) as number }))
      .sort(byScore);
    const fitting = all.filter(({ product }) => fits(product, filters)).slice(0, MOST_CANDIDATES);
    return { all, fitting, filters, best };
  };

  const type = asked.type.length > 0 ? asked.type : [...likely];
  const filters = { ...asked, type };
  // The filters' lists are counted over what the types and words alone let through.
  await reach({ ...NO_FILTERS, type, words: asked.words });
  await reach(filters);
  const narrow = look(filters);
  const cards = new Set(narrow.fitting.map(({ product }) => groupOf(product))).size;
  if (asked.type.length > 0 || cards >= k) return { ...narrow, widened: false };

  await reach(asked);
  const wide = look(asked);
  const widened = wide.fitting.length > narrow.fitting.length;
  return { ...(widened ? wide : narrow), widened };
}

/** What parity mode finds: the nearest of the whole catalogue, however far they are. */
export async function findNearest(view: CatalogueView): Promise<Found> {
  const whole = await view.nearest(MOST_CANDIDATES);
  const products = view.load(whole.map(({ id }) => id));
  const all = whole.flatMap(({ id, score }) => {
    const product = products.get(id);
    return product ? [{ product, score }] : [];
  });
  return { all, fitting: all, filters: NO_FILTERS, widened: false, best: whole[0]?.score ?? -1 };
}

export function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.product.row - b.product.row;
}
