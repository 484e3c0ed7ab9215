/** Price text to a number and a currency. What cannot be read is null, never 0. */
import { readAmount } from '../contract/amount.ts';

export interface Money {
  /** In the currency's main unit. */
  amount: number | null;
  /** ISO 4217. */
  currency: string | null;
}

/**
 * Longer signs first: `US$` is no `$` of another dollar. A sign that several currencies share stands for the likeliest.
 * `kr` is missing, since three countries mean their own.
 */
const SIGNS: readonly (readonly [sign: string, code: string])[] = [
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['CDN$', 'CAD'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['MX$', 'MXN'],
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['R$', 'BRL'],
  ['S$', 'SGD'],
  ['Kč', 'CZK'],
  ['zł', 'PLN'],
  ['Rs.', 'INR'],
  ['円', 'JPY'],
  ['원', 'KRW'],
  ['元', 'CNY'],
  ['₩', 'KRW'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₫', 'VND'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['$', 'USD'],
];

/** `AU $49.95` */
const APART = /(?<!\p{L})(US|CA|CDN|AU|NZ|HK|NT|MX|[CARS])\s+\$/u;

/** The codes of this runtime: `NEW 15` is no price in NEW. */
const CODES = new Set(Intl.supportedValuesOf('currency'));

/** Writes what JavaScript would write with an exponent. */
const LONG = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 30 });

/**
 * Reads `19.90 EUR`, `€ 1.299,00`, `29,900원`, `$15`. A range, a share, a negative or free text gives null, for which
 * of its numbers one would pay is not known.
 *
 * @param named ISO 4217, said beside the text: how `12.500` is read where the text names no currency itself
 */
export function parsePrice(text: string | null | undefined, named: string | null = null): Money {
  const words = (text ?? '').slice(0, 200).normalize('NFKC').trim();
  const currency = currencyCode(words, named);
  return { amount: readAmount(words, currency ?? named), currency };
}

/** A number as text that `parsePrice` reads back as the same number, in whatever currency. */
export function priceText(amount: number | null | undefined): string {
  if (!amount || !Number.isFinite(amount)) return '';
  const plain = String(amount);
  const [whole, decimals = ''] = (plain.includes('e') ? LONG.format(amount) : plain).split('.');
  // Three digits after a sign would be taken for thousands.
  return `${whole}.${decimals.padEnd(decimals.length === 3 ? 4 : 2, '0')}`;
}

/**
 * A known ISO 4217 code in the text, else the code of a sign in it, else null.
 *
 * @param likely the currency that is meant where its own sign is one that several share: `$` in a feed of pesos
 */
export function currencyCode(text: string | null | undefined, likely: string | null = null): string | null {
  if (!text || /^[\d.,\s]*$/.test(text)) return null;
  for (const [word] of text.toUpperCase().matchAll(/(?<![A-Z])[A-Z]{3}(?![A-Z])/g)) {
    if (CODES.has(word)) return word;
  }
  const closed = text.replace(APART, '$1$$');
  const [sign, code] = SIGNS.find(([one]) => closed.includes(one)) ?? [null, null];
  return sign !== null && likely !== null && shares(likely, sign) ? likely : code;
}

/** Whether people write a currency with this sign at home. */
function shares(code: string, sign: string): boolean {
  if (!CODES.has(code)) return false;
  const style = { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' } as const;
  const own = new Intl.NumberFormat('en', style).formatToParts(0).find(({ type }) => type === 'currency');
  return own?.value.endsWith(sign.replace('.', '')) === true;
}
