/** From a row's named cells, whatever a format calls them, to the canonical record. */
import type { ProductRecord } from '../contract/index.ts';
import type { FeedRow } from './feed.ts';
import { garmentType } from './garment-type.ts';
import { parsePrice } from './price.ts';

/** Names of a field in the feeds that are read so, most telling first; compared without case, spaces and `g:`. */
const NAMES = {
  id: ['id', 'article_id', 'sku', 'product_id'],
  title: ['title', 'prod_name', 'name', 'product_title'],
  brand: ['brand', 'vendor', 'manufacturer'],
  price: ['price', 'regular_price'],
  salePrice: ['sale_price'],
  currency: ['currency', 'price_currency'],
  image: ['image_link', 'image', 'img_url', 'image_url', 'image_path', 'picture', 'file', 'filename'],
  link: ['link', 'url', 'item_url', 'product_url'],
  category: ['product_type', 'category', 'product_type_name', 'google_product_category'],
  type: ['garment_type', 'type', 'garment'],
  color: ['color', 'colour', 'colour_group_name'],
  gender: ['gender'],
  availability: ['availability'],
  groupId: ['item_group_id', 'group_id', 'product_code'],
} as const;

/** The same spelling for `g:image_link`, `Image Link` and `image-link`. */
export function cellName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^\ufeff?(g:)?/, '')
    .replace(/[\s-]+/g, '_');
}

/** @param cells by `cellName`; empty cells may be missing */
export function toRow(cells: Readonly<Record<string, string>>, line: number): FeedRow {
  const cell = (field: keyof typeof NAMES): string | null => {
    for (const name of NAMES[field]) {
      const text = cells[name]?.trim();
      if (text) return text;
    }
    return null;
  };
  const image = cell('image');
  if (!image) return { line, reason: 'no picture is named' };
  const id = cell('id') ?? image;
  if (id.length > 200) return { line, reason: 'the id is longer than 200 characters' };
  const regular = parsePrice(cell('price') ?? undefined);
  const sale = parsePrice(cell('salePrice') ?? undefined);
  const onSale = sale.amount !== null && regular.amount !== null && sale.amount < regular.amount;
  const category = cell('category');
  const record: ProductRecord = {
    id,
    title: cell('title') ?? id,
    brand: cell('brand'),
    price: sale.amount ?? regular.amount,
    listPrice: onSale ? regular.amount : null,
    currency: cell('currency') ?? sale.currency ?? regular.currency,
    link: webAddress(cell('link')),
    image,
    category,
    type: garmentType(cell('type')) ?? garmentType(category),
    color: cell('color'),
    gender: cell('gender'),
    available: availability(cell('availability')),
    groupId: cell('groupId'),
  };
  return { line, record };
}

/** Only http(s): a `javascript:` link of a feed must never reach a click. */
function webAddress(text: string | null): string | null {
  if (!text || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

function availability(text: string | null): boolean | null {
  if (!text) return null;
  return /^(in[ _]?stock|available|preorder|backorder)/i.test(text.replace(/^https?:\/\/schema\.org\//i, ''));
}
