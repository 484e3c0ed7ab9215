/** What a page asks for something, read as feeds are read. */
import { readAmount } from '../../contract/amount.ts';
import { currencyCode } from '../../contract/currency.ts';

/** In the main unit of `code` (ISO 4217); null for what is not one price above 0. */
export function amount(value: unknown, code: string | null): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? value : null;
  return typeof value === 'string' ? readAmount(value, code) : null;
}

/** ISO 4217. */
export function currency(value: unknown): string | null {
  return typeof value === 'string' ? currencyCode(value) : null;
}
