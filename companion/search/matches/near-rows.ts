/** The rows that are near enough to a query to be similar, gathered as far as they are asked for. */
import { type Filters, LIMITS } from '../../../contract/index.ts';
import type { Neighbour } from '../../index/vector-index.ts';
import { CUT_OFF, DETAILS } from '../../pipeline/rank.ts';
import type { StoredProduct } from '../../store/products/product-row.ts';
import type { CatalogueView } from '../catalogue/catalogue-view.ts';

/** Feeds with a row for every size fill the nearest rows with few cards: more rows are asked for up to so many cards. */
const ENOUGH_CARDS = LIMITS.similar / 2;
/** How many rows a search of such a catalogue may read. */
const MOST_ROWS = 16 * LIMITS.similar;

export interface NearRows {
  /** Sees to it that the nearest rows that pass these filters are among those gathered. */
  reach(filters: Partial<Filters>): Promise<void>;
  /** Those gathered so far. */
  rows(): number[];
  /** How much a gathered row looks like the query, with what its details add. */
  looksOf(row: number): number;
  /** Their products, each read from the store once; those that are gone by now are left out. */
  read(rows: readonly number[]): StoredProduct[];
  /** Highest score so far, cut off or not; -1 when nothing is there beside the query. */
  best(): number;
}

/**
 * Begins with the nearest rows of all.
 *
 * @param except rows of what is itself the query, or sold by the page that it is from
 */
export async function nearRows(
  view: CatalogueView,
  groupOf: (product: StoredProduct) => string,
  except: ReadonlySet<number>,
): Promise<NearRows> {
  let best = -1;
  const scores = new Map<number, number>();
  const bonuses = new Map<number, number>();
  const products = new Map<number, StoredProduct>();
  const read = (rows: readonly number[]) => {
    const unread = rows.filter((row) => !products.has(row));
    if (unread.length > 0) for (const [row, product] of view.load(unread)) products.set(row, product);
    return rows.flatMap((row) => products.get(row) ?? []);
  };
  /** Tells whether the rows reach below the cut-off, so that no similar one is missing. */
  const take = async (filters?: Partial<Filters>): Promise<boolean> => {
    for (let most = LIMITS.similar + 2; ; most *= 4) {
      const found = await view.nearest(most, filters);
      const similar = found.filter(({ id, score }) => score >= CUT_OFF && !except.has(id));
      best = Math.max(best, found.find(({ id }) => !except.has(id))?.score ?? -1);
      for (const { id, score } of similar) scores.set(id, score);
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
  return {
    async reach(filters) {
      const name = JSON.stringify(filters);
      if (!complete && !reached.has(name)) await take(filters);
      reached.add(name);
    },
    rows: () => [...scores.keys()],
    looksOf: (row) => (scores.get(row) as number) + (bonuses.get(row) ?? 0),
    read,
    best: () => best,
  };
}
