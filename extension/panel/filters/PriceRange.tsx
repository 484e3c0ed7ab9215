/** The price range over a histogram of what is there, as two sliders and as two numbers. One currency at a time. */
import { useEffect, useId, useState } from 'preact/hooks';
import { readAmount } from '../../../contract/amount.ts';
import type { Facets } from '../../../contract/filters.ts';
import { locale, t } from '../../i18n.ts';
import type { PanelState } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { formatPrice, writeAmount } from '../words/money.ts';

type Prices = Facets['prices'][number];

export interface PriceRangeProps {
  prices: Facets['prices'];
  state: PanelState;
  go: Go;
}

export function PriceRange({ prices, state, go }: PriceRangeProps) {
  const range = prices.find(({ currency }) => currency === state.currency) ?? prices[0];
  if (!range) return null;
  const wide = range.max > range.min;
  // The way back from a currency of one price stays.
  if (!wide && prices.length === 1) return null;
  return (
    <fieldset class="choices price-range">
      <legend>{t('filter_price')}</legend>
      {prices.length > 1 && (
        <select
          aria-label={t('currency')}
          value={range.currency}
          onChange={(event) =>
            go({ currency: event.currentTarget.value, priceMin: undefined, priceMax: undefined })
          }
        >
          {prices.map(({ currency }) => (
            <option key={currency}>{currency}</option>
          ))}
        </select>
      )}
      {wide && <Range range={range} state={state} go={go} />}
    </fieldset>
  );
}

function Range({ range, state, go }: { range: Prices; state: PanelState; go: Go }) {
  const id = useId();
  const { min, max, currency } = range;
  // Bounds in another currency say nothing about this one.
  const isIn = state.currency === undefined || state.currency === currency;
  const { priceMin, priceMax }: Partial<PanelState> = isIn ? state : {};
  const asked = { low: priceMin ?? min, high: priceMax ?? max };
  const [{ low, high }, setEnds] = useState(asked);
  useEffect(() => setEnds(asked), [asked.low, asked.high]);

  /** An end left open is no bound. */
  const ask = (from: number | undefined, to: number | undefined) => {
    setEnds({ low: from ?? min, high: to ?? max });
    go({ priceMin: from, priceMax: to, currency: (from ?? to) === undefined ? undefined : currency });
  };
  /** Sliders may be dragged past each other, and at the end of the range they bound nothing. */
  const settle = (ends: { low: number; high: number }) => {
    const from = Math.min(ends.low, ends.high);
    const to = Math.max(ends.low, ends.high);
    ask(from > min ? from : undefined, to < max ? to : undefined);
  };
  const step = stepOf(max - min);
  const first = Math.floor(min);
  // A slider stops on whole steps only: its first lies at or below the cheapest product, its last at or above the dearest.
  const last = first + Math.ceil((max - first) / step) * step;
  const moved = (end: 'low' | 'high', value: number) => ({
    low,
    high,
    [end]: Math.max(min, Math.min(value, max)),
  });
  const slider = (end: 'low' | 'high', label: string) => (
    <input
      type="range"
      min={first}
      max={last}
      step={step}
      value={end === 'low' ? (low > min ? low : first) : high < max ? high : last}
      aria-label={label}
      aria-valuetext={formatPrice(end === 'low' ? low : high, currency, locale())}
      onInput={(event) => setEnds(moved(end, event.currentTarget.valueAsNumber))}
      onChange={(event) => settle(moved(end, event.currentTarget.valueAsNumber))}
    />
  );
  const written = (end: 'low' | 'high') => writeAmount(end === 'low' ? low : high, currency, locale());
  const number = (end: 'low' | 'high', label: string) => (
    <span class="bound">
      <label for={`${id}${end}`}>{label}</label>
      <input
        id={`${id}${end}`}
        name={end === 'low' ? 'priceMin' : 'priceMax'}
        inputMode="decimal"
        value={written(end)}
        onChange={({ currentTarget: field }) => {
          // What was typed holds as it is, even where it finds nothing; what is no amount, not at all.
          const typed = readAmount(field.value, currency) ?? undefined;
          const [from, to] = end === 'low' ? [typed, priceMax] : [priceMin, typed];
          if (typed === undefined && field.value.trim()) field.value = written(end);
          // Nothing lies between them the wrong way round: the other one is meant.
          else if (from !== undefined && to !== undefined && from > to) ask(to, from);
          else ask(from, to);
        }}
      />
    </span>
  );
  return (
    <>
      <Histogram range={range} low={low} high={high} />
      <div class="ends">
        {slider('low', t('price_lowest'))}
        {slider('high', t('price_highest'))}
      </div>
      <div class="bounds">
        {number('low', t('price_lowest'))}
        <span aria-hidden="true">–</span>
        {number('high', t('price_highest'))}
        <span class="note">{currency}</span>
      </div>
    </>
  );
}

function Histogram({ range: { bins, min, max }, low, high }: { range: Prices; low: number; high: number }) {
  const tallest = Math.max(1, ...bins);
  const step = (max - min) / bins.length;
  return (
    <div class="histogram" aria-hidden="true">
      {bins.map((count, n) => {
        const inside = min + (n + 1) * step > low && min + n * step < high;
        return <span key={n} class={inside ? 'in' : ''} style={{ height: `${(100 * count) / tallest}%` }} />;
      })}
    </div>
  );
}

/** About a hundred steps, each a round number. */
function stepOf(span: number): number {
  return 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, span / 50))));
}
