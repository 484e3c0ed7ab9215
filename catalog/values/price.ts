/** Price text to a number and a currency. What cannot be read is null, never 0. */
import { currencyCode, readAmount } from '../../contract/index.ts';

export interface Money {
  /** In the currency's main unit. */
  amount: number | null;
  /** ISO 4217. */
  currency: string | null;
}

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
