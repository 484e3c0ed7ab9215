/** BigCommerce's product export: below each product its SKUs, whose names say which options they are, and its rules. */
import { readAvailability } from '../../contract/index.ts';
import type { FeedOptions } from '../feed.ts';
import { tellingCategory } from '../garment/categories.ts';
import { genderOf } from '../garment/gender.ts';
import { isSize } from '../mapping.ts';
import { money } from '../record.ts';
import { isColor, type LookDraft, looksOf, type Variant } from '../shops/looks.ts';
import { byProduct, type Filled } from '../shops/variant-rows.ts';
import { tableFormat } from '../tables/table.ts';
import { priceText } from '../values/price.ts';

const PICTURES = ['product_image_url_1', 'product_image_file_1'];

export const bigcommerce = tableFormat({
  id: 'bigcommerce',
  label: 'BigCommerce CSV',
  knows: ({ names }) =>
    ['item_type', 'product_name', 'option_set'].every((name) => names.has(name)) &&
    PICTURES.some((name) => names.has(name)),
  columns: {
    id: ['product_id'],
    title: ['product_name'],
    brand: ['brand_name'],
    price: ['price'],
    salePrice: ['sale_price'],
    listPrice: ['retail_price'],
    image: PICTURES,
    category: ['category'],
    link: ['product_url'],
    availability: ['current_stock_level'],
    // `P` for what is sent, `D` for what is loaded.
    type: [],
    size: [],
  },
  needs: ['item_type'],
  alsoReads: [
    ...['item_type', 'product_code/sku', 'track_inventory', 'allow_purchases?', 'product_visible?'],
    ...PICTURES,
  ],
  refine: (draft, cell) => ({ ...draft, image: PICTURES.map(cell).find(Boolean) ?? '' }),
  assemble: (rows, options) =>
    byProduct(rows, options, { begins: ({ cell }) => /^product$/i.test(cell('item_type').trim()), looks }),
});

function looks(rows: readonly [Filled, ...Filled[]], options: FeedOptions): LookDraft[] {
  const [product] = rows;
  const { draft } = product;
  const skus = rows.filter(({ cell }) => /^sku$/i.test(cell('item_type').trim()));
  const categories = (draft.category ?? '').split(';').map((path) => path.trim());
  const drafts = looksOf({
    id: draft.id ?? '',
    title: draft.title ?? '',
    brand: draft.brand ?? '',
    category: tellingCategory(categories),
    hints: categories,
    gender: genderOf(categories.join(', ')) ?? '',
    picture: draft.image ?? '',
    groupId: draft.id ?? '',
    linkOf: () => draft.link ?? null,
    variants: (skus.length > 0 ? skus : [product]).map((row) => variantOf(row, product, options)),
  });
  const [first, ...others] = drafts;
  // The first look stands in the line of its product.
  return first ? [{ ...first, line: product.line }, ...others] : [];
}

function variantOf(row: Filled, product: Filled, options: FeedOptions): Variant {
  const { cell, draft, line } = row;
  const chosen = row === product ? [] : optionsIn(draft.title ?? '');
  const chosenOf = (is: (name: string) => boolean) => chosen.find(([name]) => is(name))?.[1] ?? '';
  const own = money(draft, options);
  const paid = own.price === null ? money(product.draft, options) : own;
  return {
    id: cell('product_code/sku') || String(line),
    line,
    price: priceText(paid.price) || (product.draft.price ?? ''),
    compareAt: priceText(paid.listPrice),
    picture: draft.image ?? '',
    color: chosenOf(isColor),
    size: chosenOf(isSize),
    available: available(row, product),
  };
}

/** `[RT]Size=S,[S]Color=Red:#ff0000`, where the letters say how an option is shown. */
const optionsIn = (name: string): (readonly [name: string, value: string])[] =>
  name.split(/,\s*(?=\[[A-Z]{1,3}\])/).flatMap((part) => {
    const [, option, value = ''] = /^\s*\[[A-Z]{1,3}\]([^=]+)=(.*)$/s.exec(part) ?? [];
    return option === undefined ? [] : [[option, value.replace(/:#[\da-f]{3}.*/is, '').trim()] as const];
  });

/** Null where a shop does not count; it may count the product's pieces, or those of each SKU. */
function available({ draft }: Filled, { cell, draft: product }: Filled): boolean | null {
  if (['allow_purchases?', 'product_visible?'].some((name) => /^n(o)?$/i.test(cell(name)))) return false;
  const counted = cell('track_inventory').toLowerCase();
  if (!counted || counted === 'none') return null;
  return readAvailability(counted === 'by product' ? product.availability : draft.availability);
}
