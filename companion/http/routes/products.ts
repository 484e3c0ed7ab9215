/** GET /v1/products, /v1/products/:id, its picture and its cut-out. */
import type { Context, Middleware } from 'koa';
import {
  LIMITS,
  ProblemError,
  type ProductDetail,
  type ProductPage,
  ProductsQuery,
} from '../../../contract/index.ts';
import type { Cutouts } from '../../search/query/cutouts.ts';
import type { Pictures } from '../../store/products/pictures.ts';
import type { Prices } from '../../store/products/prices.ts';
import { type StoredProduct, toWire } from '../../store/products/product-row.ts';
import type { Products } from '../../store/products/products.ts';
import { idOf, readQuery } from '../asked.ts';
import { goneSignal } from '../gone.ts';

export type ImageOf = (product: StoredProduct) => string;

export function listProducts(products: Products, imageOf: ImageOf): Middleware {
  return (ctx) => {
    const { limit, after = '0', page: address } = readQuery(ctx, ProductsQuery);
    if (!Number.isInteger(limit) || limit < 1 || limit > LIMITS.page.max || !/^\d{1,15}$/.test(after)) {
      throw new ProblemError(
        'bad-request',
        `limit goes from 1 to ${LIMITS.page.max}; after is what "next" said.`,
      );
    }
    const sold = address === undefined ? null : soldOn(products, address);
    // One more tells whether there is a next page.
    const found = sold
      ? sold.filter(({ row }) => row > Number(after)).slice(0, limit + 1)
      : products.page(Number(after), limit + 1);
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    const reply: ProductPage = {
      products: page.map((product) => toWire(product, imageOf(product))),
      total: sold ? sold.length : products.count(),
      next: last ? String(last.row) : null,
    };
    ctx.body = reply;
  };
}

/** What a page of a shop sells, in the order of rows. */
function soldOn(products: Products, address: string): StoredProduct[] {
  const rows = products.rowsOfPage(address);
  return [...products.byRows(rows).values()].sort((a, b) => a.row - b.row);
}

export function oneProduct(products: Products, prices: Prices, imageOf: ImageOf): Middleware {
  return (ctx) => {
    const { row } = findProduct(products, ctx);
    // For those who saved it, a product that its feed no longer names keeps its picture, but nothing else is told of it.
    const product = products.byRows([row]).get(row);
    if (!product) throw new ProblemError('not-found', 'This product is no longer in its feed.');
    const reply: ProductDetail = { ...toWire(product, imageOf(product)), prices: prices.of(row) };
    ctx.body = reply;
  };
}

export function productImage(products: Products, pictures: Pictures): Middleware {
  return (ctx) => {
    const product = findProduct(products, ctx);
    sendPicture(ctx, pictures.get(product.picture));
  };
}

export function productCutout(products: Products, cutouts: Cutouts): Middleware {
  return async (ctx) => {
    const product = findProduct(products, ctx);
    sendPicture(ctx, await cutouts.of(product, goneSignal(ctx)));
  };
}

function sendPicture(ctx: Context, bytes: Uint8Array | null): void {
  if (!bytes) throw new ProblemError('not-found', 'The picture of this product is missing.');
  ctx.type = bytes[0] === 0xff ? 'image/jpeg' : 'image/webp';
  ctx.set('Cache-Control', `private, max-age=${LIMITS.signedSeconds}, immutable`);
  // The panel's page has another origin; the signature already says who may look.
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
  ctx.body = Buffer.from(bytes);
}

/** The product in the path, whether its feed still names it or not. */
export function findProduct(products: Products, ctx: Context): StoredProduct {
  const product = products.byId(idOf(ctx));
  if (!product) throw new ProblemError('not-found', 'No such product.');
  return product;
}
