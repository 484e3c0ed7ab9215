/** WooCommerce's product export, and the JSON of its interfaces. */
import type { FeedFormat, FeedOptions, FeedRow, TextStream } from '../feed.ts';
import { tellingCategory } from '../garment/categories.ts';
import type { FeedHead } from '../head.ts';
import { cellName, guessMapping, isGender, isSize, refuseMapping } from '../mapping.ts';
import { csvReader } from '../readers/csv.ts';
import { jsonItems } from '../readers/json-items.ts';
import { toRow } from '../record.ts';
import { isColor } from '../shops/looks.ts';
import {
  ATTRIBUTE_COLUMNS,
  type OwnColumns,
  oneOf,
  WOOCOMMERCE_COLUMNS,
} from '../shops/woocommerce-columns.ts';
import { isWooCommerceJson, wooCommerceDraft } from '../shops/woocommerce-product.ts';
import { withVariations } from '../shops/woocommerce-variations.ts';
import { skipped } from '../skip.ts';
import { type Cell, tableFormat } from '../tables/table.ts';
import { objectOf } from '../values/json-value.ts';
import { lacksAll } from './json.ts';

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
    assemble: (rows, options) => withVariations(rows, options, { kind, sku }),
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

/** Several stand in one cell, with a comma between them; `\,` is one of a name. */
function valuesOf(cell: string): string[] {
  return cell.split(/(?<!\\),\s*/).map((value) => value.replaceAll('\\,', ','));
}

/** The values of the attribute with the wanted name. */
function attribute(cell: Cell, wanted: (name: string) => boolean): string {
  const found = ATTRIBUTE_COLUMNS.find(({ name }) => wanted(cell(name)));
  return found ? cell(found.value) : '';
}
