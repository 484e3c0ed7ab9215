/** JSON Lines of the canonical record, and any other list of products in JSON: its keys are read like columns. */
import { ProductRecord } from '../../contract/index.ts';
import type { FeedColumns, FeedFormat, FeedOptions, FeedRow } from '../feed.ts';
import type { FeedHead } from '../head.ts';
import { cellName, guessMapping, isSize } from '../mapping.ts';
import { jsonItems, jsonReader } from '../readers/json-items.ts';
import { type Draft, toRow } from '../record.ts';
import { skipped } from '../skip.ts';
import { columnsOf, lateDrafter } from '../tables/late-columns.ts';
import type { Cell } from '../tables/table.ts';
import { type JsonObject, listOf, moneyOf, objectOf, textOf } from '../values/json-value.ts';
import { isSoldOut, namedSize } from '../values/sizes.ts';

export const json: FeedFormat = {
  id: 'json',
  label: 'JSON Lines',
  shapes: ['json'],
  detect: (head, options) => {
    if (head.shape !== 'json') return false;
    return Boolean(columns(head, options).mapping.image || options.pictureOf);
  },
  columns,
  async *rows(text, head, options) {
    const toDraft = lateDrafter(jsonHeader(head, isPerLine(head, options)), options);
    for await (const item of jsonItems(text, isPerLine(head, options))) {
      if (item.problem) yield skipped(item.line, item.problem);
      else yield rowOf(item.value, item.line, toDraft, options);
    }
  },
};

function columns(head: FeedHead, options: FeedOptions): FeedColumns {
  return columnsOf(jsonHeader(head, isPerLine(head, options)), options);
}

/** Objects inside of each other whose keys are names of their own. */
const DEEPEST = 3;

/** The keys of the objects that the head holds, in the order in which they come up; `prices/sale` is one inside of another. */
export function jsonHeader({ text }: FeedHead, perLine = false): string[] {
  const reader = jsonReader(perLine);
  const objects = [...reader.push(text), ...reader.end()].map(({ value }) => objectOf(value) ?? {});
  const inner = objects.flatMap((object) => pathsIn(object, DEEPEST));
  return [...new Set([...objects.flatMap(Object.keys), ...inner])];
}

function pathsIn(object: JsonObject, deepest: number): string[] {
  if (deepest === 0) return [];
  return Object.entries(object).flatMap(([key, value]) => {
    const inside = pathsIn(objectOf(value) ?? {}, deepest - 1);
    return [key, ...inside.map((path) => `${key}/${path}`)];
  });
}

/** What stands at a path of keys, each spelt in whatever way. */
function valueAt(object: JsonObject, path: string): unknown {
  return path.split('/').reduce<unknown>((value, name) => {
    const inside = objectOf(value) ?? {};
    const key = Object.keys(inside).find((one) => cellName(one) === name);
    return key === undefined ? undefined : inside[key];
  }, object);
}

/** Whether none of the objects in the head has any of these keys; not where the first one is larger than the head. */
export function lacksAll(keys: readonly string[], head: FeedHead): boolean {
  const header = jsonHeader(head);
  return header.length > 0 && !keys.some((key) => header.includes(key));
}

/** A product in a line may have `items` of its own, as an object that holds all of them has; only it has a picture. */
function isPerLine({ text }: FeedHead, { mapping }: FeedOptions): boolean {
  const [first = '', second = ''] = text.trimStart().split(/\n\s*/, 2);
  if (!first.startsWith('{') || !second.startsWith('{')) return false;
  try {
    const keys = Object.keys(JSON.parse(first));
    return keys.some((key) => key === mapping?.image) || guessMapping(keys).image !== undefined;
  } catch {
    return false;
  }
}

function rowOf(
  value: unknown,
  line: number,
  toDraft: ReturnType<typeof lateDrafter>,
  options: FeedOptions,
): FeedRow {
  const object = objectOf(value);
  if (!object) return skipped(line, 'not-a-product');
  // Whoever says where a field is to be found is heard with the canonical record, too.
  const own =
    Object.keys(options.mapping ?? {}).length === 0 ? ProductRecord.safeParse(object).data : undefined;
  return toRow(own ? draftOf(own) : toDraft(Object.keys(object), cellsOf(object)), line, options);
}

function draftOf(record: ProductRecord): Draft {
  const { price, listPrice, sizes, available, ...texts } = record;
  return {
    ...texts,
    price: moneyOf(price),
    listPrice: moneyOf(listPrice),
    sizes,
    availability: textOf(available ?? ''),
    plain: true,
  };
}

/** Objects are asked for what feeds keep in them: a picture's address, a brand's name. */
function cellsOf(object: JsonObject): Cell {
  const cells = new Map(Object.entries(object).map(([key, value]) => [cellName(key), value]));
  return (column) => {
    const value = cells.has(column) ? cells.get(column) : valueAt(object, column);
    // Of pictures and categories the first is meant, of sizes all are.
    if (isSize(column)) return listOf(value).map(sizeOf).join('; ');
    return cellOf(Array.isArray(value) ? value[0] : value);
  };
}

function sizeOf(value: unknown): string {
  const inner = objectOf(value);
  if (inner) return isSoldOut(inner) ? '' : namedSize(inner);
  return cellOf(value);
}

function cellOf(value: unknown): string {
  const inner = objectOf(value);
  if (inner) return textOf(inner.url ?? inner.src ?? inner.name ?? inner.title) || amountOf(inner);
  return Number.isInteger(value) ? textOf(value) : moneyOf(value);
}

/** `{"value": "19.90", "currency": "EUR"}`, as Google and Shopify write it. */
function amountOf({ amount, value, currency, currencyCode }: JsonObject): string {
  return `${moneyOf(amount ?? value)} ${textOf(currency ?? currencyCode)}`.trim();
}
