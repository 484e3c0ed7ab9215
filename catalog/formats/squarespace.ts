/** Squarespace's product export: a product's first row has its words, and each variant a row with its options and price. */
import { readAvailability } from '../../contract/index.ts';
import type { FeedOptions } from '../feed.ts';
import { tellingCategory } from '../garment/categories.ts';
import { genderOf } from '../garment/gender.ts';
import { isSize } from '../mapping.ts';
import { type Draft, money } from '../record.ts';
import { isColor, type LookDraft, looksOf, type Variant } from '../shops/looks.ts';
import { byProduct, type Filled } from '../shops/variant-rows.ts';
import { type Cell, tableFormat } from '../tables/table.ts';
import { priceText } from '../values/price.ts';

const OPTIONS = [1, 2, 3, 4, 5, 6] as const;
const VARIANT_ID = ['variant_id_[non_editable]', 'variant_id'];

export const squarespace = tableFormat({
  id: 'squarespace',
  label: 'Squarespace CSV',
  knows: ({ names }) =>
    ['option_name_1', 'option_value_1', 'hosted_image_urls'].every((name) => names.has(name)),
  columns: {
    id: ['product_id_[non_editable]', 'product_id'],
    title: ['title'],
    price: ['price'],
    salePrice: ['sale_price'],
    image: ['hosted_image_urls'],
    category: ['categories'],
    availability: ['stock'],
    // `PHYSICAL` and the like.
    type: [],
    // The page's last part alone.
    link: [],
    size: [],
  },
  alsoReads: [
    ...VARIANT_ID,
    ...OPTIONS.flatMap((i) => [`option_name_${i}`, `option_value_${i}`]),
    ...['product_page', 'product_url', 'sku', 'on_sale', 'tags', 'visible'],
  ],
  refine: (draft, cell) => ({
    ...draft,
    // It stays there when the sale is over.
    salePrice: /^(no|false)$/i.test(cell('on_sale')) ? '' : draft.salePrice,
    availability: /^unlimited$/i.test(draft.availability ?? '') ? 'in stock' : draft.availability,
  }),
  assemble: (rows, options) => byProduct(rows, options, { begins, looks }),
});

/** Variants repeat their product's number or leave it empty, as they do its title. */
function begins({ draft }: Filled, { draft: first }: Filled): boolean {
  return draft.id ? draft.id !== first.id : Boolean(draft.title);
}

function looks(rows: readonly [Filled, ...Filled[]], options: FeedOptions): LookDraft[] {
  const [{ draft, cell }] = rows;
  const categories = (draft.category ?? '').split(',').map((path) => path.trim());
  const tags = cell('tags').split(/,\s*/);
  const isHidden = /^(no|false)$/i.test(cell('visible'));
  return looksOf({
    id: draft.id || draft.title || '',
    title: draft.title ?? '',
    brand: draft.brand ?? '',
    category: tellingCategory(categories),
    hints: [...categories, ...tags],
    gender: draft.gender || (genderOf([...categories, ...tags].join(', ')) ?? ''),
    picture: draft.image ?? '',
    groupId: draft.id ?? '',
    linkOf: () => pageOf(cell, options),
    variants: rows.map((row) => variantOf(row, cell, isHidden, options)),
  });
}

/** @param first cells of the product's first row, where its options are named */
function variantOf(
  { cell, draft, line }: Filled,
  first: Cell,
  isHidden: boolean,
  options: FeedOptions,
): Variant {
  const option = (is: (name: string) => boolean) => {
    const at = OPTIONS.find((i) => is(cell(`option_name_${i}`) || first(`option_name_${i}`)));
    return at === undefined ? '' : cell(`option_value_${at}`);
  };
  const { price, listPrice } = money(draft as Draft, options);
  const color = option(isColor);
  return {
    id: VARIANT_ID.map(cell).find(Boolean) || cell('sku') || color || String(line),
    line,
    price: priceText(price) || (draft.price ?? ''),
    compareAt: priceText(listPrice),
    picture: draft.image ?? '',
    color,
    size: option(isSize),
    available: isHidden ? false : readAvailability(draft.availability),
  };
}

/** Where sites of version 7.1 show the product of a shop's page. */
function pageOf(cell: Cell, { shop }: FeedOptions): string | null {
  const [page, product] = ['product_page', 'product_url'].map((name) =>
    cell(name).replaceAll(/^\/+|(?<!\/)\/+$/g, ''),
  );
  if (!shop || !page || !product) return null;
  return URL.parse(`/${page}/p/${product}`, shop)?.href ?? null;
}
