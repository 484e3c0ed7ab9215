/** POST /v1/products and DELETE /v1/products/:id: what a person adds from a page, and takes out again. */
import type { Context, Middleware } from 'koa';
import { ProblemError, type Product, SaveProduct } from '../../../contract/index.ts';
import { type StoredProduct, toWire } from '../../store/products/product-row.ts';
import type { Products } from '../../store/products/products.ts';
import { checked } from '../asked.ts';
import { readForm, readJson } from '../body.ts';
import { goneSignal } from '../gone.ts';
import { findProduct, type ImageOf } from './products.ts';

/** @param picture its bytes; fetched from the page's address when null */
export type Save = (
  page: SaveProduct,
  picture: Uint8Array | null,
  signal?: AbortSignal,
) => Promise<StoredProduct>;

export function saveProduct(save: Save, imageOf: ImageOf): Middleware {
  return async (ctx) => {
    const { json, picture } = ctx.is('multipart')
      ? await readParts(ctx)
      : { json: await readJson(ctx), picture: null };
    const product = await save(checked(SaveProduct, json), picture, goneSignal(ctx));
    const reply: Product = toWire(product, imageOf(product));
    ctx.body = reply;
    ctx.status = 201;
  };
}

/** Answers with the product that was there; a feed that still names it brings it back. */
export function removeProduct(
  products: Products,
  remove: (row: number) => void,
  imageOf: ImageOf,
): Middleware {
  return (ctx) => {
    const product = findProduct(products, ctx);
    remove(product.row);
    ctx.body = toWire(product, imageOf(product));
  };
}

async function readParts(ctx: Context): Promise<{ json: unknown; picture: Uint8Array | null }> {
  const form = await readForm(ctx);
  const product = form.get('product');
  const picture = form.get('picture');
  if (product === null || typeof picture === 'string') {
    throw new ProblemError('bad-request', 'Send the JSON as "product" and the file as "picture".');
  }
  try {
    const json: unknown = JSON.parse(typeof product === 'string' ? product : await product.text());
    return { json, picture: picture && new Uint8Array(await picture.arrayBuffer()) };
  } catch (cause) {
    throw new ProblemError('bad-request', 'The field "product" is no JSON.', { cause });
  }
}
