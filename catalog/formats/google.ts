/** Google Merchant: RSS 2.0, RSS 1.0, Atom, and delimited text with Google's attribute names. */

import type { FeedFormat, FeedOptions, FeedRow } from '../feed.ts';
import { tellingCategory } from '../garment/categories.ts';
import { overridden } from '../mapping.ts';
import { type XmlItem, xmlItems, xmlReader } from '../readers/xml-items.ts';
import { xmlKind } from '../readers/xml-kind.ts';
import { type Draft, toRow } from '../record.ts';
import { skipped } from '../skip.ts';
import { type Cell, drafter, tableFormat } from '../tables/table.ts';

export const GOOGLE_COLUMNS = {
  id: ['id'],
  title: ['title'],
  brand: ['brand'],
  price: ['price'],
  salePrice: ['sale_price'],
  image: ['image_link'],
  link: ['link'],
  category: ['product_type', 'google_product_category'],
  color: ['color'],
  gender: ['gender'],
  size: ['size'],
  availability: ['availability'],
  groupId: ['item_group_id'],
} as const;

/** What `refineGoogle` asks for. */
export const REFINING = ['google_product_category', 'sale_price_effective_date'];

/** XML has no header to look at. */
const FIRST = Object.fromEntries(Object.entries(GOOGLE_COLUMNS).map(([field, [column]]) => [field, column]));

/** Where feeds of blogs and news put a picture. */
const PICTURES = ['image', 'enclosure', 'media:content', 'media:thumbnail'];

const asTable = tableFormat({
  id: 'google',
  label: 'Google Merchant',
  knows: ({ names }) => ['id', 'title', 'image_link', 'price'].every((name) => names.has(name)),
  columns: GOOGLE_COLUMNS,
  alsoReads: REFINING,
  refine: refineGoogle,
});

export const google: FeedFormat = {
  ...asTable,
  shapes: ['table', 'markup'],
  detect: (head, options) => (head.shape === 'markup' ? isFeed(head.text) : asTable.detect(head, options)),
  columns(head, options) {
    if (head.shape === 'table') return asTable.columns?.(head, options) ?? null;
    const items = options.mapping ? xmlReader().push(head.text) : [];
    const header = new Set(items.flatMap(({ cells }) => [...(cells?.keys() ?? [])]));
    // None of a first item that is larger than the head.
    if (header.size > 0) overridden(FIRST, options.mapping, [...header]);
    return null;
  },
  async *rows(text, head, options) {
    if (head.shape !== 'markup') {
      yield* asTable.rows(text, head, options);
      return;
    }
    const toDraft = drafter({ ...FIRST, ...options.mapping });
    yield* xmlRows(xmlItems(text), options, (_names, cell) => {
      const draft = toDraft(cell);
      return { ...draft, image: draft.image || PICTURES.map(cell).find(Boolean) };
    });
  },
};

/** @param toDraft of one product's names and its cells */
export async function* xmlRows(
  items: AsyncIterable<XmlItem>,
  options: FeedOptions,
  toDraft: (names: Iterable<string>, cell: Cell) => Draft,
): AsyncIterable<FeedRow> {
  for await (const { line, cells, problem } of items) {
    const cell: Cell = (name) => cells?.get(name) ?? '';
    if (problem) yield skipped(line, problem);
    else yield toRow(refineGoogle(toDraft(cells.keys(), cell), cell), line, options);
  }
}

/** A page may speak of feeds, and a feed hold pages. */
function isFeed(text: string): boolean {
  const feed = text.search(/<(rss|feed|rdf:RDF)[\s>]/i);
  const page = text.search(/<html[\s>]/i);
  if (feed < 0 || (page >= 0 && page < feed)) return false;
  // Shops call the root of their own XML `feed`, too.
  return /<(item|entry)[\s>]/.test(text) || xmlKind(text) === null;
}

/** What Meta takes over from Google, too. */
export function refineGoogle(draft: Draft, cell: Cell): Draft {
  const own = draft.category ? tellingCategory(draft.category.split('\n')) : '';
  return {
    ...draft,
    category: own || cell('google_product_category'),
    hints: [cell('google_product_category')],
    saleDates: cell('sale_price_effective_date'),
  };
}
