/**
 * WooCommerce's product export. A variable product carries words and pictures but no price, its variations carry
 * prices and seldom a picture, and they may stand anywhere below it.
 */
import type { FeedOptions, FeedRow } from '../feed.ts';
import { guessMapping } from '../mapping.ts';
import { parsePrice } from '../price.ts';
import { type Draft, toRow } from '../record.ts';
import { isColor } from '../shopify-product.ts';
import { skipped } from '../skip.ts';
import { type Cell, type DraftRow, tableFormat } from '../table.ts';

/** Names of the columns that hold `variable` and the like, and the shop's own number. */
const TYPE = ['type', 'typ', 'tipo', '유형'];
const SKU = ['sku', 'artikelnummer', 'ugs', 'referencia'];

/** Variable products that wait for a price of their variations; the oldest goes first when there are more. */
const MAX_WAITING = 5000;

export const woocommerce = tableFormat({
  id: 'woocommerce',
  label: 'WooCommerce CSV',
  // Its headers speak the shop's language; the guess knows the words, and the order of the first two is its own.
  knows: ({ header, names }) => {
    const [id, type] = [...names];
    const guess = guessMapping(header);
    return id === 'id' && TYPE.includes(type ?? '') && Boolean(guess.image && guess.price && guess.groupId);
  },
  columns: { id: ['id'], category: ['categories'], groupId: ['parent'] },
  refine(draft, cell) {
    const [from, to] = [cell('date_sale_price_starts'), cell('date_sale_price_ends')];
    return {
      ...draft,
      id: draft.id || oneOf(cell, SKU),
      // The column holds `variable` and the like, and says nothing of garments.
      type: null,
      category: firstCategory(draft.category ?? ''),
      hints: [draft.category, cell('tags')],
      color: draft.color || attribute(cell, isColor),
      gender:
        draft.gender ||
        attribute(cell, (name) => /^(gender|geschlecht|sexe|género|genere|성별)$/i.test(name)),
      availability: cell('published') === '0' || cell('published') === '-1' ? 'out of stock' : stockOf(draft),
      saleDates: from || to ? `${from}/${to && `${to}T23:59:59`}` : null,
    };
  },
  assemble,
});

/** What `Parent` calls a product by. */
interface Waiting {
  draft: Draft;
  line: number;
}

async function* assemble(rows: AsyncIterable<DraftRow>, options: FeedOptions): AsyncIterable<FeedRow> {
  const waiting = new Map<string, Waiting>();
  for await (const row of rows) {
    if (row.problem) {
      yield skipped(row.line, row.problem);
      continue;
    }
    const { draft, cell, line } = row;
    const kind = oneOf(cell, TYPE).toLowerCase();
    const key = oneOf(cell, SKU) || `id:${draft.id}`;
    if (kind.includes('variable')) {
      const same = waiting.get(key);
      // A number that is given twice must not make the first one vanish; its id tells the two apart, or says that it is twice.
      if (same) yield toRow(same.draft, same.line, options);
      waiting.set(key, { draft: { ...draft, groupId: key }, line });
      const [oldest, first] = waiting.entries().next().value as [string, Waiting];
      if (waiting.size <= MAX_WAITING) continue;
      waiting.delete(oldest);
      yield toRow(first.draft, first.line, options);
    } else if (kind.includes('variation')) {
      const parent = waiting.get(draft.groupId ?? '')?.draft;
      if (parent) takePrice(parent, draft);
      yield draft.image ? toRow(variation(draft, parent), line, options) : skipped(line, 'variant');
    } else yield toRow(draft, line, options);
  }
  for (const { draft, line } of waiting.values()) yield toRow(draft, line, options);
}

/** The cheapest of its variations is what a product is had for. */
function takePrice(parent: Draft, variation: Draft): void {
  const amount = (draft: Draft) =>
    parsePrice(draft.salePrice).amount ?? parsePrice(draft.price).amount ?? Infinity;
  if (amount(variation) >= amount(parent)) return;
  parent.price = variation.price;
  parent.salePrice = variation.salePrice;
  parent.saleDates = variation.saleDates;
}

function variation(draft: Draft, parent: Draft | undefined): Draft {
  return {
    ...draft,
    title: draft.title || parent?.title,
    brand: draft.brand || parent?.brand,
    link: draft.link || parent?.link,
    category: draft.category || parent?.category,
    hints: parent?.hints,
    gender: draft.gender || parent?.gender,
  };
}

/** Several stand in one cell, with a comma between them; `\,` is one of a name. */
function firstCategory(cell: string): string {
  return (cell.split(/(?<!\\),\s*/)[0] ?? '').replaceAll('\\,', ',');
}

const oneOf = (cell: Cell, names: readonly string[]): string => names.map(cell).find(Boolean) ?? '';

/** A number of pieces in some exports, `backorder` in others. */
function stockOf({ availability }: Draft): string {
  const text = availability?.trim() ?? '';
  return /^[1-9]\d*$/.test(text) ? '1' : text;
}

/** `Attribute 3 value(s)` of the attribute with the wanted name. */
function attribute(cell: Cell, wanted: (name: string) => boolean): string {
  for (let i = 1; i <= 10; i++) {
    const name = cell(`attribute_${i}_name`);
    if (name && wanted(name)) return cell(`attribute_${i}_value(s)`).split(/,\s*/)[0] ?? '';
  }
  return '';
}
