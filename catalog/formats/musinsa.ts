/** Musinsa as the project that this one grew out of saved it: Korean titles, category codes, prices as text. */
import { tableFormat } from '../tables/table.ts';

/** What the first three of a code's six digits stand for. */
const CATEGORIES: Readonly<Record<string, string>> = {
  '001': '상의',
  '002': '아우터',
  '003': '바지',
  '004': '가방',
  '005': '신발',
  '007': '모자',
  '018': '스니커즈',
  '020': '원피스',
  '022': '스커트',
};

export const musinsa = tableFormat({
  id: 'musinsa',
  label: 'Musinsa',
  knows: ({ names }) => ['article_id', 'category', 'item_url', 'img_url'].every((name) => names.has(name)),
  columns: {
    id: ['article_id'],
    category: ['category'],
    link: ['item_url'],
    image: ['img_url'],
  },
  refine(draft) {
    const code = draft.category?.trim() ?? '';
    // Spreadsheets drop the zeros that a code starts with.
    const name = /^\d+$/.test(code) ? CATEGORIES[code.padStart(6, '0').slice(0, 3)] : undefined;
    return {
      ...draft,
      category: name ?? draft.category,
      currency: draft.currency || 'KRW',
      // What is sold out says so in place of its price.
      availability: draft.availability || (/\d/.test(draft.price ?? '') ? null : draft.price),
    };
  },
});
