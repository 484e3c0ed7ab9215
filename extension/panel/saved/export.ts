/** The saved list as a file: CSV for spreadsheets, JSON for programs. */
import type { Product } from '../../../contract/product.ts';
import type { Saved, SavedProduct } from '../../storage/saved.ts';

type Today = ReadonlyMap<string, Product | null>;

const COLUMNS = ['id', 'title', 'brand', 'type', 'price', 'currency', 'listPrice', 'url', 'source'] as const;

/** `today`: products as the catalogue has them now, by id. RFC 4180; the header row names the fields. */
export function toCsv(list: readonly Saved[], today: Today): string {
  const rows = list.map(({ product, at }) => [
    ...COLUMNS.map((column: keyof SavedProduct) => product[column]),
    new Date(at).toISOString(),
    ...Object.values(nowOf(product, today)),
  ]);
  const header = [...COLUMNS, 'savedAt', 'priceNow', 'currencyNow', 'availableNow'];
  // The byte order mark tells Excel that this is UTF-8.
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function toJson(list: readonly Saved[], today: Today): string {
  const products = list.map(({ product, at }) => ({
    ...product,
    savedAt: new Date(at).toISOString(),
    ...nowOf(product, today),
  }));
  return `${JSON.stringify({ products }, null, 2)}\n`;
}

/** A shop may ask for its price in another currency by now. */
function nowOf({ id }: SavedProduct, today: Today) {
  const { price = null, currency = null, available = null } = today.get(id) ?? {};
  return { priceNow: price, currencyNow: currency, availableNow: available };
}

/** A spreadsheet would run a cell that begins like a formula: an apostrophe makes it text. Numbers are ours. */
function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands a file to the browser's downloads. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The download has begun by then; the address is not needed while it runs.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
