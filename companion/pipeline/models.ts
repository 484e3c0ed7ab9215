/** The models of one encoder, opened for the pipeline. */
import type { ModelSet } from '../../models/card.ts';
import type { Library } from '../../models/library.ts';
import type { Model } from '../../models/session.ts';

export interface Models {
  cards: ModelSet;
  parser: Model;
  encoder: Model;
  head: Model;
  /** Looks again for the head, where the encoder has none of its own. */
  namer: Model | null;
}

/**
 * @param threads intra-op threads of each model
 * @throws when a weight file is missing or not the one of its card
 */
export async function openModels(library: Library, encoderId: string, threads: number): Promise<Models> {
  const cards = library.choose(encoderId);
  const opening = [
    library.open(cards.parser, threads),
    library.open(cards.encoder, threads),
    library.open(cards.head, 1),
    ...(cards.namer ? [library.open(cards.namer, threads)] : []),
  ];
  // All of them, even when one fails: a thread that ends while onnxruntime still opens a model takes the process along.
  const results = await Promise.allSettled(opening);
  const failed = results.find((result) => result.status === 'rejected');
  if (!failed) {
    const [parser, encoder, head, namer = null] = (await Promise.all(opening)) as [
      Model,
      Model,
      Model,
      Model?,
    ];
    return { cards, parser, encoder, head, namer };
  }
  for (const result of results) if (result.status === 'fulfilled') await result.value.close();
  throw failed.reason;
}
