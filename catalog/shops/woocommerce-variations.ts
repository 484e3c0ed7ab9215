/**
 * Variable products of WooCommerce's export and their variations: the first carry words and pictures but no price, the
 * others prices and seldom a picture, and they may stand anywhere below.
 */
import { readAvailability } from '../../contract/index.ts';
import type { FeedOptions, FeedRow } from '../feed.ts';
import { type Draft, money, toRow } from '../record.ts';
import { skipped } from '../skip.ts';
import type { DraftRow } from '../tables/table.ts';
import { type OwnColumns, oneOf } from './woocommerce-columns.ts';

/** Variable products that wait for a price of their variations; the oldest goes first when there are more. */
const MAX_WAITING = 5000;

interface Waiting {
  draft: Draft;
  line: number;
  /** Its price is that of a variation which is sold out. */
  isGone: boolean;
  /** Of the variations that are not sold out; null while none names a size. */
  sizes: string[] | null;
}

/** Products with what their variations say of them, and variations that have a picture, with what their product says. */
export async function* withVariations(
  rows: AsyncIterable<DraftRow>,
  options: FeedOptions,
  own: Pick<OwnColumns, 'kind' | 'sku'>,
): AsyncIterable<FeedRow> {
  /** By what `Parent` calls them. */
  const waiting = new Map<string, Waiting>();
  for await (const row of rows) {
    if (row.problem) {
      yield skipped(row.line, row.problem);
      continue;
    }
    const { cell, line } = row;
    const kind = oneOf(cell, own.kind).toLowerCase();
    // A variation has no page but its product's.
    const draft = kind.includes('variation') ? row.draft : withPage(row.draft, options);
    const key = oneOf(cell, own.sku) || `id:${draft.id}`;
    if (kind.includes('variable')) {
      const same = waiting.get(key);
      // A number that is given twice must not make the first one vanish; its id tells the two apart, or says that it is twice.
      if (same) yield toRow(same.draft, same.line, options);
      waiting.set(key, { draft: { ...draft, groupId: key }, line, isGone: false, sizes: null });
      const [oldest, first] = waiting.entries().next().value as [string, Waiting];
      if (waiting.size <= MAX_WAITING) continue;
      waiting.delete(oldest);
      yield toRow(first.draft, first.line, options);
    } else if (kind.includes('variation')) {
      const parent = waiting.get(draft.groupId ?? '');
      if (parent) {
        takePrice(parent, draft, options);
        takeSize(parent, draft);
      }
      yield draft.image ? toRow(variation(draft, parent?.draft), line, options) : skipped(line, 'variant');
    } else yield toRow(draft, line, options);
  }
  for (const { draft, line } of waiting.values()) yield toRow(draft, line, options);
}

/** WordPress finds a product's page by its number, whatever address the shop gives it. */
function withPage(draft: Draft, { shop }: FeedOptions): Draft {
  if (draft.link || !shop || !/^\d+$/.test(draft.id ?? '')) return draft;
  return { ...draft, link: URL.parse(`?p=${draft.id}`, shop)?.href };
}

/** The cheapest of its variations is what a product is had for today; one that is sold out, where all are. */
function takePrice(parent: Waiting, variation: Draft, options: FeedOptions): void {
  const today = (draft: Draft) => money(draft, options).price;
  const [price, before] = [today(variation), today(parent.draft)];
  const isGone = readAvailability(variation.availability) === false;
  if (price === null) return;
  if (before !== null && (isGone === parent.isGone ? price >= before : isGone)) return;
  parent.isGone = isGone;
  parent.draft.price = variation.price;
  parent.draft.salePrice = variation.salePrice;
  parent.draft.saleDates = variation.saleDates;
}

/** The product itself lists every size that there ever was. */
function takeSize(parent: Waiting, { size, availability }: Draft): void {
  if (!size) return;
  parent.sizes ??= [];
  if (readAvailability(availability) !== false) parent.sizes.push(size);
  parent.draft.size = parent.sizes.join('; ');
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
