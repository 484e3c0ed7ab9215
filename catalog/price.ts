/** Price text to a number and a currency. What cannot be read is null, never 0. */

export interface Money {
  /** In the currency's main unit. */
  amount: number | null;
  /** ISO 4217. */
  currency: string | null;
}

/** Longer signs first: `US$` is no `$` of another dollar. `kr` is missing, since three countries mean their own. */
const SIGNS: readonly (readonly [sign: string, code: string])[] = [
  ['US$', 'USD'],
  ['CA$', 'CAD'],
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
  ['円', 'JPY'],
  ['원', 'KRW'],
  ['元', 'CNY'],
  ['₩', 'KRW'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₫', 'VND'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['$', 'USD'],
];

/** The codes of this runtime: `NEW 15` is no price in NEW. */
const CODES = new Set(Intl.supportedValuesOf('currency'));

/** Currencies whose smallest coin is a thousandth. */
const THOUSANDTHS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** Writes what JavaScript would write with an exponent. */
const LONG = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 30 });

const NUMBER = /\d[\d.,'’\s]*/g;
/** A discount is no price, and `3만원` is thirty thousand. */
const NO_PRICE = /%|\d\s*[만억천万千]/;
/** With or without thousands, or with the lakhs of India: `1,00,000`. */
const WHOLE = /^\d+$|^\d{1,3}([.,])\d{3}(\1\d{3})*$|^\d{1,2}(,\d{2})+,\d{3}$/;
const NEGATIVE = /[-−]\s*[^\d\s]{0,4}\s*\d/;

/**
 * Reads `19.90 EUR`, `€ 1.299,00`, `29,900원`, `$15`. A range, a share, a negative or free text gives null, for which
 * of its numbers one would pay is not known.
 */
export function parsePrice(text: string | null | undefined): Money {
  const words = (text ?? '').slice(0, 200).normalize('NFKC').trim();
  const currency = currencyCode(words);
  const numbers = words.match(NUMBER) ?? [];
  if (numbers.length !== 1 || NO_PRICE.test(words) || NEGATIVE.test(words)) return { amount: null, currency };
  return { amount: amountOf(numbers[0] as string, currency), currency };
}

/** A number as text that `parsePrice` reads back as the same number, in whatever currency. */
export function priceText(amount: number | null | undefined): string {
  if (!amount || !Number.isFinite(amount)) return '';
  const plain = String(amount);
  const [whole, decimals = ''] = (plain.includes('e') ? LONG.format(amount) : plain).split('.');
  // Three digits after a sign would be taken for thousands.
  return `${whole}.${decimals.padEnd(decimals.length === 3 ? 4 : 2, '0')}`;
}

/** A known ISO 4217 code in the text, else the code of a sign in it, else null. */
export function currencyCode(text: string | null | undefined): string | null {
  if (!text || /^[\d.,\s]*$/.test(text)) return null;
  for (const [word] of text.toUpperCase().matchAll(/(?<![A-Z])[A-Z]{3}(?![A-Z])/g)) {
    if (CODES.has(word)) return word;
  }
  return SIGNS.find(([sign]) => text.includes(sign))?.[1] ?? null;
}

/**
 * `1.299,00`, `1,299.00`, `29,900`, `15`. Where both signs stand, the last is the decimal one; one sign alone is it
 * when it comes once and other than three digits follow (or no thousands can stand before it), or the currency has
 * three decimals.
 */
function amountOf(text: string, currency: string | null): number | null {
  const digits = text.replaceAll(/[\s'’]/g, '').replace(/[.,]+$/, '');
  const signs = digits.replaceAll(/\d/g, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const mixed = signs.includes('.') && signs.includes(',');
  const alone = signs.length === 1 && (digits.length - last !== 4 || digits.startsWith('0') || last > 3);
  const decimal = mixed ? signs.indexOf(signs.at(-1) as string) === signs.length - 1 : alone;
  const thousandths = signs === '.' && THOUSANDTHS.has(currency ?? '');
  const whole = decimal || thousandths ? digits.slice(0, last) : digits;
  // `1.2.3` is a version, not a number.
  if (!WHOLE.test(whole)) return null;
  const decimals = whole === digits ? '' : `.${digits.slice(last + 1)}`;
  const amount = Number(whole.replaceAll(/[.,]/g, '') + decimals);
  return Number.isFinite(amount) && amount > 0 ? amount : null;
}
