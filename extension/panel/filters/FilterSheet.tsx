/** Everything that narrows the list, with how many products each choice has. What is chosen holds at once. */
import { COLOUR_FAMILIES, type Facets, foldCase, GENDERS } from '../../../contract/filters.ts';
import { GARMENT_TYPES, type GarmentType } from '../../../contract/garments.ts';
import type { SearchReply } from '../../../contract/search.ts';
import { countOf, nameOfColour, nameOfGender, nameOfType, t } from '../../i18n.ts';
import { countFilters, NO_FILTERS, type PanelState } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { Sheet } from '../widgets/Sheet.tsx';
import { HEX } from '../words/colours.ts';
import { compareSizes, nameOfSize } from '../words/sizes.ts';
import { Choices, Flag } from './Choices.tsx';
import { KeepFilters } from './KeepFilters.tsx';
import { PriceRange } from './PriceRange.tsx';

export interface FilterProps {
  reply: SearchReply;
  state: PanelState;
  go: Go;
  /** The reply is of a search before: what is asked now is on its way. */
  busy?: boolean;
}

export function FilterSheet({
  reply,
  state,
  go,
  busy = false,
  onClose,
}: FilterProps & { onClose: () => void }) {
  const { facets } = reply;
  const foot = (
    <>
      <button type="button" class="quiet" disabled={countFilters(state) === 0} onClick={() => go(NO_FILTERS)}>
        {t('clear_filters')}
      </button>
      <button type="button" class="main" onClick={onClose}>
        {busy ? t('show_found') : t('show_products', countOf(reply.similar))}
      </button>
    </>
  );
  const set =
    <K extends keyof PanelState>(key: K) =>
    (value: PanelState[K]) =>
      go({ [key]: value });
  // None ticked is all of them, as in every other list; in the address none is the recognised one, and others beside it
  // where that leaves too few: what is not left out must not look so.
  const any = state.type.length === GARMENT_TYPES.length;
  const recognised = reply.widened ? [] : reply.searched;
  const asked: readonly GarmentType[] = state.type.length > 0 ? state.type : recognised;
  return (
    <Sheet title={t('filters')} foot={foot} onClose={onClose}>
      <PriceRange prices={facets.prices} state={state} go={go} />
      <Choices
        title={t('filter_type')}
        {...inOrder(facets.types, GARMENT_TYPES)}
        chosen={any ? [] : asked}
        nameOf={nameOfType}
        choose={(type) => go({ type: type.length > 0 ? type : [...GARMENT_TYPES] })}
      />
      <Choices
        title={t('filter_size')}
        options={facets.sizes}
        compare={compareSizes}
        chosen={state.size}
        nameOf={nameOfSize}
        choose={set('size')}
      />
      <Choices
        title={t('filter_colour')}
        {...inOrder(facets.colours, COLOUR_FAMILIES)}
        chosen={state.colour}
        nameOf={nameOfColour}
        swatchOf={(colour) => HEX[colour]}
        choose={set('colour')}
      />
      <Choices
        title={t('filter_brand')}
        options={facets.brands}
        chosen={state.brand}
        // The one that stands here may be written as another shop writes it.
        isSame={(a, b) => foldCase(a) === foldCase(b)}
        choose={set('brand')}
      />
      <Choices
        title={t('filter_gender')}
        {...inOrder(facets.genders, GENDERS)}
        chosen={state.gender}
        nameOf={nameOfGender}
        choose={set('gender')}
      />
      <Choices
        title={t('filter_source')}
        options={facets.sources}
        chosen={state.source}
        nameOf={nameOfSource(facets)}
        choose={set('source')}
      />
      <fieldset class="choices">
        <legend>{t('filter_offer')}</legend>
        <Flag name={t('on_sale')} count={facets.onSale} on={state.onSale} change={set('onSale')} />
        <Flag name={t('in_stock')} count={facets.inStock} on={state.inStock} change={set('inStock')} />
      </fieldset>
      <KeepFilters state={state} />
    </Sheet>
  );
}

/** One that the other filters leave nothing of has its id alone. */
export function nameOfSource(facets: Facets | undefined): (id: string) => string {
  return (id) => facets?.sources.find(({ value }) => value === id)?.name ?? id;
}

/** Types, colours and genders have a place of their own, so that no list jumps when counts change; a newer companion may count others. */
function inOrder<T extends string>(counted: Facets['types'], order: readonly T[]) {
  return {
    options: counted.filter((one): one is { value: T; count: number } => order.includes(one.value as T)),
    compare: (a: T, b: T) => order.indexOf(a) - order.indexOf(b),
  };
}
