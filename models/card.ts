/** A model as a card: everything that is needed to run a weight file rightly, checked when it is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const Triple = z.tuple([z.number(), z.number(), z.number()]);

/** Picture input: float32 [N, 3, height, width], `(x / 255 - mean) / std`, RGB. */
const PictureInput = z.object({
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
  /** File name beside the cards' sister folder `weights/`. */
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
  /** Softmax over `classes`, float32 [1, classes, h, w]. */
  output: z.object({ name: z.string(), classes: z.array(z.string()) }),
});
export type ParserCard = z.infer<typeof ParserCard>;

export const EncoderCard = z.object({
  ...shared,
  task: z.literal('embed'),
  input: PictureInput,
  /** float32 [N, dim], not normalised. */
  output: z.object({ name: z.string(), dim: z.number() }),
});
export type EncoderCard = z.infer<typeof EncoderCard>;

export const HeadCard = z.object({
  ...shared,
  task: z.literal('classify'),
  /** The encoder whose L2-normalised embeddings this head reads. */
  encoder: z.string(),
  input: z.object({ name: z.string(), dim: z.number() }),
  /** Logits over `classes`, float32 [N, classes]. */
  output: z.object({ name: z.string(), classes: z.array(z.string()) }),
});
export type HeadCard = z.infer<typeof HeadCard>;

export const ModelCard = z.discriminatedUnion('task', [ParserCard, EncoderCard, HeadCard]);
export type ModelCard = z.infer<typeof ModelCard>;

/** The models that belong together: one parser, one encoder and that encoder's head. */
export interface ModelSet {
  parser: ParserCard;
  encoder: EncoderCard;
  head: HeadCard;
}

/** Reads every card of a folder. Throws with the file's name when a card is malformed. */
export function readCards(folder: string): ModelCard[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const parsed = ModelCard.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!parsed.success) throw new Error(`Model card ${name}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    });
}

/** Picks the set of one encoder. Throws with the ids that exist when there is no such encoder. */
export function chooseModels(cards: readonly ModelCard[], encoderId: string): ModelSet {
  const encoders = cards.filter((card) => card.task === 'embed');
  const encoder = encoders.find((card) => card.id === encoderId);
  if (!encoder) {
    const known = encoders.map((card) => card.id).join(', ');
    throw new Error(`No encoder is called "${encoderId}". There are: ${known || 'none'}.`);
  }
  const parser = cards.find((card) => card.task === 'parse');
  const head = cards.find((card) => card.task === 'classify' && card.encoder === encoder.id);
  if (!parser) throw new Error('No garment parser among the model cards.');
  if (head?.task !== 'classify') throw new Error(`The encoder "${encoderId}" has no classifier card.`);
  return { parser, encoder, head };
}
