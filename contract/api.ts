/** Every route of the companion in one table: what it is called, who may call it, what it takes and gives. */
import * as z from 'zod/mini';
import { GARMENT_TYPES } from './garments.ts';
import { LIMITS } from './limits.ts';
import { Health, PairReply, PairRequest } from './pairing.ts';
import { Product, ProductPage } from './product.ts';
import { ParseReply, SearchReply } from './search.ts';

/**
 * `auth`: `open` needs nothing, `pairing` only a clean origin, `token` the bearer token of a paired client,
 * `signature` the signed query that the companion itself handed out (an `<img>` cannot send a token).
 * `body`: `image` is raw bytes (image/webp, jpeg, png, avif, gif) or multipart/form-data with one file; `json` is JSON.
 */
export const ROUTES = {
  health: { method: 'GET', path: '/v1/health', auth: 'open', body: 'none', reply: Health },
  pair: {
    method: 'POST',
    path: '/v1/pair',
    auth: 'pairing',
    body: 'json',
    request: PairRequest,
    reply: PairReply,
  },
  parse: { method: 'POST', path: '/v1/parse', auth: 'token', body: 'image', reply: ParseReply },
  search: { method: 'POST', path: '/v1/search', auth: 'token', body: 'image', reply: SearchReply },
  products: { method: 'GET', path: '/v1/products', auth: 'token', body: 'none', reply: ProductPage },
  product: { method: 'GET', path: '/v1/products/:id', auth: 'token', body: 'none', reply: Product },
  productImage: { method: 'GET', path: '/v1/products/:id/image', auth: 'signature', body: 'none' },
} as const;
export type RouteName = keyof typeof ROUTES;

const k = z._default(z.coerce.number(), LIMITS.k.default);

/** Query string of POST /v1/search. With `query` (an id from /v1/parse) the body stays empty. */
export const SearchQuery = z.object({
  query: z.optional(z.string()),
  /** `x,y,w,h` in pixels of the picture; the whole picture when absent. */
  crop: z.optional(z.string()),
  k,
  /** Search within this type instead of the recognised one. */
  type: z.optional(z.enum(GARMENT_TYPES)),
  /** `true` gives the original's behaviour: see docs/parity.md. */
  parity: z.optional(z.enum(['true', 'false'])),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** Query string of GET /v1/products. */
export const ProductsQuery = z.object({
  limit: z._default(z.coerce.number(), LIMITS.page.default),
  after: z.optional(z.string()),
});
