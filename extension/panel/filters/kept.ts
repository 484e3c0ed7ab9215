/** Filters that hold for the next picture too, where the person wants that. */
import type { GarmentGroup, GarmentType } from '../../../contract/garments.ts';
import { formatBox } from '../../../contract/geometry.ts';
import type { Garment as FoundGarment } from '../../../contract/search.ts';
import { readKeptFilters } from '../../storage/kept-filters.ts';
import type { SessionPicture } from '../state/pictures.ts';
import { fresh, type PanelState, pick, readState, writeState } from '../state/state.ts';
import { compareSizes, isInLetters } from '../words/sizes.ts';

/** What a person pays and wears, and where they buy; colours, brands and words belong to one garment. */
const KEPT = ['source', 'gender', 'size', 'priceMin', 'priceMax', 'currency', 'onSale', 'inStock'] as const;

/** What of a state's filters is the person's: it holds for all garments of a look, too. */
export function personalFilters(state: PanelState): Partial<PanelState> {
  const size = [...new Set([...state.size, ...state.apart])].sort(compareSizes);
  return { ...pick(state, KEPT), size, apart: [] };
}

const SIZED_APART: readonly (Garment | null)[] = ['shoes', 'hat', 'bag'];
type Garment = GarmentGroup | GarmentType;

/** Under which of them a garment is searched: sizes in letters are those of clothes, and wait for the next of these. */
export function filtersFor(garment: Garment | null, filters: Partial<PanelState>): Partial<PanelState> {
  if (!SIZED_APART.includes(garment) || !filters.size) return filters;
  const { size } = filters;
  return { ...filters, size: size.filter((one) => !isInLetters(one)), apart: size.filter(isInLetters) };
}

/** The search for one garment of a picture alone. */
export function stateOfGarment(
  { at }: Pick<SessionPicture, 'at'>,
  { box, group }: Pick<FoundGarment, 'box' | 'group'>,
  filters: Partial<PanelState>,
): PanelState {
  return fresh({ ...filtersFor(group, filters), picture: at, crop: formatBox(box), garment: group });
}

/** The filters as the address says them: '' when none is set. A currency alone bounds no price. */
export function keptOf(state: PanelState): string {
  const bounded = state.priceMin !== undefined || state.priceMax !== undefined;
  const currency = bounded ? state.currency : undefined;
  return writeState(fresh({ ...personalFilters(state), currency })).slice(1);
}

/** What a search for another picture begins with. A browser that cannot read them must not lose the picture. */
export async function keptFilters(): Promise<Partial<PanelState>> {
  return personalFilters(readState((await readKeptFilters().catch(() => null)) ?? ''));
}
