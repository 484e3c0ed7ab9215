/** What the look costs, and the budget. */
import { useEffect, useId, useState } from 'preact/hooks';
import { readAmount } from '../../../contract/amount.ts';
import { counted, locale, t } from '../../i18n.ts';
import { announce } from '../widgets/announce.tsx';
import { formatPrice, writeAmount } from '../words/money.ts';
import type { Look } from './budget.ts';

export interface LookTotalProps {
  /** Garments are still being searched. */
  busy: boolean;
  garments: number;
  /** Null when no product of the look has a price. */
  currency: string | null;
  cheapest: Look;
  /** The best match under the budget; null when it pays not even the cheapest. */
  best: Look | null;
  budget: number | undefined;
  setBudget: (budget: number | undefined) => void;
}

export function LookTotal({ busy, garments, currency, cheapest, best, budget, setBudget }: LookTotalProps) {
  const id = useId();
  const asked = budget === undefined ? '' : writeAmount(budget, currency, locale());
  const [typed, setTyped] = useState(asked);
  const [wrong, setWrong] = useState(false);
  useEffect(() => setTyped(asked), [asked]);
  const price = (amount: number) => formatPrice(amount, currency, locale());
  const look = best ?? cheapest;
  const words =
    budget === undefined
      ? t('look_cheapest')
      : best
        ? t('look_best', price(budget))
        : t('look_too_little', price(cheapest.total - budget));
  useEffect(() => {
    if (!busy && look.offers.length > 0) announce(`${words}: ${price(look.total)}`);
  }, [busy, words, look.total]);
  if (!busy && look.offers.length === 0) return <p class="look-total note">{t('look_no_price')}</p>;

  const settle = (text: string) => {
    const next = readAmount(text, currency);
    // What cannot be read stays, to be mended.
    setWrong(next === null && text.trim() !== '');
    if (next === null && text.trim() !== '') return;
    setTyped(next === null ? '' : writeAmount(next, currency, locale()));
    setBudget(next ?? undefined);
  };
  return (
    <div class={best ? 'look-total' : 'look-total short'}>
      <p>
        <span class="note">{busy ? t('searching') : words}</span>
        <strong>{look.offers.length > 0 ? price(look.total) : '…'}</strong>
        <span class="note">{t('look_garments', look.offers.length, counted('garments', garments))}</span>
      </p>
      <form
        class="budget"
        onSubmit={(event) => {
          event.preventDefault();
          settle(typed);
        }}
      >
        <label for={id}>{t('look_budget')}</label>
        <input
          id={id}
          name="budget"
          inputMode="decimal"
          value={typed}
          placeholder={currency ?? ''}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}wrong` : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={(event) => settle(event.currentTarget.value)}
        />
        {wrong && (
          <span id={`${id}wrong`} class="fault" role="alert">
            {t('field_wrong', t('look_budget'))}
          </span>
        )}
      </form>
    </div>
  );
}
