/** Currencies as feeds, shops and people write them: by their code or by a sign. */

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

/** @param code in capitals */
export const isCurrency = (code: string): boolean => CODES.has(code);

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
