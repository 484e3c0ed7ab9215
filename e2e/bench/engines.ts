/** Times the search engines on the same random vectors, side by side. */
import { exact } from '../../companion/index/exact.ts';
import { loadFaiss } from '../../companion/index/faiss.ts';
import type { Engine } from '../../companion/index/vector-index.ts';
import { COLOUR_DIM } from '../../companion/pipeline/colour/colour.ts';
import { quantile } from './quantile.ts';

/** As the index of the default encoder has it. */
const DIM = 512 + COLOUR_DIM;
const K = 20;
const QUERIES = 50;

export function compareEngines(): void {
  const faiss = loadFaiss();
  if (!faiss) console.log('engines: faiss is not built here (docs/faiss.md), only exact is timed');
  for (const count of [1_000, 10_000]) {
    const vectors = Float32Array.from({ length: count * DIM }, () => Math.random() - 0.5);
    for (const engine of faiss ? [exact, faiss] : [exact]) {
      const { build, search } = time(engine, count, vectors);
      const median = quantile(search, 0.5).toFixed(2);
      console.log(`${engine.name}, ${count} vectors: build ${build.toFixed(0)} ms, search ${median} ms`);
    }
  }
}

function time(engine: Engine, count: number, vectors: Float32Array): { build: number; search: number[] } {
  const start = performance.now();
  const index = engine.create(DIM);
  index.add(
    Array.from({ length: count }, (_, i) => i),
    vectors,
  );
  const build = performance.now() - start;
  const search = Array.from({ length: QUERIES }, (_, i) => {
    const begin = performance.now();
    index.search(vectors.subarray(i * DIM, (i + 1) * DIM), K);
    return performance.now() - begin;
  });
  return { build, search };
}
