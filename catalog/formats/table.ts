/** Any table with a header that names a picture: its columns are guessed by their names, or mapped by hand. */
import { guessMapping } from '../mapping.ts';
import type { Draft } from '../record.ts';
import { type Cell, tableFormat } from '../table.ts';

/** A path that is parted among columns, as Naver does; the widest first. */
const LEVELS = [
  ...['category_name', 'category_', 'category'].map((name) => [1, 2, 3, 4].map((level) => `${name}${level}`)),
  ['대분류', '중분류', '소분류', '세분류'],
];

export const table = tableFormat({
  id: 'table',
  label: 'CSV or TSV',
  knows: ({ header }, options) =>
    Boolean(options.mapping?.image || options.pictureOf || guessMapping(header).image),
  alsoReads: LEVELS.flat(),
  refine: (draft, cell) => ({ ...draft, category: pathOf(draft, cell) }),
});

/** Where another column was chosen, that one counts. */
function pathOf({ category }: Draft, cell: Cell): Draft['category'] {
  const path = LEVELS.map((columns) => columns.map(cell).filter(Boolean)).find(({ length }) => length > 1);
  return category && path?.includes(category) ? path.join(' > ') : category;
}
