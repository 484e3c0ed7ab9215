/** What a search asks and answers; the command line's `--json` prints the same document. */
import * as z from 'zod/mini';
import { Facets } from './filters.ts';
import { GARMENT_GROUPS, GARMENT_TYPES } from './garments.ts';
import { Box } from './geometry.ts';
import { Product } from './product.ts';

const BANDS = ['very close', 'similar', 'loose'] as const;
export type Band = (typeof BANDS)[number];

/** One garment that the parser found. */
export const Garment = z.object({
  group: z.enum(GARMENT_GROUPS),
  box: Box,
  /** Mean probability of the group inside its outline, 0..1. */
  score: z.number(),
  /** Who wears it where the picture shows several people, 1, 2, ...; 0 else, and from an older companion. */
  wearer: z._default(z.number(), 0),
});
export type Garment = z.infer<typeof Garment>;

/** POST /v1/parse. */
export const ParseReply = z.object({
  /** Names this picture for a few minutes, so that the search need not send it again. */
  queryId: z.string(),
  width: z.number(),
  height: z.number(),
  garments: z.array(Garment),
});
export type ParseReply = z.infer<typeof ParseReply>;

export const TypeGuess = z.object({ type: z.enum(GARMENT_TYPES), confidence: z.number() });
export type TypeGuess = z.infer<typeof TypeGuess>;

/** One colour of a garment; `share` of its pixels, 0..1. */
export const Swatch = z.object({ hex: z.string(), share: z.number() });
export type Swatch = z.infer<typeof Swatch>;

/** Details that agree better than this raise a score. */
export const DETAILS_FROM = 0.54;

/** The parts of a score, each from -1 to 1. */
export const Agreement = z.object({
  /** Cut, pattern and texture together: the embedding. */
  look: z.number(),
  /** Null in parity mode, which knows no colour part. */
  colour: z.nullable(z.number()),
  /** Part by part: seams, closures, print. Null where the encoder does not tell; an older companion never does. */
  details: z._default(z.nullable(z.number()), null),
  /** Whether the product is of the type that was searched for. */
  type: z.boolean(),
});
export type Agreement = z.infer<typeof Agreement>;

/** Another version of the same product: same source and group. */
export const Variant = z.object({
  id: z.string(),
  title: z.string(),
  price: z.nullable(z.number()),
  listPrice: z.nullable(z.number()),
  currency: z.nullable(z.string()),
  url: z.nullable(z.string()),
  image: z.string(),
  color: z.nullable(z.string()),
  available: z.nullable(z.boolean()),
  palette: z.array(Swatch),
});
export type Variant = z.infer<typeof Variant>;

export const Hit = z.extend(Product, {
  /** Signed address of the product's own cut-out, made when it is fetched; null on the command line. */
  cutout: z.nullable(z.string()),
  /** Weighted mean of the cosines of the vector's parts after steering, and what agreeing details add: -1..1. */
  score: z.number(),
  band: z.enum(BANDS),
  agree: Agreement,
  palette: z.array(Swatch),
  /** The others of its group, the most similar first; the hit itself is the best of them. */
  variants: z.array(Variant),
  /** Something that the person owns: its source is a wardrobe. */
  owned: z.boolean(),
});
export type Hit = z.infer<typeof Hit>;

/** Similar products for sale beside the price that the page states, in its currency only. */
export const Cheaper = z.object({
  currency: z.string(),
  pagePrice: z.number(),
  /** Similar products with a price in that currency. */
  comparable: z.number(),
  cheaper: z.number(),
  /** Lowest price among them; null when none is cheaper. */
  from: z.nullable(z.number()),
});
export type Cheaper = z.infer<typeof Cheaper>;

/** Milliseconds per step, wall clock on the companion; steps that a held query need not repeat are 0. */
export const Timings = z.object({
  decode: z.number(),
  parse: z.number(),
  cut: z.number(),
  embed: z.number(),
  classify: z.number(),
  search: z.number(),
  total: z.number(),
  /** The share inside session.run. */
  inference: z.number(),
});
export type Timings = z.infer<typeof Timings>;

/** POST /v1/search, and `lookalike similar --json`. */
export const SearchReply = z.object({
  /** Names the picture for a few minutes, so that a changed filter need not send it again; null without a picture. */
  queryId: z.nullable(z.string()),
  /** Recognised in the picture; of a product, its own. */
  type: z.enum(GARMENT_TYPES),
  typeConfidence: z.number(),
  /** All guesses worth showing, best first; the first one is `type`. */
  types: z.array(TypeGuess),
  /** The types that were searched; empty when all were. */
  searched: z.array(z.enum(GARMENT_TYPES)),
  /** The garment that was searched for, in pixels of the picture sent; null when a product was the query. */
  box: z.nullable(Box),
  /** All that a picture shows which was sent without a crop, in its pixels, the largest first; else none. */
  garments: z._default(z.array(Garment), []),
  /** Id of the encoder whose space was searched. */
  encoder: z.string(),
  /** The garment as it was understood, as a `data:image/webp` address; null where nobody will look at it. */
  cutout: z.nullable(z.string()),
  /** Its colours, the largest first, at most five. */
  palette: z.array(Swatch),
  /** Products in the catalogue. */
  catalogue: z.number(),
  /** Products above the cut-off under all filters, variants counted once, at most `LIMITS.similar`; `hits` are the first k. */
  similar: z.number(),
  /** Highest score of the whole catalogue, cut off or not: how near the nearest is. */
  best: z.number(),
  /** True when too few products share the type, so that others were taken in. */
  widened: z.boolean(),
  facets: Facets,
  /** Null when the page states no price or sells another kind of garment, or no similar product has one in its currency. */
  cheaper: z.nullable(Cheaper),
  timings: Timings,
  /** Things that the person owns come in `owned` instead. */
  hits: z.array(Hit),
  /** Close things out of the person's wardrobe, at most three, best first; only bands above loose. */
  owned: z.array(Hit),
});
export type SearchReply = z.infer<typeof SearchReply>;
