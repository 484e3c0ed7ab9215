/** What the panel asks of a companion that has proven itself: garments, similar products, single products. */
import { ROUTES } from '../../contract/api.ts';
import { LIMITS } from '../../contract/limits.ts';
import { Product, type ProductDetail } from '../../contract/product.ts';
import type { SaveProduct } from '../../contract/save.ts';
import { ParseReply, SearchReply } from '../../contract/search.ts';
import { call, pathOf } from './call.ts';
import type { Ready } from './client.ts';
import { named } from './named.ts';
import { bearer, CompanionError, request } from './request.ts';

/** A search may wait behind LIMITS.queue others. */
const SEARCH_MS = 90_000;
/** The shop's own server has to answer in between. */
const SAVE_MS = 60_000;

/** A picture, and the companion's name for it while it holds it: then its pixels need not be sent again. */
export interface Subject {
  pixels: () => Promise<Blob>;
  queryId: string | null;
}

/**
 * `params`: fields of the contract's SearchQuery. Without a subject they name a product in `like`.
 * @throws CompanionError
 */
export async function search(
  ready: Ready,
  subject: Subject | null,
  params: URLSearchParams,
  signal: AbortSignal,
): Promise<SearchReply> {
  const { path, method } = ROUTES.search;
  const ask = async (query: URLSearchParams, body?: Blob) => {
    const init = { method, headers: headersFor(ready, body), ...(body && { body }) };
    const reply = await request(ready.port, `${path}?${query}`, init, SearchReply, SEARCH_MS, signal);
    return { ...reply, hits: reply.hits.map(named), owned: reply.owned.map(named) };
  };
  if (!subject) return ask(params);
  if (subject.queryId !== null) {
    try {
      return await ask(new URLSearchParams([...params, ['query', subject.queryId]]));
    } catch (error) {
      if (!(error instanceof CompanionError) || error.problem?.slug !== 'query-gone') throw error;
    }
  }
  return ask(params, await subject.pixels());
}

/** Which garments the picture shows, and a name for it. @throws CompanionError */
export function parse(ready: Ready, picture: Blob, signal: AbortSignal): Promise<ParseReply> {
  const { path, method } = ROUTES.parse;
  const init = { method, body: picture, headers: headersFor(ready, picture) };
  return request(ready.port, path, init, ParseReply, SEARCH_MS, signal);
}

/** With what it has cost since it came in; null when the catalogue has it no longer. @throws CompanionError */
export async function product(ready: Ready, id: string, signal: AbortSignal): Promise<ProductDetail | null> {
  try {
    return named(await call(ready, ROUTES.product, pathOf(ROUTES.product.path, id), signal));
  } catch (error) {
    if (error instanceof CompanionError && error.problem?.slug === 'not-found') return null;
    throw error;
  }
}

/** What the catalogue has of a shop's page, however it came in; none from an older companion. @throws CompanionError */
export async function soldOn(ready: Ready, page: string, signal: AbortSignal): Promise<Product[]> {
  try {
    const query = new URLSearchParams({ page, limit: String(LIMITS.page.max) });
    const { products } = await call(ready, ROUTES.products, `${ROUTES.products.path}?${query}`, signal);
    return products;
  } catch (error) {
    if (error instanceof CompanionError && error.problem?.slug === 'bad-request') return [];
    throw error;
  }
}

/**
 * Puts the product of a page into the catalogue. `picture`: its bytes; null lets the companion fetch `product.image`.
 * @throws CompanionError
 */
export function saveProduct(
  ready: Ready,
  product: SaveProduct,
  picture: Blob | null,
  signal: AbortSignal,
): Promise<Product> {
  const { path, method } = ROUTES.saveProduct;
  const json = JSON.stringify(product);
  const headers = { ...headersFor(ready), ...(!picture && { 'content-type': 'application/json' }) };
  const body = picture ? formOf({ product: json, picture }) : json;
  return request(ready.port, path, { method, headers, body }, Product, SAVE_MS, signal);
}

function formOf(fields: Record<string, string | Blob>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, name);
  }
  return form;
}

function headersFor({ pairing }: Ready, body?: Blob): Record<string, string> {
  return { ...bearer(pairing.token), ...(body && { 'content-type': body.type }) };
}
