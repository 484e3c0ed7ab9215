/** The filters that are set, each gone with a click. */
import type { Facets } from '../../../contract/filters.ts';
import { locale, nameOfColour, nameOfGender, t } from '../../i18n.ts';
import { countFilters, NO_FILTERS, type PanelState } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { Icon } from '../widgets/Icon.tsx';
import { formatPrice } from '../words/money.ts';
import { nameOfSize } from '../words/sizes.ts';
import { nameOfSource } from './FilterSheet.tsx';

export interface FilteredProps {
  /** Undefined while no answer is there: shops are called by their ids then. */
  facets: Facets | undefined;
  state: PanelState;
  go: Go;
  /** What is set once all of them are gone. Words have a field of their own. */
  clear?: Partial<PanelState>;
}

export function Filtered({
  facets,
  state,
  go,
  clear = { ...NO_FILTERS, words: state.words },
}: FilteredProps) {
  if (countFilters(state) === 0) return null;
  return (
    <ul class="filtered" aria-label={t('filters_set')}>
      {tagsOf(state, facets).map(({ name, without }) => (
        <li key={name}>
          <button type="button" class="tag" aria-label={t('remove_filter', name)} onClick={() => go(without)}>
            {name}
            <Icon name="close" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="plain" onClick={() => go(clear)}>
          {t('clear_filters')}
        </button>
      </li>
    </ul>
  );
}

interface Tag {
  name: string;
  without: Partial<PanelState>;
}

function tagsOf(state: PanelState, facets: Facets | undefined): Tag[] {
  const { brand, source, gender, size, colour, onSale, inStock } = state;
  const each = <T extends string>(
    key: 'brand' | 'source' | 'gender' | 'size' | 'colour',
    values: T[],
    nameOf: (value: T) => string,
  ) =>
    values.map((value) => ({
      name: nameOf(value),
      without: { [key]: values.filter((one) => one !== value) },
    }));
  return [
    ...priceTag(state),
    ...each('size', size, nameOfSize),
    ...each('brand', brand, String),
    ...each('colour', colour, nameOfColour),
    ...each('gender', gender, nameOfGender),
    ...each('source', source, nameOfSource(facets)),
    ...(onSale ? [{ name: t('on_sale'), without: { onSale: false } }] : []),
    ...(inStock ? [{ name: t('in_stock'), without: { inStock: false } }] : []),
  ];
}

function priceTag({ priceMin, priceMax, currency }: PanelState): Tag[] {
  if (priceMin === undefined && priceMax === undefined) return [];
  const price = (amount: number) => formatPrice(amount, currency ?? null, locale());
  const name =
    priceMin === undefined
      ? t('price_up_to', price(priceMax as number))
      : priceMax === undefined
        ? t('price_from', price(priceMin))
        : `${price(priceMin)} – ${price(priceMax)}`;
  return [{ name, without: { priceMin: undefined, priceMax: undefined, currency: undefined } }];
}
