/** What a search asks and answers; the command line's `--json` prints the same document. */
import * as z from 'zod/mini';
import { GARMENT_GROUPS, GARMENT_TYPES } from './garments.ts';
import { Box } from './geometry.ts';
import { Product } from './product.ts';

export const BANDS = ['very close', 'similar', 'loose'] as const;
export type Band = (typeof BANDS)[number];

/** One garment that the parser found. */
export const Garment = z.object({
  group: z.enum(GARMENT_GROUPS),
  box: Box,
  /** Mean probability of the group inside its outline, 0..1. */
  score: z.number(),
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

export const Hit = z.extend(Product, {
  /** Weighted mean of the cosines of the vector's parts, -1..1. */
  score: z.number(),
  band: z.enum(BANDS),
});
export type Hit = z.infer<typeof Hit>;

/** Milliseconds per step, wall clock on the companion. `inference` is the share inside session.run. */
export const Timings = z.object({
  decode: z.number(),
  parse: z.number(),
  cut: z.number(),
  embed: z.number(),
  classify: z.number(),
  search: z.number(),
  total: z.number(),
  inference: z.number(),
});
export type Timings = z.infer<typeof Timings>;

/** POST /v1/search, and `lookalike similar --json`. */
export const SearchReply = z.object({
  type: z.enum(GARMENT_TYPES),
  typeConfidence: z.number(),
  /** All guesses worth showing, best first; the first one is `type`. */
  types: z.array(TypeGuess),
  /** The garment that was searched for, in pixels of the picture sent. */
  box: Box,
  /** Id of the encoder whose space was searched. */
  encoder: z.string(),
  /** The garment as it was understood, as a `data:image/webp` address; null on the command line. */
  cutout: z.nullable(z.string()),
  /** Products in the catalogue. */
  catalogue: z.number(),
  /** True when too few products share the type, so that others were taken in. */
  widened: z.boolean(),
  timings: Timings,
  hits: z.array(Hit),
});
export type SearchReply = z.infer<typeof SearchReply>;
