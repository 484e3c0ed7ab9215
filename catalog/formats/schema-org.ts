/** Products on a saved page: schema.org in JSON-LD or microdata, else OpenGraph; and JSON-LD as a file of its own. */

import type { FeedFormat, FeedOptions, FeedRow } from '../feed.ts';
import { type HtmlPage, readPage } from '../readers/html-page.ts';
import { type JsonItem, jsonItems } from '../readers/json-items.ts';
import { xmlKind } from '../readers/xml-kind.ts';
import { type Draft, toRow } from '../record.ts';
import { breadcrumbIn } from '../schema-org/breadcrumb.ts';
import { type SchemaDraft, schemaDrafts } from '../schema-org/product.ts';
import { skipped } from '../skip.ts';
import { objectOf } from '../values/json-value.ts';
import { lacksAll } from './json.ts';

export const schemaOrg: FeedFormat = {
  id: 'schema-org',
  label: 'Product page',
  shapes: ['markup', 'json'],
  detect: ({ shape, text }) =>
    shape === 'markup'
      ? (!/^\s*<\?xml/.test(text) || /<html[\s>]/i.test(text)) && xmlKind(text) === null
      : shape === 'json' && /"@(type|context|graph)"\s*:/.test(text),
  lacks: (head) =>
    head.shape === 'json' && lacksAll(['@type', '@graph', '@context'], head) ? ['@type'] : [],
  async *rows(text, head, options) {
    if (head.shape === 'markup') {
      yield* pageRows(await readPage(text), options);
      return;
    }
    for await (const nodes of together(jsonItems(text))) yield* nodeRows(nodes, options);
  },
};

/** Nodes of a graph that may refer to each other: more than a page has, fewer than fill the memory. */
const MAX_TOGETHER = 500;
const MAX_CHARACTERS_TOGETHER = 8_000_000;

/** A page's graph says beside its product what its picture and its brand are; any other object stands for itself. */
async function* together(items: AsyncIterable<JsonItem>): AsyncIterable<JsonItem[]> {
  let nodes: JsonItem[] = [];
  let characters = 0;
  let graph: number | undefined;
  for await (const item of items) {
    const isApart = !item.problem && (item.graph === undefined || item.graph !== graph);
    characters += item.length ?? 0;
    if (isApart || nodes.length >= MAX_TOGETHER || characters > MAX_CHARACTERS_TOGETHER) {
      yield nodes;
      nodes = [];
      characters = item.length ?? 0;
    }
    nodes.push(item);
    if (!item.problem) graph = item.graph;
  }
  yield nodes;
}

function* nodeRows(nodes: readonly JsonItem[], options: FeedOptions): Iterable<FeedRow> {
  const drafts = schemaDrafts(nodes.map(({ value }) => value));
  const byNode = Map.groupBy(drafts, ({ piece }) => piece);
  for (const [i, { line, value, graph, problem }] of nodes.entries()) {
    const own = byNode.get(i) ?? [];
    for (const { draft } of own) yield toRow(draft, line, options);
    if (problem) yield skipped(line, problem);
    // What has an id in a graph is there for others to refer to, such as the variants of a group.
    else if (own.length === 0 && !(graph && objectOf(value)?.['@id'])) yield skipped(line, 'not-a-product');
  }
}

function* pageRows(page: HtmlPage, options: FeedOptions): Iterable<FeedRow> {
  const base = options.base ?? URL.parse(page.address ?? '')?.href;
  const address = URL.parse(page.address ?? '', options.base)?.href ?? null;
  const shared = openGraph(page.meta);
  const pieces = page.scripts.map(({ text, line }) => ({ json: lenientJson(text), line }));
  const drafts = productsOf(pieces, page.items);
  const main = drafts.find(({ isListed }) => !isListed)?.draft;
  // What is said of the page is said of its product, as long as there is one.
  const only = drafts.length === 1 ? shared : null;
  const all = [...pieces.map(({ json }) => json), ...page.items];
  const way = breadcrumbIn(all, main?.title ?? '');
  const seen = new Set<string>();
  for (const { draft: named, line } of drafts) {
    const draft = isSame(named, main)
      ? { ...named, link: named.link || address, category: named.category || only?.category || way }
      : named;
    const row = toRow(only ? completed(draft, only) : draft, line, { ...options, base });
    // Pages repeat their product for each machine that reads them.
    if (row.record && seen.has(row.record.id)) continue;
    if (row.record) seen.add(row.record.id);
    yield row;
  }
  if (drafts.length === 0 && shared) {
    yield toRow({ ...shared, link: shared.link || address }, 1, { ...options, base });
  }
}

function productsOf(
  pieces: readonly { json: unknown; line: number }[],
  items: HtmlPage['items'],
): (SchemaDraft & { line: number })[] {
  const linked = pieces.flatMap(({ json, line }) =>
    schemaDrafts([json]).map((found) => ({ ...found, line })),
  );
  return linked.length > 0 ? linked : schemaDrafts(items).map((found) => ({ ...found, line: 1 }));
}

/** The page's own product, or another colour of it. */
function isSame(draft: Draft, main: Draft | undefined): boolean {
  return draft === main || Boolean(draft.groupId && draft.groupId === main?.groupId);
}

function completed(draft: Draft, page: Draft): Draft {
  const said = Object.entries(draft).filter(([, value]) => value);
  return { ...page, ...Object.fromEntries(said) };
}

/** Pages wrap their JSON into comments, break lines inside of its strings and leave commas behind. */
function lenientJson(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/, '')
    .replace(/(?:-->|(?:(?:\/\/|\/\*)\s*)?\]\]>(?:\s*\*\/)?)\s*$/, '')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .replace(/;$/, '');
  for (const attempt of [bare, bare.replaceAll(/,(?=\s*[}\]])/g, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or none: other scripts of the page may be whole.
    }
  }
  return null;
}

/** Null unless the page says that it is a product's: every article has a title and a picture. */
function openGraph(meta: ReadonlyMap<string, string>): Draft | null {
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find(Boolean);
  const price = first('product:price:amount', 'og:price:amount');
  if (!price && !/product/i.test(meta.get('og:type') ?? '')) return null;
  return {
    id: first('product:retailer_item_id', 'og:url'),
    title: first('og:title', 'twitter:title'),
    brand: first('product:brand', 'og:brand'),
    price,
    salePrice: first('product:sale_price:amount'),
    listPrice: first('product:original_price:amount', 'og:price:standard_amount'),
    currency: first('product:price:currency', 'og:price:currency'),
    image: first('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image'),
    link: first('og:url'),
    category: first('product:category'),
    color: first('product:color'),
    gender: first('product:target_gender'),
    size: first('product:size'),
    availability: first('product:availability', 'og:availability'),
    groupId: first('product:item_group_id'),
  };
}
