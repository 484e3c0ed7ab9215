/** Meta's catalogue as CSV or TSV. Its RSS and Atom are Google's, and read as such. */
import type { FeedField } from '../../contract/index.ts';
import { tableFormat } from '../tables/table.ts';
import { GOOGLE_COLUMNS, REFINING, refineGoogle } from './google.ts';

/** Columns that only Meta's templates have. */
const OWN =
  /^(fb_product_category|quantity_to_sell_on_facebook|(image|video)\[\d+\]\.url|rich_text_description)$/;

const COLUMNS: Partial<Record<FeedField, readonly string[]>> = {
  ...GOOGLE_COLUMNS,
  image: ['image_link', 'image[0].url'],
  category: ['product_type', 'google_product_category', 'fb_product_category'],
};

export const meta = tableFormat({
  id: 'meta',
  label: 'Meta catalogue',
  knows: ({ names }) => names.has('id') && [...names].some((name) => OWN.test(name)),
  columns: COLUMNS,
  alsoReads: [...REFINING, 'fb_product_category', 'image[0].url'],
  refine(draft, cell) {
    const google = refineGoogle(draft, cell);
    const own = cell('fb_product_category');
    return {
      ...google,
      image: google.image || cell('image[0].url'),
      category: google.category || own,
      hints: [...(google.hints ?? []), own],
    };
  },
});
