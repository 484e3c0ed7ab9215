/**
 * Engine `faiss`: faiss-node's IndexFlatIP, which is exact. Null where its binary is not there.
 * Only calls that were measured not to abort the process are used: no removeIds outside flat indexes, no IDMap.
 */
import { createRequire } from 'node:module';
import { createLastQuery } from './last-query.ts';
import { type Allowed, byScore, type Engine, type Neighbour, type VectorIndex } from './vector-index.ts';

type Faiss = typeof import('faiss-node');
type FlatIndex = InstanceType<Faiss['IndexFlatIP']>;

export function loadFaiss(): Engine | null {
  let faiss: Faiss;
  try {
    faiss = createRequire(import.meta.url)('faiss-node') as Faiss;
  } catch {
    return null;
  }
  return {
    name: 'faiss',
    create: (dim) => new FaissIndex(dim, [], new faiss.IndexFlatIP(dim)),
    load: (dim, ids, bytes) => {
      const flat = faiss.IndexFlatIP.fromBuffer(Buffer.from(bytes)) as unknown as FlatIndex;
      return new FaissIndex(dim, [...ids], flat);
    },
  };
}

class FaissIndex implements VectorIndex {
  readonly dim: number;
  /** faiss-node's labels are positions; this says which id stands where. */
  #ids: number[];
  readonly #flat: FlatIndex;
  /** Every vector, best first: faiss-node has no filter, and all of them take it hardly longer than the best few. */
  readonly #ranking = createLastQuery<Neighbour[]>();

  constructor(dim: number, ids: number[], flat: FlatIndex) {
    this.dim = dim;
    this.#ids = ids;
    this.#flat = flat;
  }

  get size(): number {
    return this.#ids.length;
  }

  get ids(): readonly number[] {
    return this.#ids;
  }

  add(ids: readonly number[], vectors: Float32Array): void {
    if (ids.length === 0) return;
    this.#ranking.forget();
    // It takes plain arrays only; a typed array throws.
    this.#flat.add(Array.from(vectors));
    this.#ids.push(...ids);
  }

  remove(ids: readonly number[]): void {
    const gone = new Set(ids);
    const positions = this.#ids.flatMap((id, at) => (gone.has(id) ? [at] : []));
    if (positions.length === 0) return;
    this.#ranking.forget();
    // A flat index closes the gaps, so positions shift just as the filtered ids do.
    this.#flat.removeIds(positions);
    this.#ids = this.#ids.filter((id) => !gone.has(id));
  }

  search(query: Float32Array, k: number, allow?: Allowed): Neighbour[] {
    const ranking = this.#ranking.of(query, () => this.#rank(query));
    if (!allow) return ranking.slice(0, k);
    const best: Neighbour[] = [];
    for (const found of ranking) {
      if (best.length === k) break;
      if (allow.has(found.id)) best.push(found);
    }
    return best;
  }

  #rank(query: Float32Array): Neighbour[] {
    if (this.size === 0) return [];
    const { labels, distances } = this.#flat.search(Array.from(query), this.size);
    return labels
      .map((at, i) => ({ id: this.#ids[at] as number, score: distances[i] as number }))
      .sort(byScore);
  }

  save(): Uint8Array {
    return this.#flat.toBuffer();
  }
}
