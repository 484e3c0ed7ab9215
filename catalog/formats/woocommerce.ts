/**
 * WooCommerce's product export, and the JSON of its interfaces. In the export a variable product carries words and
 * pictures but no price, its variations carry prices and seldom a picture, and they may stand anywhere below it.
 */
import { readAvailability } from '../../contract/index.ts';
import type { FeedFormat, FeedOptions, FeedRow, TextStream } from '../feed.ts';
import { tellingCategory } from '../garment/categories.ts';
import type { FeedHead } from '../head.ts';
import { cellName, guessMapping, isGender, isSize, refuseMapping } from '../mapping.ts';
import { csvReader } from '../readers/csv.ts';
import { jsonItems } from '../readers/json-items.ts';
import { type Draft, money, toRow } from '../record.ts';
import { isColor } from '../shops/looks.ts';
import { ATTRIBUTE_COLUMNS, WOOCOMMERCE_COLUMNS } from '../shops/woocommerce-columns.ts';
import { isWooCommerceJson, wooCommerceDraft } from '../shops/woocommerce-product.ts';
import { skipped } from '../skip.ts';
import { type Cell, type DraftRow, tableFormat } from '../tables/table.ts';
import { objectOf } from '../values/json-value.ts';
import { lacksAll } from './json.ts';

/** Variable products that wait for a price of their variations; the oldest goes first when there are more. */
const MAX_WAITING = 5000;

const { kind: KIND, sku: SKU, published, saleStarts, saleEnds, tags, ...FIELD_COLUMNS } = WOOCOMMERCE_COLUMNS;

const asTable = dialectOf(WOOCOMMERCE_COLUMNS);

export const woocommerce: FeedFormat = {
  ...asTable,
  shapes: ['table', 'json'],
  label: 'WooCommerce',
  detect(head, options) {
    if (head.shape !== 'json') return asTable.detect(head, options);
    // Whoever says which key is which wants JSON read by its keys.
    return Object.keys(options.mapping ?? {}).length === 0 && isWooCommerceJson(head.text);
  },
  columns(head, options) {
    if (head.shape !== 'json') return dialectFor(head).columns?.(head, options) ?? null;
    refuseMapping(options.mapping, 'JSON of WooCommerce');
    return null;
  },
  lacks(head, options) {
    if (head.shape !== 'json') return dialectFor(head).lacks?.(head, options) ?? [];
    return lacksAll(['name', 'permalink'], head) ? ['name or permalink'] : [];
  },
  rows: (text, head, options) =>
    head.shape === 'json' ? jsonRows(text, options) : dialectFor(head).rows(text, head, options),
};

async function* jsonRows(text: TextStream, options: FeedOptions): AsyncIterable<FeedRow> {
  for await (const { line, problem, value } of jsonItems(text)) {
    const product = objectOf(value);
    const draft = product && wooCommerceDraft(product);
    if (draft) yield toRow(draft, line, options);
    else yield skipped(line, problem ?? 'not-a-product');
  }
}

/** Where the shop's language is not known, two columns are told by where they stand, and one by what it says. */
function dialectFor(head: FeedHead): FeedFormat {
  const [, second = '', third = ''] = head.names;
  const parent = parentColumn(head);
  const known = (names: readonly string[]) => names.some((name) => head.names.has(name));
  return dialectOf({
    kind: known(KIND) ? KIND : [second],
    sku: known(SKU) ? SKU : [third],
    groupId: [...FIELD_COLUMNS.groupId, ...(parent === null ? [] : [parent])],
  });
}

type OwnColumns = Record<'kind' | 'sku' | 'groupId', readonly string[]>;

function dialectOf({ kind, sku, groupId }: OwnColumns): FeedFormat {
  return tableFormat({
    id: 'woocommerce',
    label: 'WooCommerce CSV',
    // Its headers speak the shop's language; the order of the first two is its own.
    knows: (head, { mapping = {} }) => {
      const [id, second = ''] = head.names;
      const guess = { ...guessMapping(head.header), ...mapping };
      const has = (field: 'image' | 'price' | 'groupId') =>
        Boolean(guess[field]) || FIELD_COLUMNS[field].some((name) => head.names.has(name));
      const parent = parentColumn(head);
      const isKind = KIND.includes(second) || parent !== null;
      return id === 'id' && isKind && has('image') && has('price') && (has('groupId') || parent !== null);
    },
    // The column that guesses take for the garment's type holds `variable` and the like.
    columns: { ...FIELD_COLUMNS, groupId, type: [] },
    alsoReads: [
      ...[kind, sku, published, saleStarts, saleEnds, tags].flat(),
      ...ATTRIBUTE_COLUMNS.flatMap(({ name, value }) => [name, value]),
    ],
    refine(draft, cell) {
      const state = oneOf(cell, published);
      return {
        ...draft,
        id: draft.id || oneOf(cell, sku),
        category: tellingCategory(valuesOf(draft.category ?? '')),
        hints: [draft.category, oneOf(cell, tags)],
        color: draft.color || valuesOf(attribute(cell, isColor))[0],
        gender: draft.gender || attribute(cell, isGender),
        size: valuesOf(draft.size || attribute(cell, isSize)).join('; '),
        availability: state === '0' || state === '-1' ? 'out of stock' : draft.availability,
        saleDates: [saleStarts, saleEnds].map((names) => oneOf(cell, names)).join('/'),
      };
    },
    assemble: (rows, options) => assemble(rows, options, { kind, sku }),
  });
}

/**
 * In every language `variation` stands in the second column, and in some other one what its product is called. Numbers
 * may be called so by chance: it is the column in which most do, and products have none of their own there.
 */
function parentColumn({ text, separator, header }: FeedHead): string | null {
  const rows = csvReader(separator).push(text);
  const cellsOf = (kind: RegExp) =>
    rows.flatMap(({ cells = [] }) => (kind.test(cells[1]?.trim() ?? '') ? [cells] : []));
  const products = cellsOf(/^variable\b/i);
  const variations = cellsOf(/^variation\b/i);
  const parents = new Set(products.map(([id = '', , sku]) => sku?.trim() || `id:${id.trim()}`));
  const named = header.map((_, i) => {
    if (i <= 2 || products.some((cells) => cells[i]?.trim())) return 0;
    return variations.filter((cells) => parents.has(cells[i]?.trim() ?? '')).length;
  });
  const most = Math.max(...named);
  return most > 0 ? cellName(header[named.lastIndexOf(most)] ?? '') : null;
}

interface Waiting {
  draft: Draft;
  line: number;
  /** Its price is that of a variation which is sold out. */
  isGone: boolean;
  /** Of the variations that are not sold out; null while none names a size. */
  sizes: string[] | null;
}

async function* assemble(
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

/** Several stand in one cell, with a comma between them; `\,` is one of a name. */
function valuesOf(cell: string): string[] {
  return cell.split(/(?<!\\),\s*/).map((value) => value.replaceAll('\\,', ','));
}

const oneOf = (cell: Cell, names: readonly string[]): string => names.map(cell).find(Boolean) ?? '';

/** The values of the attribute with the wanted name. */
function attribute(cell: Cell, wanted: (name: string) => boolean): string {
  const found = ATTRIBUTE_COLUMNS.find(({ name }) => wanted(cell(name)));
  return found ? cell(found.value) : '';
}
