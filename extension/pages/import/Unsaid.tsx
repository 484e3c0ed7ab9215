/** What a feed may leave unsaid, of which the companion can only guess: its currency, its shop, how it is encoded. */
import { useId, useState } from 'preact/hooks';
import { nameOfCurrency, t } from '../../i18n.ts';
import type { Reading } from './draft.ts';

const CURRENCIES = Intl.supportedValuesOf('currency');

/** Those that bytes alone do not tell from another, and those that small feeds are mistaken in. */
const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'euc-kr',
  'shift_jis',
  'gbk',
  'big5',
];

type Said = Omit<Reading, 'mapping'>;

export interface UnsaidProps {
  said: Said;
  say: (part: Partial<Said>) => void;
  /** No currency is named, though there are prices. */
  noCurrency: boolean;
  /** No column is known, as in a table that is read in another encoding than it was written in. */
  noColumns: boolean;
  /** What stands there for the shop is no address. */
  badShop: boolean;
  /** Enter was pressed. */
  enter: () => void;
}

export function Unsaid({ said, say, noCurrency, noColumns, badShop, enter }: UnsaidProps) {
  const id = useId();
  // At first: what is typed and taken back does not close it over the field.
  const [open] = useState(
    noCurrency || noColumns || said.currency !== '' || said.shop !== '' || said.encoding !== '',
  );
  return (
    <details class="unsaid" open={open}>
      <summary>{t('unsaid_title')}</summary>
      {noCurrency && <p class="note">{t('unsaid_currency')}</p>}
      <form
        class="fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <label>
          {t('field_currency')}
          <select
            name="feed-currency"
            value={said.currency}
            onChange={({ currentTarget: { value } }) => say({ currency: value })}
          >
            <option value="">{t('unsaid_currency_none')}</option>
            {CURRENCIES.map((code) => (
              <option key={code} value={code}>
                {`${code} – ${nameOfCurrency(code)}`}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('unsaid_shop')}
          <input
            name="feed-shop"
            type="url"
            inputMode="url"
            placeholder="https://"
            value={said.shop}
            aria-invalid={badShop}
            aria-describedby={`${id}fault`}
            onInput={({ currentTarget: { value } }) => say({ shop: value.trim() })}
          />
        </label>
        <label>
          {t('unsaid_encoding')}
          <select
            name="feed-encoding"
            value={said.encoding}
            onChange={({ currentTarget: { value } }) => say({ encoding: value })}
          >
            <option value="">{t('unsaid_encoding_none')}</option>
            {ENCODINGS.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </form>
      <p id={`${id}fault`} class="fault" role="alert">
        {badShop && t('feed_url_bad')}
      </p>
    </details>
  );
}
