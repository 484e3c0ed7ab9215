/** Shopify's CSV, with the headers from before 2024 and those since: a product's variants and pictures take a row each. */
import type { FeedOptions } from '../feed.ts';
import { isSize } from '../mapping.ts';
import { isColor, type LookDraft, type Variant } from '../shops/looks.ts';
import { type ShopifyProduct, shopifyDrafts } from '../shops/shopify-product.ts';
import { byProduct, type Filled } from '../shops/variant-rows.ts';
import { type Cell, tableFormat } from '../tables/table.ts';

/** Shopify has no fourth option. */
const OPTIONS = [1, 2, 3] as const;

/** Whom it is for, and its colours, where they are no option. */
const [GENDER, COLORS] = ['target_gender', 'color_pattern'].map(
  (name) => `product.metafields.shopify.${name}`,
) as [string, string];

const HEADERS = [
  ['handle', 'variant_price', 'option1_value'],
  ['url_handle', 'price', 'option1_value'],
];

export const shopifyCsv = tableFormat({
  id: 'shopify-csv',
  label: 'Shopify CSV',
  knows: ({ names }) => HEADERS.some((header) => header.every((name) => names.has(name))),
  columns: {
    id: ['handle', 'url_handle'],
    title: ['title'],
    brand: ['vendor'],
    price: ['variant_price', 'price'],
    listPrice: ['variant_compare_at_price', 'compare_at_price'],
    image: ['image_src', 'product_image_url'],
    category: ['type', 'product_type'],
    gender: ['google_shopping_/_gender'],
    // The kind of product is its category, and no type of garment by itself.
    type: [],
    size: [],
  },
  pictures: ['image_src', 'product_image_url', 'variant_image', 'variant_image_url'],
  alsoReads: [
    ...OPTIONS.flatMap((i) => [`option${i}_name`, `option${i}_value`]),
    ...['variant_sku', 'sku', 'product_category', 'tags', 'variant_image', 'variant_image_url'],
    ...['published', 'published_on_online_store', 'status', GENDER, COLORS],
    ...['variant_inventory_qty', 'inventory_quantity', 'variant_inventory_tracker', 'inventory_tracker'],
    ...['variant_inventory_policy', 'continue_selling_when_out_of_stock'],
  ],
  assemble: (rows, options) =>
    byProduct(rows, options, {
      begins: (row, first) => handleOf(row) !== '' && handleOf(row) !== handleOf(first),
      looks,
    }),
});

const handleOf = ({ draft }: Filled): string => draft.id || draft.title || '';

function looks(rows: readonly [Filled, ...Filled[]], options: FeedOptions): LookDraft[] {
  const [first] = rows;
  // A row without any of these only adds a picture to the product.
  const own = rows.filter(
    ({ draft, cell }, i) => i === 0 || draft.price || cell('option1_value') || skuOf(cell),
  );
  return shopifyDrafts(productOf(first, rows, own), options.shop ?? options.base);
}

function productOf(first: Filled, rows: readonly Filled[], own: readonly Filled[]): ShopifyProduct {
  const { draft, cell } = first;
  const handle = handleOf(first);
  /** An option is named in the first row of its product. */
  const option = (is: (name: string) => boolean) => {
    const at = OPTIONS.find((i) => is(cell(`option${i}_name`)));
    return (row: Filled) => (at === undefined ? '' : row.cell(`option${at}_value`));
  };
  const [colorOf, sizeOf] = [option(isColor), option(isSize)];
  const pictureOf = ({ cell }: Filled) => cell('variant_image') || cell('variant_image_url');
  /** Sizes of one look may share it, looks of one product may not: they would be one. */
  const ownSku = (row: Filled) => {
    const sku = skuOf(row.cell);
    const isOther = (one: Filled) => colorOf(one) !== colorOf(row) || pictureOf(one) !== pictureOf(row);
    return own.some((one) => skuOf(one.cell) === sku && isOther(one)) ? '' : sku;
  };
  const optionsOf = (row: Filled) => OPTIONS.map((i) => row.cell(`option${i}_value`)).filter(Boolean);
  return {
    id: handle,
    handle,
    title: draft.title ?? '',
    vendor: draft.brand ?? '',
    type: draft.category ?? '',
    category: cell('product_category'),
    tags: cell('tags').split(/,\s*/),
    gender: draft.gender || cell(GENDER),
    picture: rows.find((row) => row.draft.image)?.draft.image ?? '',
    variants: own.map((row): Variant => {
      const color = colorOf(row);
      return {
        // Not its line, which is another product's after the next one has been added above.
        id: ownSku(row) || color || optionsOf(row).join('/') || String(row.line),
        line: row.line,
        price: row.draft.price ?? '',
        compareAt: row.draft.listPrice ?? '',
        picture: pictureOf(row),
        color: color || cell(COLORS).split(/;\s*/)[0] || draft.color || '',
        size: sizeOf(row),
        available: isPublished(cell) ? available(row.cell) : false,
      };
    }),
  };
}

const skuOf = (cell: Cell): string => cell('variant_sku') || cell('sku');

/** Said in a product's first row. */
function isPublished(cell: Cell): boolean {
  const published = cell('published') || cell('published_on_online_store');
  return !/^(draft|archived)$/i.test(cell('status')) && !/^false$/i.test(published);
}

function available(cell: Cell): boolean | null {
  const left = cell('variant_inventory_qty') || cell('inventory_quantity');
  if (!/^-?\d+$/.test(left)) return null;
  const goesOn = /^(continue|true)$/i.test(
    cell('variant_inventory_policy') || cell('continue_selling_when_out_of_stock'),
  );
  const isCounted = Boolean(cell('variant_inventory_tracker') || cell('inventory_tracker'));
  return Number(left) > 0 || goesOn || !isCounted;
}
