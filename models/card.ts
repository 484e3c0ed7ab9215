/** A model as a card: everything that is needed to run a weight file rightly, checked when it is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const Triple = z.tuple([z.number(), z.number(), z.number()]);

/** Picture input: float32 [N, 3, height, width], `(x / 255 - mean) / std`, RGB. */
export const PictureInput = z.object({
  name: z.string(),
  width: z.number(),
  height: z.number(),
  mean: Triple,
  std: Triple,
  /** RGB 0..255 of what is not picture (letterbox bars, background that was removed). */
  fill: Triple,
  fit: z.enum(['letterbox', 'stretch']),
});
export type PictureInput = z.infer<typeof PictureInput>;

const shared = {
  id: z.string(),
  /** File name in `weights/`, the folder beside that of the cards. */
  file: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  licence: z.string(),
  trainedOn: z.string(),
  metrics: z.record(z.string(), z.unknown()),
};

export const ParserCard = z.object({
  ...shared,
  task: z.literal('parse'),
  input: PictureInput,
  output: z.object({
    /** Softmax over `classes`, float32 [1, classes, h, w]. */
    name: z.string(),
    classes: z.array(z.string()),
    /** Only of a net for several people. Output that leads from each cell to the middle of its person, float32 [1, 2, side, side], in sides of the picture. */
    offsets: z.optional(z.string()),
    /** Output of what it saw where, float32 [1, channels, side, side]; a head tells types from it (pipeline/sight.ts). */
    sight: z.optional(z.string()),
  }),
});
export type ParserCard = z.infer<typeof ParserCard>;

/** Numbers of one cell of an encoder's details. */
export const DETAIL_DIM = 32;

export const EncoderCard = z.object({
  ...shared,
  task: z.literal('embed'),
  input: PictureInput,
  /** float32 [N, dim], not normalised. */
  output: z.object({
    name: z.string(),
    dim: z.number(),
    /** What it sees where, float32 [N, dim, h, w] with h = w a multiple of 7; an added encoder has none. */
    details: z.optional(z.object({ name: z.string(), dim: z.literal(DETAIL_DIM) })),
  }),
});
export type EncoderCard = z.infer<typeof EncoderCard>;

export const HeadCard = z.object({
  ...shared,
  task: z.literal('classify'),
  /** The net that this head reads: an encoder's L2-normalised embeddings, or what a parser saw of a garment. */
  reads: z.string(),
  input: z.object({ name: z.string(), dim: z.number() }),
  /** Logits over `classes`, float32 [N, classes]. */
  output: z.object({ name: z.string(), classes: z.array(z.string()) }),
});
export type HeadCard = z.infer<typeof HeadCard>;

export const ModelCard = z.discriminatedUnion('task', [ParserCard, EncoderCard, HeadCard]);
export type ModelCard = z.infer<typeof ModelCard>;

/** The models that work together. */
export interface ModelSet {
  parser: ParserCard;
  /** Looks again where several people may be shown: it tells them apart. */
  groupParser: ParserCard | null;
  encoder: EncoderCard;
  head: HeadCard;
  /** Names types by what the parser saw: a second opinion. */
  parserHead: HeadCard | null;
  /** The encoder that `head` reads, where `encoder` has no head of its own: an added one is not trained on types. */
  namer: EncoderCard | null;
}

/** A model that was asked for cannot be used; the message says what there is, or what to do. */
export class ModelError extends Error {}

/** Reads every card of a folder. @throws ModelError with the file's name when a card is malformed */
export function readCards(folder: string): ModelCard[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readCard(join(folder, name)));
}

function readCard(path: string): ModelCard {
  const text = readFileSync(path, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new ModelError(`Model card ${path} is no JSON.`, { cause });
  }
  const parsed = ModelCard.safeParse(json);
  if (!parsed.success) throw new ModelError(`Model card ${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/**
 * Picks the set of one encoder.
 * @param namerId encoder whose head names types for encoders without one
 * @throws ModelError with the ids that exist when there is no such encoder
 */
export function chooseModels(cards: readonly ModelCard[], encoderId: string, namerId: string): ModelSet {
  const encoders = cards.filter((card) => card.task === 'embed');
  const encoder = encoders.find((card) => card.id === encoderId);
  if (!encoder) {
    const known = encoders.map((card) => card.id).join(', ');
    throw new ModelError(`No encoder is called "${encoderId}". There are: ${known || 'none'}.`);
  }
  const heads = cards.filter((card) => card.task === 'classify');
  const headOf = (id: string) => heads.find(({ reads }) => reads === id);
  const own = headOf(encoder.id);
  const head = own ?? headOf(namerId);
  const namer = own ? null : encoders.find((card) => card.id === namerId);
  const parsers = cards.filter((card) => card.task === 'parse');
  const parser = parsers.find(({ output }) => !output.offsets);
  const groupParser = parsers.find(({ output }) => output.offsets) ?? null;
  if (!parser) throw new ModelError('No garment parser among the model cards.');
  if (!head || namer === undefined)
    throw new ModelError(`No classifier card for the encoder "${encoderId}".`);
  const parserHead = (parser.output.sight && headOf(parser.id)) || null;
  return { parser, groupParser, encoder, head, parserHead, namer };
}
