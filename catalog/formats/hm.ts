/** H&M's `articles.csv`: no price, brand or link in it; each picture lies in a folder named by its id's start. */
import { genderOf } from '../garment/gender.ts';
import { tableFormat } from '../tables/table.ts';

const DIGITS = 10;

export const hm = tableFormat({
  id: 'hm',
  label: 'H&M articles.csv',
  knows: ({ names }) => ['article_id', 'product_code', 'prod_name'].every((name) => names.has(name)),
  columns: {
    id: ['article_id'],
    title: ['prod_name'],
    category: ['product_type_name'],
    color: ['colour_group_name'],
    gender: ['index_group_name'],
    groupId: ['product_code'],
  },
  pictures: ['article_id', 'id'],
  alsoReads: ['product_group_name', 'garment_group_name', 'section_name'],
  refine(draft, cell, { pictureOf }) {
    // Whoever read the ids as numbers lost the zero that they start with.
    const id = draft.id?.trim().padStart(DIGITS, '0');
    const image = id && (pictureOf?.(id) ?? `images/${id.slice(0, 3)}/${id}.jpg`);
    return {
      ...draft,
      id,
      brand: 'H&M',
      // Sports are one group for all, and parted below it.
      gender: genderOf(draft.gender) ?? cell('section_name'),
      image: draft.image || image,
      hints: [cell('product_group_name'), cell('garment_group_name')],
    };
  },
});
