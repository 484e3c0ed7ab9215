/**
 * Products of Magento out of their rows. A configurable one names its variations, which have rows of their own, most of
 * them above it: these carry price and stock, and often the picture of their colour.
 */
import { readAvailability } from '../../contract/index.ts';
import type { FeedOptions, FeedRow } from '../feed.ts';
import { isSize } from '../mapping.ts';
import { type Draft, money, toRow } from '../record.ts';
import { skipped } from '../skip.ts';
import type { DraftRow } from '../tables/table.ts';
import { priceText } from '../values/price.ts';
import { isColor, type LookDraft, looksOf, type Variant } from './looks.ts';
import { attributeIn, variationsIn } from './magento-cells.ts';
import { lookRows } from './variant-rows.ts';

/** Variations that products may name yet, those that are waited for, and products that wait; the oldest go first when there are more. */
const MAX_WAITING = 5000;

type Variation = ReadonlyMap<string, string>;

interface Child {
  line: number;
  draft: Draft;
  /** What its row comes to is told already: shops show some variations by themselves, and some in several products. */
  isTold: boolean;
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
  const waiting = waitingRoom();
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
      const product: Configurable = {
        ...{ line, draft, found: [] },
        variations: variationsIn(cell('configurable_variations')),
      };
      for (const sku of product.variations.map(skuOf)) {
        const child = early.get(sku);
        if (child) product.found.push(taken(child));
        else waiting.add(sku, product);
      }
      if (isWhole(product)) yield* productRows(product, options);
    } else {
      const isOwn = !isHidden(cell('visibility'));
      const child = { line, draft, isTold: isOwn };
      if (isOwn) yield toRow(draft, line, options);
      for (const parent of waiting.take(draft.id ?? '')) {
        parent.found.push(taken(child));
        if (waiting.leave(parent)) yield* productRows(parent, options);
      }
      if (kind === 'simple' || kind === 'virtual') {
        yield* orphan(early.get(draft.id ?? ''), options);
        early.set(draft.id ?? '', child);
      } else yield* orphan(child, options);
    }
    for (const product of waiting.tooMany()) yield* productRows(product, options);
    const [oldest] = early;
    if (!oldest || early.size <= MAX_WAITING) continue;
    early.delete(oldest[0]);
    yield* orphan(oldest[1], options);
  }
  for (const product of waiting.all()) yield* productRows(product, options);
  for (const child of early.values()) yield* orphan(child, options);
}

const isHidden = (visibility: string): boolean => /^not visible/i.test(visibility);
const skuOf = (variation: Variation): string => variation.get('sku') ?? '';
const isWhole = ({ found, variations }: Configurable): boolean => found.length >= variations.length;

/** Its row comes to what the first product makes of it. */
function taken(child: Child): Child {
  const copy = { ...child };
  child.isTold = true;
  return copy;
}

/** Products whose variations have not all come yet; one variation may be missing in several. */
function waitingRoom() {
  const products = new Set<Configurable>();
  const missing = new Map<string, Configurable[]>();
  const without = (product: Configurable) => {
    products.delete(product);
    for (const sku of product.variations.map(skuOf)) {
      const others = missing.get(sku)?.filter((one) => one !== product) ?? [];
      if (others.length > 0) missing.set(sku, others);
      else missing.delete(sku);
    }
  };
  return {
    all: (): Iterable<Configurable> => products,
    add(sku: string, product: Configurable) {
      products.add(product);
      missing.set(sku, [...(missing.get(sku) ?? []), product]);
    },
    /** Those that wait for this variation, and do so no longer. */
    take(sku: string): readonly Configurable[] {
      const parents = missing.get(sku) ?? [];
      missing.delete(sku);
      return parents;
    },
    /** Whether it has waited for the last time. */
    leave: (product: Configurable): boolean => isWhole(product) && products.delete(product),
    /** What waits longest, where too much does; it waits no longer. */
    *tooMany(): Iterable<Configurable> {
      for (const product of products) {
        if (Math.max(products.size, missing.size) <= MAX_WAITING) return;
        without(product);
        yield product;
      }
    },
  };
}

/** A variation without a product is one itself. */
function orphan(child: Child | undefined, options: FeedOptions): FeedRow[] {
  return !child || child.isTold ? [] : [toRow(child.draft, child.line, options)];
}

function productRows(product: Configurable, options: FeedOptions): FeedRow[] {
  const hidden = product.found.filter(({ isTold }) => !isTold);
  const rows = [product, ...hidden].toSorted((a, b) => a.line - b.line);
  return lookRows(rows, looks(product, options), options);
}

/** The first look stands in the line of the product. */
function looks({ line, draft, variations, found }: Configurable, options: FeedOptions): LookDraft[] {
  const own = new Map(found.map((child) => [child.draft.id ?? '', child]));
  // Of the others nobody knows a price.
  const known = own.size > 0 ? variations.filter((one) => own.has(skuOf(one))) : variations;
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
    variants: (known.length > 0 ? known : [new Map([['sku', draft.id ?? '']])]).map((one): Variant => {
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
    }),
  });
  const [first, ...others] = drafts;
  return first ? [{ ...first, line }, ...others] : [];
}
