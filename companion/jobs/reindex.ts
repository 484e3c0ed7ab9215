/** Fills a space: makes the vectors that products lack in it, from the pictures that the store holds. */
import { type GarmentType, GROUP_OF_TYPE } from '../../contract/index.ts';
import type { VectorRow } from '../store/vectors.ts';
import type { ImportParts } from './import.ts';
import { inParallel } from './in-parallel.ts';

const BATCH = 64;

export interface ReindexReport {
  space: string;
  embedded: number;
  seconds: number;
}

/** Works in batches of one transaction each, so a kill loses one batch and the next run goes on there. */
export async function reindex(
  parts: Omit<ImportParts, 'reader' | 'prices'>,
  parity: boolean,
  onProgress: (done: number, total: number) => void = () => {},
  signal?: AbortSignal,
): Promise<ReindexReport> {
  const { store, vectors, pictures, space, ahead } = parts;
  const start = performance.now();
  const missing = vectors.missing(space);
  if (missing.length === 0) return { space, embedded: 0, seconds: 0 };
  let embedded = 0;
  const made = inParallel(toStream(missing), ahead, async ({ row, picture, statedType }) => {
    signal?.throwIfAborted();
    const bytes = pictures.get(picture);
    if (!bytes) throw new Error(`The picture of product row ${row} is missing from the store.`);
    const hint = statedType ? GROUP_OF_TYPE[statedType as GarmentType] : null;
    const { look, colour, palette } = await parts.analyser.call(
      'analyse',
      [bytes, parts.encoder, { hint, parity }],
      signal,
    );
    return { madeFrom: `${picture}/${hint ?? ''}`, vector: { product: row, look, colour, palette } };
  });
  let batch: { madeFrom: string; vector: VectorRow }[] = [];
  const flush = () => {
    store.change(() => {
      for (const { madeFrom, vector } of batch) vectors.put(space, madeFrom, vector);
    });
    embedded += batch.length;
    batch = [];
    onProgress(embedded, missing.length);
  };
  for await (const one of made) {
    batch.push(one);
    if (batch.length === BATCH) flush();
  }
  if (batch.length > 0) flush();
  return { space, embedded, seconds: (performance.now() - start) / 1000 };
}

async function* toStream<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}
