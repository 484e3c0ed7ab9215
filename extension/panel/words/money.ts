/** Prices as the person's own language writes them. */
import { readAmount } from '../../../contract/amount.ts';

/** `currency`: ISO 4217, or null when the feed names none. */
export function formatPrice(amount: number, currency: string | null, locale: string): string {
  if (currency !== null) {
    try {
      return format(locale, currency).format(amount);
    } catch {
      // A feed may call its currency anything; the number is still worth reading.
      return `${new Intl.NumberFormat(locale).format(amount)} ${currency}`;
    }
  }
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(amount);
}

/** To make one takes longer than all that it writes on a screen. */
const formats = new Map<string, Intl.NumberFormat>();

/** @throws RangeError for what is no currency code */
function format(locale: string, currency: string): Intl.NumberFormat {
  const name = `${locale} ${currency}`;
  const made = formats.get(name) ?? new Intl.NumberFormat(locale, { style: 'currency', currency });
  formats.set(name, made);
  return made;
}

/**
 * As it stands in a field: with the currency's decimals and the sign that the language writes before them, and in plain
 * digits where `readAmount` would not read back the same (Arabic digits, three decimals behind a comma).
 */
export function writeAmount(amount: number, currency: string | null, locale: string): string {
  const digits = currency === null ? 2 : decimalsOf(currency);
  const plain = amount.toFixed(digits);
  const written = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(amount);
  return readAmount(written, currency) === Number(plain) ? written : plain;
}

/** The highest price below this one, for a bound that is itself within. */
export function justBelow(amount: number, currency: string): number {
  const digits = decimalsOf(currency);
  return Number((amount - 10 ** -digits).toFixed(digits));
}

/** Decimals that the currency has: 2 of the euro, none of the won, and 2 of what is no currency. */
function decimalsOf(currency: string): number {
  try {
    return format('en', currency).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}
