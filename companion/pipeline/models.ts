/** The models of one encoder, opened for the pipeline. */
import type { ModelCard, ModelSet } from '../../models/card.ts';
import type { Library } from '../../models/library.ts';
import type { Model } from '../../models/session.ts';

export interface Models {
  cards: ModelSet;
  parser: Model;
  groupParser: Model | null;
  encoder: Model;
  head: Model;
  parserHead: Model | null;
  /** Looks again for the head, where the encoder has none of its own. */
  namer: Model | null;
}

/**
 * @param threads intra-op threads of an added encoder. The shipped nets are so small that a second thread costs more
 *   than it brings: 40 ms a query with one, 65 with two, on two cores (`npm run eval -- --only speed`).
 * @throws when a weight file is missing or not the one of its card
 */
export async function openModels(library: Library, encoderId: string, threads: number): Promise<Models> {
  const cards = library.choose(encoderId);
  const open = (card: ModelCard) => library.open(card, library.isOwn(card) ? threads : 1);
  const wanted = [cards.parser, cards.encoder, cards.head, cards.groupParser, cards.parserHead, cards.namer];
  // All of them, even when one fails: a thread that ends while onnxruntime still opens a model takes the process along.
  const results = await Promise.allSettled(wanted.map((card) => card && open(card)));
  const opened = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) {
    for (const model of opened) await model?.close();
    throw failed.reason;
  }
  const [parser, encoder, head, groupParser, parserHead, namer] = opened as [
    Model,
    Model,
    Model,
    Model | null,
    Model | null,
    Model | null,
  ];
  return { cards, parser, encoder, head, groupParser, parserHead, namer };
}

export async function closeModels({ cards: _cards, ...models }: Models): Promise<void> {
  for (const model of Object.values(models)) await model?.close();
}
