/** The catalogue as one query sees it. */
import type { Filters } from '../../../contract/index.ts';
import type { Neighbour } from '../../index/vector-index.ts';
import type { StoredProduct } from '../../store/products/product-row.ts';

export interface CatalogueView {
  /** The nearest rows, best first; with filters among those that pass them. */
  nearest(k: number, filters?: Partial<Filters>): Promise<Neighbour[]>;
  /** What agreeing in details adds to the scores of these rows; empty where none are known. */
  bonuses(rows: readonly number[]): ReadonlyMap<number, number>;
  rowsWhere(filters: Partial<Filters>): Pick<ReadonlySet<number>, 'has'>;
  /** The products of these rows that are still there: an import may be running. */
  load(rows: readonly number[]): ReadonlyMap<number, StoredProduct>;
}
