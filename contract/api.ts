/** Every route of the companion in one table: what it is called, who may call it, what it takes and gives. */
import * as z from 'zod/mini';
import { Currency, FILTERS, pricesInOrder, several, written } from './filters.ts';
import { GARMENT_GROUPS } from './garments.ts';
import { ImportJob, ImportJobs, ImportRequest, UploadQuery } from './imports.ts';
import { LIMITS } from './limits.ts';
import { Health, PairReply, PairRequest, Unpaired } from './pairing.ts';
import { Product, ProductDetail, ProductPage } from './product.ts';
import { SaveProduct } from './save.ts';
import { ParseReply, SearchReply } from './search.ts';
import { Source, SourceChange, SourceRemoved, Sources } from './sources.ts';

const k = z._default(written(z.coerce.number()), LIMITS.k.default);
const productIds = several(z.string().check(z.minLength(3), z.maxLength(300)));

/**
 * Query string of POST /v1/search before its fields are seen beside each other. The subject is the body's picture, or
 * with an empty body a held picture (`query`) or a product of the catalogue (`like`).
 */
export const LooseSearchQuery = z.object({
  ...FILTERS,
  /** Id of a picture that /v1/parse or /v1/search has seen a few minutes ago. */
  query: z.optional(z.string()),
  /** Id of a product: "more like this". */
  like: z.optional(z.string()),
  /** `x,y,w,h` in pixels of the picture; the whole picture when absent. */
  crop: z.optional(z.string()),
  /** `x,y` in pixels of the picture: the garment there is meant, when one is. */
  point: z.optional(z.string()),
  /** The same where the point is only guessed; of several guesses one is right. The garment that fits them best is meant. */
  near: several(z.string()),
  /** The person chose a garment that /v1/parse found, by its group: that one of the crop is meant, and named by it. */
  garment: z.optional(z.enum(GARMENT_GROUPS)),
  /** `false` searches the crop as it is, with nothing faded. */
  cut: z._default(z.enum(['true', 'false']), 'true'),
  /** `false` leaves the cut-out of the garment or product out of the answer: nobody will look at it. */
  cutout: z._default(z.enum(['true', 'false']), 'true'),
  k,
  sort: z._default(z.enum(['match', 'price']), 'match'),
  /** Products that the person wants more of, and less of. */
  up: productIds,
  down: productIds,
  /** Weight of colour beside the look's 1. */
  colourWeight: z.optional(written(z.coerce.number().check(z.minimum(0), z.maximum(3)))),
  /** `#rrggbb`: the same cut in this colour. */
  inColour: z.optional(
    z
      .string()
      .check(z.toLowerCase(), z.regex(/^#[0-9a-f]{6}$/, { error: 'A colour is written such as #20306a' })),
  ),
  /** What the page asks for the garment, with `pageCurrency`. */
  pagePrice: z.optional(written(z.coerce.number().check(z.positive()))),
  pageCurrency: z.optional(Currency),
  /** The page itself: what it sells is not like itself and nothing to compare with it, when the catalogue has it too. */
  pageUrl: z.optional(z.string().check(z.maxLength(2000))),
  /** What the page calls the product that it sells, and that product's kind: another kind of garment is not compared. */
  pageTitle: z.optional(z.string().check(z.maxLength(500))),
  pageCategory: z.optional(z.string().check(z.maxLength(500))),
  /** `other`: the picture need not be of that product, so that a product of unknown kind is not compared either. */
  pagePicture: z.optional(z.enum(['own', 'other'])),
  /** `true` gives the original's behaviour: see docs/parity.md. */
  parity: z.optional(z.enum(['true', 'false'])),
});
export const SearchQuery = LooseSearchQuery.check(pricesInOrder());
export type SearchQuery = z.infer<typeof SearchQuery>;

/** Query string of GET /v1/products. */
export const ProductsQuery = z.object({
  limit: z._default(written(z.coerce.number()), LIMITS.page.default),
  after: z.optional(z.string()),
  /** Address of a shop's page, however it is written: only what that sells. */
  page: z.optional(z.string().check(z.maxLength(2000))),
});

/** Query string of GET /v1/health; both or none: see Health. */
export const HealthQuery = z.object({ client: z.optional(z.string()), nonce: z.optional(z.string()) });

/**
 * `auth`: `open` needs nothing, `pairing` only a clean origin, `token` the bearer token of a paired client,
 * `signature` the signed query that the companion itself handed out (an `<img>` cannot send a token).
 * `body`: `image` is raw bytes (image/webp, jpeg, png, avif, gif) or multipart/form-data with one file; `json` is JSON;
 * `feed` is JSON (ImportRequest), or with UploadQuery as query string a feed file as raw bytes of any other type or the
 * files of a folder as multipart/form-data;
 * `save` is JSON, or multipart/form-data with JSON and a picture: see SaveProduct.
 * `query` is what may stand in the query string, `request` a JSON body, `reply` a JSON answer; with `events` whoever
 * accepts text/event-stream gets each change of it.
 */
export const ROUTES = {
  health: {
    method: 'GET',
    path: '/v1/health',
    auth: 'open',
    body: 'none',
    query: HealthQuery,
    reply: Health,
  },
  openapi: { method: 'GET', path: '/openapi.json', auth: 'token', body: 'none' },
  pair: {
    method: 'POST',
    path: '/v1/pair',
    auth: 'pairing',
    body: 'json',
    request: PairRequest,
    reply: PairReply,
  },
  unpair: { method: 'DELETE', path: '/v1/pair', auth: 'token', body: 'none', reply: Unpaired },
  parse: { method: 'POST', path: '/v1/parse', auth: 'token', body: 'image', reply: ParseReply },
  search: {
    method: 'POST',
    path: '/v1/search',
    auth: 'token',
    body: 'image',
    query: SearchQuery,
    reply: SearchReply,
  },
  products: {
    method: 'GET',
    path: '/v1/products',
    auth: 'token',
    body: 'none',
    query: ProductsQuery,
    reply: ProductPage,
  },
  product: { method: 'GET', path: '/v1/products/:id', auth: 'token', body: 'none', reply: ProductDetail },
  saveProduct: {
    method: 'POST',
    path: '/v1/products',
    auth: 'token',
    body: 'save',
    request: SaveProduct,
    reply: Product,
  },
  removeProduct: {
    method: 'DELETE',
    path: '/v1/products/:id',
    auth: 'token',
    body: 'none',
    reply: Product,
  },
  productImage: { method: 'GET', path: '/v1/products/:id/image', auth: 'signature', body: 'none' },
  productCutout: { method: 'GET', path: '/v1/products/:id/cutout', auth: 'signature', body: 'none' },
  imports: { method: 'GET', path: '/v1/imports', auth: 'token', body: 'none', reply: ImportJobs },
  startImport: {
    method: 'POST',
    path: '/v1/imports',
    auth: 'token',
    body: 'feed',
    query: UploadQuery,
    request: ImportRequest,
    reply: ImportJob,
  },
  import: {
    method: 'GET',
    path: '/v1/imports/:id',
    auth: 'token',
    body: 'none',
    reply: ImportJob,
    events: true,
  },
  cancelImport: { method: 'DELETE', path: '/v1/imports/:id', auth: 'token', body: 'none', reply: ImportJob },
  sources: { method: 'GET', path: '/v1/sources', auth: 'token', body: 'none', reply: Sources },
  changeSource: {
    method: 'PATCH',
    path: '/v1/sources/:id',
    auth: 'token',
    body: 'json',
    request: SourceChange,
    reply: Source,
  },
  removeSource: {
    method: 'DELETE',
    path: '/v1/sources/:id',
    auth: 'token',
    body: 'none',
    reply: SourceRemoved,
  },
  refreshSource: {
    method: 'POST',
    path: '/v1/sources/:id/refresh',
    auth: 'token',
    body: 'none',
    reply: ImportJob,
  },
} as const;
export type RouteName = keyof typeof ROUTES;
