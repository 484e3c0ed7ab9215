/** Fills a space: makes the vectors that products lack in it, from the pictures that the store holds. */
import { hintOf, madeFromOf } from '../store/vectors/made-from.ts';
import type { VectorRow } from '../store/vectors/vectors.ts';
import type { ImportParts } from './rows/import.ts';
import { inParallel } from './rows/in-parallel.ts';

const BATCH = 64;

export interface ReindexReport {
  space: string;
  embedded: number;
  seconds: number;
}

/**
 * Works in batches of one transaction each, so a kill loses one batch and the next run goes on there. Products that
 * go, or get another picture, while it works are left to the next one.
 */
export async function reindex(
  parts: Omit<ImportParts, 'reader' | 'prices'>,
  parity: boolean,
  onProgress: (done: number, total: number) => void = () => {},
  signal?: AbortSignal,
): Promise<ReindexReport> {
  const { store, products, vectors, pictures, space, ahead } = parts;
  const start = performance.now();
  const missing = vectors.missing(space);
  if (missing.length === 0) return { space, embedded: 0, seconds: 0 };
  let embedded = 0;
  let done = 0;
  const isAsBefore = (row: number, picture: string) => products.byRows([row]).get(row)?.picture === picture;
  const made = inParallel(toStream(missing), ahead, async ({ row, picture, statedType }) => {
    signal?.throwIfAborted();
    const bytes = pictures.get(picture);
    if (!bytes && !isAsBefore(row, picture)) return null;
    if (!bytes) throw new Error(`The picture of product row ${row} is missing from the store.`);
    const hint = hintOf(statedType);
    const { look, colour, details, palette } = await parts.analyser.call(
      'analyse',
      [bytes, parts.encoder, { hint, parity }],
      signal,
    );
    return {
      picture,
      madeFrom: madeFromOf(picture, hint),
      vector: { product: row, look, colour, details, palette },
    };
  });
  let batch: { picture: string; madeFrom: string; vector: VectorRow }[] = [];
  const flush = () => {
    embedded += store.change(() => {
      const right = batch.filter(({ picture, vector }) => isAsBefore(vector.product, picture));
      for (const { madeFrom, vector } of right) vectors.put(space, madeFrom, vector);
      return right.length;
    });
    batch = [];
    onProgress(done, missing.length);
  };
  for await (const one of made) {
    done++;
    if (one) batch.push(one);
    if (batch.length === BATCH) flush();
  }
  if (batch.length > 0) flush();
  return { space, embedded, seconds: (performance.now() - start) / 1000 };
}

async function* toStream<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}
