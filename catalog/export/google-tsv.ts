/**
 * The catalogue as tab-separated values with Google Merchant's names, for shop systems and spreadsheets. Two columns
 * that Google passes over, `garment_type` and `currency`, keep what it has no place for.
 */
import type { ProductRecord } from '../../contract/index.ts';
import { defused } from '../tables/spreadsheet.ts';
import { markupText } from '../values/plain-text.ts';
import { priceText } from '../values/price.ts';
import type { Records } from './json-lines.ts';

const COLUMNS: Readonly<Record<string, (record: ProductRecord) => string | null>> = {
  id: ({ id }) => id,
  title: ({ title }) => markupText(title),
  link: ({ link }) => link,
  image_link: ({ image }) => image,
  price: ({ price, listPrice, currency }) => money(listPrice ?? price, currency),
  sale_price: ({ price, listPrice, currency }) => money(listPrice === null ? null : price, currency),
  availability: ({ available }) => (available === null ? '' : available ? 'in_stock' : 'out_of_stock'),
  brand: ({ brand }) => markupText(brand ?? ''),
  product_type: ({ category }) => markupText(category ?? ''),
  color: ({ color }) => markupText(color ?? ''),
  gender: ({ gender }) => gender,
  size: ({ sizes }) => markupText(sizes.join(', ')),
  item_group_id: ({ groupId }) => groupId,
  garment_type: ({ type }) => type,
  currency: ({ currency }) => currency,
};

export async function* googleTsv(records: Records): AsyncIterable<string> {
  yield `${Object.keys(COLUMNS).join('\t')}\n`;
  for await (const record of records) {
    const cells = Object.values(COLUMNS).map((value) => quoted(defused(value(record) ?? '')));
    yield `${cells.join('\t')}\n`;
  }
}

function money(amount: number | null, currency: string | null): string {
  return amount === null ? '' : `${priceText(amount)} ${currency ?? ''}`.trim();
}

function quoted(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
