/** Any table with a header that names a picture: its columns are guessed by their names, or mapped by hand. */

import { guessMapping } from '../mapping.ts';
import type { Draft } from '../record.ts';
import { koreanOptions, OPTION_COLUMNS } from '../shops/korean-options.ts';
import { isOpenCart, refineOpenCart } from '../shops/opencart.ts';
import { type Cell, tableFormat } from '../tables/table.ts';

/** A path that is parted among columns, as Naver does; the widest first. */
const LEVELS = [
  ...['category_name', 'category_', 'category'].map((name) => [1, 2, 3, 4].map((level) => `${name}${level}`)),
  ['대분류', '중분류', '소분류', '세분류'],
];

/** Shopware's and PrestaShop's: whether the shop shows the product at all. */
const SHOWN = ['active', 'active_(0/1)'];

/** Shopware lists its categories by these. */
const UUIDS = /^[\da-f]{32}(?:\|[\da-f]{32})*$/i;

export const table = tableFormat({
  id: 'table',
  label: 'CSV or TSV',
  knows: ({ header }, options) =>
    Boolean(options.mapping?.image || options.pictureOf || guessMapping(header).image),
  alsoReads: [...LEVELS.flat(), ...OPTION_COLUMNS, ...SHOWN],
  refine(found, cell, options) {
    const draft = isOpenCart(cell) ? refineOpenCart(found, cell, options) : found;
    const { size, color } = draft.size && draft.color ? draft : koreanOptions(cell);
    return {
      ...draft,
      // Of CJ's feeds `TITLE` is filled in for books alone.
      title: draft.title || cell('name'),
      category: pathOf(draft, cell),
      size: draft.size || size,
      color: draft.color || color,
      availability: SHOWN.some((name) => /^(0|false)$/i.test(cell(name)))
        ? 'out of stock'
        : draft.availability,
      // Cafe24 has its own numbers for these, and one for none.
      brand: /^[BM]0{3}[\dA-Z]{4}$/.test(draft.brand ?? '') ? '' : draft.brand,
    };
  },
});

/** Where another column was chosen, that one counts. */
function pathOf({ category }: Draft, cell: Cell): Draft['category'] {
  const path = LEVELS.map((columns) => columns.map(cell).filter(Boolean)).find(({ length }) => length > 1);
  if (category && UUIDS.test(category)) return '';
  return category && path?.includes(category) ? path.join(' > ') : category;
}
