/**
 * Products of Magento out of their rows. A configurable one names its variations, which have rows of their own, most of
 * them above it: these carry price and stock, and often the picture of their colour.
 */
import { readAvailability } from '../contract/index.ts';
import type { FeedOptions, FeedRow } from './feed.ts';
import { isColor, type LookDraft, looksOf, type Variant } from './looks.ts';
import { attributeIn, variationsIn } from './magento-cells.ts';
import { isSize } from './mapping.ts';
import { priceText } from './price.ts';
import { type Draft, money, toRow } from './record.ts';
import { skipped } from './skip.ts';
import type { DraftRow } from './table.ts';
import { lookRows } from './variant-rows.ts';

/** Variations whose product has not come, and those that products wait for; the oldest go first when there are more. */
const MAX_WAITING = 5000;

type Variation = ReadonlyMap<string, string>;

interface Child {
  line: number;
  draft: Draft;
  /** It is a product already: shops show some variations by themselves. */
  isOwn: boolean;
}

interface Configurable {
  line: number;
  draft: Draft;
  variations: readonly Variation[];
  found: Child[];
}

export async function* magentoProducts(
  rows: AsyncIterable<DraftRow>,
  options: FeedOptions,
): AsyncIterable<FeedRow> {
  const early = new Map<string, Child>();
  /** By the number of each variation that has not come yet. */
  const missing = new Map<string, Configurable>();
  for await (const row of rows) {
    if (row.problem) {
      yield skipped(row.line, row.problem);
      continue;
    }
    const { cell, line, draft } = row;
    const kind = cell('product_type');
    // The same product in the words of another language.
    if (cell('store_view_code') && !kind) yield skipped(line, 'variant');
    else if (kind === 'configurable') {
      const variations = variationsIn(cell('configurable_variations'));
      const product: Configurable = { line, draft, variations, found: [] };
      for (const sku of variations.map(skuOf)) {
        const child = early.get(sku);
        if (child) product.found.push(child);
        else missing.set(sku, product);
        early.delete(sku);
      }
      if (isWhole(product)) yield* productRows(product, options);
    } else {
      const isOwn = !isHidden(cell('visibility'));
      const child = { line, draft, isOwn };
      if (isOwn) yield toRow(draft, line, options);
      const parent = missing.get(draft.id ?? '');
      if (parent) {
        missing.delete(draft.id ?? '');
        parent.found.push(child);
        if (isWhole(parent)) yield* productRows(parent, options);
      } else if (kind === 'simple' || kind === 'virtual') {
        yield* orphan(early.get(draft.id ?? ''), options);
        early.set(draft.id ?? '', child);
      } else if (!isOwn) yield toRow(draft, line, options);
    }
    yield* released(early, missing, options);
  }
  for (const product of new Set(missing.values())) yield* productRows(product, options);
  for (const child of early.values()) yield* orphan(child, options);
}

const isHidden = (visibility: string): boolean => /^not visible/i.test(visibility);
const skuOf = (variation: Variation): string => variation.get('sku') ?? '';
const isWhole = ({ found, variations }: Configurable): boolean => found.length >= variations.length;

/** What waits longest, where too much does. */
function* released(
  early: Map<string, Child>,
  missing: Map<string, Configurable>,
  options: FeedOptions,
): Iterable<FeedRow> {
  while (missing.size > MAX_WAITING) {
    const [product] = missing.values();
    if (!product) return;
    for (const sku of product.variations.map(skuOf)) if (missing.get(sku) === product) missing.delete(sku);
    yield* productRows(product, options);
  }
  if (early.size <= MAX_WAITING) return;
  const [oldest] = early;
  if (!oldest) return;
  early.delete(oldest[0]);
  yield* orphan(oldest[1], options);
}

/** A variation without a product is one itself. */
function orphan(child: Child | undefined, options: FeedOptions): FeedRow[] {
  return !child || child.isOwn ? [] : [toRow(child.draft, child.line, options)];
}

function productRows(product: Configurable, options: FeedOptions): FeedRow[] {
  const hidden = product.found.filter(({ isOwn }) => !isOwn);
  const rows = [product, ...hidden].toSorted((a, b) => a.line - b.line);
  return lookRows(rows, looks(product, options), options);
}

/** The first look stands in the line of the product. */
function looks({ line, draft, variations, found }: Configurable, options: FeedOptions): LookDraft[] {
  const own = new Map(found.map((child) => [child.draft.id ?? '', child]));
  const isGone = readAvailability(draft.availability) === false;
  const drafts = looksOf({
    id: draft.id ?? '',
    title: draft.title ?? '',
    brand: draft.brand ?? '',
    category: draft.category ?? '',
    hints: (draft.hints ?? []).filter((hint) => typeof hint === 'string'),
    gender: draft.gender ?? '',
    picture: draft.image ?? '',
    groupId: draft.id ?? '',
    linkOf: () => draft.link ?? null,
    variants: (variations.length > 0 ? variations : [new Map([['sku', draft.id ?? '']])]).map(
      (one): Variant => {
        const child = own.get(skuOf(one));
        const paid = money(child?.draft ?? draft, options);
        return {
          id: skuOf(one),
          line: child?.line ?? line,
          price: priceText(paid.price),
          compareAt: priceText(paid.listPrice),
          picture: child?.draft.image ?? '',
          color: attributeIn(one, isColor) || child?.draft.color || draft.color || '',
          size:
            attributeIn(one, isSize) || child?.draft.size || (variations.length > 0 ? '' : draft.size) || '',
          available: isGone ? false : readAvailability(child?.draft.availability),
        };
      },
    ),
  });
  const [first, ...others] = drafts;
  return first ? [{ ...first, line }, ...others] : [];
}
