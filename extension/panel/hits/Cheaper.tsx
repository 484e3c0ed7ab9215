/** What the similar products cost beside the one on the page, in the page's currency only. */
import type { Cheaper as Comparison } from '../../../contract/search.ts';
import { formatNumber, locale, t } from '../../i18n.ts';
import { hostOf } from '../shop/host-of.ts';
import type { PanelState } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { formatPrice, justBelow } from '../words/money.ts';

export interface CheaperProps {
  cheaper: Comparison;
  /** Address of the page that was searched. */
  page: string;
  state: PanelState;
  go: Go;
}

export function Cheaper({ cheaper, page, state, go }: CheaperProps) {
  const { currency, pagePrice, comparable, from } = cheaper;
  // Fewer than are similar: no rate is guessed, and some name no price at all.
  const priced = formatNumber(comparable);
  const price = (amount: number) => formatPrice(amount, currency, locale());
  if (from === null) {
    return <p class="cheaper none">{t('cheaper_none', priced, currency, price(pagePrice), hostOf(page))}</p>;
  }
  const limit = justBelow(pagePrice, currency);
  const on = state.currency === currency && state.priceMax === limit;
  // A lower bound of the person's own stays where it is in this currency, and needs it; above the limit it leaves nothing.
  const fits = state.currency === currency && (state.priceMin ?? 0) <= limit;
  const priceMin = fits ? state.priceMin : undefined;
  const off = { priceMax: undefined, currency: priceMin === undefined ? undefined : currency };
  // A filter like any other: the order stays as it was chosen.
  const change = on ? off : { priceMin, priceMax: limit, currency };
  return (
    <section class="cheaper">
      <p>
        <strong>{t('cheaper_some', formatNumber(cheaper.cheaper), priced, currency, price(from))}</strong>
        <span class="note">{t('cheaper_page', hostOf(page), price(pagePrice))}</span>
      </p>
      <button type="button" class="quiet" aria-pressed={on} onClick={() => go(change)}>
        {t('cheaper_only')}
      </button>
    </section>
  );
}
