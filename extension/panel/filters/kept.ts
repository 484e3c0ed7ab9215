/** Filters that hold for the next picture too, where the person wants that. */
import { readKeptFilters } from '../../storage/kept-filters.ts';
import { fresh, type PanelState, pick, readState, writeState } from '../state.ts';

/** What a person pays and wears, and where they buy; colours, brands and words belong to one garment. */
const KEPT = ['source', 'gender', 'size', 'priceMin', 'priceMax', 'currency', 'onSale', 'inStock'] as const;

/** Those of a state, to be kept: '' when none is set. */
export function keptOf(state: PanelState): string {
  return writeState(fresh(pick(state, KEPT))).slice(1);
}

/** What a search for another picture begins with. A browser that cannot read them must not lose the picture. */
export async function keptFilters(): Promise<Partial<PanelState>> {
  return pick(readState(await readKeptFilters().catch(() => '')), KEPT);
}
