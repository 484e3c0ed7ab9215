/**
 * Wix's store export: a row for each product, with its options in lists, and below it one for each variant that has a
 * price or a stock of its own.
 */
import { readAvailability } from '../../contract/index.ts';
import type { FeedOptions } from '../feed.ts';
import { tellingCategory } from '../garment/categories.ts';
import { genderOf } from '../garment/gender.ts';
import { isSize } from '../mapping.ts';
import { isColor, type LookDraft, looksOf, type Variant } from '../shops/looks.ts';
import { byProduct, type Filled } from '../shops/variant-rows.ts';
import { wixPicture } from '../shops/wix-picture.ts';
import { type Cell, tableFormat } from '../tables/table.ts';
import { firstPicture } from '../values/picture-path.ts';
import { parsePrice, priceText } from '../values/price.ts';

const OPTIONS = [1, 2, 3, 4, 5, 6] as const;

export const wix = tableFormat({
  id: 'wix',
  label: 'Wix CSV',
  knows: ({ names }) => ['handleid', 'fieldtype', 'productimageurl'].every((name) => names.has(name)),
  columns: {
    id: ['handleid'],
    title: ['name'],
    price: ['price'],
    image: ['productimageurl'],
    category: ['collection'],
    availability: ['inventory'],
    brand: ['brand'],
    type: [],
    size: [],
  },
  alsoReads: [
    ...['fieldtype', 'sku', 'surcharge', 'visible', 'discountmode', 'discountvalue'],
    ...OPTIONS.flatMap((i) => ['name', 'type', 'description'].map((part) => `productoption${part}${i}`)),
  ],
  refine(draft, _cell, { pictureOf }) {
    const first = firstPicture(draft.image ?? '');
    return { ...draft, image: pictureOf?.(first) ? first : wixPicture(first) };
  },
  assemble: (rows, options) =>
    byProduct(rows, options, {
      begins: ({ cell, draft }, first) =>
        !/^variant$/i.test(cell('fieldtype')) || Boolean(draft.id && draft.id !== first.draft.id),
      looks,
    }),
});

function looks(rows: readonly [Filled, ...Filled[]], options: FeedOptions): LookDraft[] {
  const [product, ...variants] = rows;
  const { draft, cell } = product;
  const collections = (draft.category ?? '').split(';').map((name) => name.trim());
  return looksOf({
    id: draft.id || draft.title || '',
    title: draft.title ?? '',
    brand: draft.brand ?? '',
    category: tellingCategory(collections),
    hints: collections,
    gender: draft.gender || (genderOf(collections.join(', ')) ?? ''),
    picture: draft.image ?? '',
    groupId: draft.id ?? '',
    linkOf: () => draft.link ?? null,
    variants: (variants.length > 0 ? variants : [product]).map((row, i) => ({
      ...variantOf(row, product, options),
      // The picture is the product's, and stands in its row.
      ...(i === 0 && { line: product.line }),
      ...(/^false$/i.test(cell('visible')) && { available: false }),
    })),
  });
}

function variantOf({ cell, draft, line }: Filled, product: Filled, options: FeedOptions): Variant {
  const option = (part: 'name' | 'type', is: (said: string) => boolean) => {
    const at = OPTIONS.find((i) => is(product.cell(`productoption${part}${i}`)));
    return at === undefined ? [] : valuesIn(cell(`productoptiondescription${at}`));
  };
  const full = amountOf(product.draft.price, options) + amountOf(cell('surcharge'), options);
  const reduced = reducedBy(product.cell, full, options);
  const stock = draft.availability || product.draft.availability;
  return {
    id: cell('sku') || String(line),
    line,
    price: priceText(reduced),
    compareAt: priceText(full),
    picture: draft.image ?? '',
    // A `Coat colour` is shown as colours are, and that of its embroidery is not.
    color: option('name', isColor)[0] ?? option('type', isColor)[0] ?? '',
    size: option('name', isSize).join('; '),
    available: /^false$/i.test(cell('visible')) ? false : readAvailability(stock),
  };
}

/** `S;M;L`, and colours as `#0000ff:Blue;#ff0000:Red`. */
const valuesIn = (list: string): string[] =>
  list.split(';').map((value) => value.replace(/^\s*(?:#[\da-f]{3,8}|rgba?\([^)]*\)):/i, '').trim());

/** 0 where there is none. */
const amountOf = (text: string | null | undefined, { currency }: FeedOptions): number =>
  parsePrice(text, currency ?? null).amount ?? 0;

/** In the price's own unit; a discount that leaves nothing, or more, is none. */
function reducedBy(cell: Cell, price: number, options: FeedOptions): number {
  const value = amountOf(cell('discountvalue'), options);
  const off = /^percent$/i.test(cell('discountmode')) ? (price * value) / 100 : value;
  const reduced = Math.round((price - off) * 1000) / 1000;
  return reduced > 0 ? reduced : price;
}
