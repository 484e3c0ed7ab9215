/** Shopify's `products.json`, as a file or page by page from a shop; its `products/NAME.js` is read as well. */
import type { FeedFormat, FeedOptions, FeedRow } from '../feed.ts';
import { FeedError } from '../feed-error.ts';
import { isSize } from '../mapping.ts';
import { jsonItems } from '../readers/json-items.ts';
import { toRow } from '../record.ts';
import { isColor } from '../shops/looks.ts';
import { type ShopifyProduct, shopifyDrafts } from '../shops/shopify-product.ts';
import { skipped } from '../skip.ts';
import { type JsonObject, listOf, moneyOf, objectOf, objectsOf, textOf } from '../values/json-value.ts';
import { lacksAll } from './json.ts';

export const shopify: FeedFormat = {
  id: 'shopify',
  label: 'Shopify products.json',
  shapes: ['json'],
  detect: ({ shape, text }) =>
    shape === 'json' &&
    (/^\s*\{\s*"products"\s*:\s*\[\s*\]/.test(text) ||
      (/"variants"\s*:/.test(text) && /"(body_html|vendor|product_type|handle)"\s*:/.test(text))),
  lacks(head) {
    return lacksAll(['variants', 'images', 'product'], head) ? ['variants or images'] : [];
  },
  async *rows(text, _head, options) {
    for await (const item of jsonItems(text)) {
      if (item.problem) yield skipped(item.line, item.problem);
      else yield* productRows(item.value, item.line, options);
    }
  },
};

function* productRows(value: unknown, line: number, options: FeedOptions): Iterable<FeedRow> {
  const product = objectOf(objectOf(value)?.product ?? value);
  if (!product || !(product.variants ?? product.images) || !textOf(product.title)) {
    yield skipped(line, 'not-a-product');
    return;
  }
  for (const { draft } of shopifyDrafts(productOf(product, line), options.shop ?? options.base))
    yield toRow(draft, line, options);
}

function productOf(json: JsonObject, line: number): ShopifyProduct {
  const handle = textOf(json.handle);
  const images = listOf(json.images);
  const place = (is: (option: string) => boolean) =>
    objectsOf(json.options).findIndex(({ name }) => is(textOf(name))) + 1;
  const [colorAt, sizeAt] = [place(isColor), place(isSize)];
  // `products/NAME.js` counts in cents, and says so by these.
  const cents = 'price_min' in json || 'price_varies' in json;
  const money = (price: unknown) => moneyOf(cents && typeof price === 'number' ? price / 100 : price);
  const variants = objectsOf(json.variants);
  return {
    id: textOf(json.id) || handle,
    handle,
    title: textOf(json.title),
    vendor: textOf(json.vendor),
    type: textOf(json.product_type) || textOf(json.type),
    category: textOf(objectOf(json.category)?.full_name) || textOf(json.category),
    // A list here, one text in the shop's own administration.
    tags: listOf(json.tags).flatMap((tag) => textOf(tag).split(/,\s*/)),
    gender: '',
    picture: sourceOf(images[0] ?? json.image ?? json.featured_image),
    // A product without any is had as it is.
    variants: (variants.length > 0 ? variants : [{} as JsonObject]).map((variant) => ({
      id: textOf(variant.id),
      line,
      price: money(variant.price),
      compareAt: money(variant.compare_at_price),
      picture: pictureOf(variant, images),
      color: textOf(variant[`option${colorAt}`]),
      size: textOf(variant[`option${sizeAt}`]),
      available:
        typeof variant.available === 'boolean' ? variant.available : stock(variant.inventory_quantity),
    })),
  };
}

const stock = (left: unknown): boolean | null => (typeof left === 'number' && left > 0 ? true : null);

/** Of the variant itself, or the image that names it. */
function pictureOf(variant: JsonObject, images: readonly unknown[]): string {
  const own = sourceOf(variant.featured_image);
  if (own) return own;
  const image = objectsOf(images).find(
    ({ id, variant_ids: ids }) =>
      (id !== undefined && id === variant.image_id) || listOf(ids).includes(variant.id ?? NaN),
  );
  return sourceOf(image);
}

const sourceOf = (image: unknown): string => textOf(objectOf(image)?.src ?? image);

/** Products of one page; Shopify gives no more. */
const PAGE = 250;
/** Shopify shows 25,000 products in all, and refuses the page after those. */
const PAGES = 100;

/**
 * All products of a shop, or of one collection.
 *
 * @param shop its address, that of a collection (`https://shop.example/collections/coats`), or that of a list
 *   (`https://shop.example/de/products.json`)
 * @param fetchText the body of an address, at most some megabytes; whatever it throws goes through
 * @throws FeedError when a page is no list of products
 */
export async function* shopifyShop(
  shop: string,
  fetchText: (url: string) => Promise<string>,
  options: FeedOptions = {},
): AsyncIterable<FeedRow> {
  const { origin, pathname } = new URL(shop);
  const within = /^\/.+(?=\/products\.json$)|^\/(?:[\w-]+\/)?collections\/[^/]+/.exec(pathname)?.[0] ?? '';
  const currency = options.currency ?? (await shopCurrency(origin, fetchText));
  const settings = { base: origin, ...options, ...(currency ? { currency } : {}) };
  let before: string | null = null;
  let line = 1;
  for (let page = 1; page <= PAGES; page++) {
    const url = `${origin}${within}/products.json?limit=${PAGE}&page=${page}`;
    const products = productsIn(await fetchText(url), url);
    const first = textOf(objectOf(products[0])?.id);
    // Some shops give their last page again and again.
    if (products.length === 0 || first === before) return;
    before = first;
    for (const product of products) yield* productRows(product, line++, settings);
    if (page === PAGES && products.length < PAGE) return;
  }
  // Which of its products Shopify shows changes from day to day.
  yield skipped(line, 'broke-off');
}

/** A page that is no list must not pass for the end: products that are not seen again are retired. */
function productsIn(text: string, url: string): readonly unknown[] {
  try {
    const products = objectOf(JSON.parse(text))?.products;
    if (Array.isArray(products)) return products;
  } catch {
    // A login or an error page, most likely.
  }
  throw new FeedError(`${url} lists no products: the shop hides them, or it is no Shopify shop.`);
}

/** The shop says it in another file; what stands there may be anything. */
async function shopCurrency(origin: string, fetchText: (url: string) => Promise<string>): Promise<string> {
  const told = await fetchText(`${origin}/meta.json`);
  try {
    return textOf(objectOf(JSON.parse(told))?.currency);
  } catch {
    return '';
  }
}
