/**
 * Engine `faiss`: faiss-node's IndexFlatIP, which is exact. Null where its binary is not there.
 * Only calls that were measured not to abort the process are used: no removeIds outside flat indexes, no IDMap.
 */
import { createRequire } from 'node:module';
import { byScore, type Engine, type Neighbour, type VectorIndex } from './vector-index.ts';

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
  readonly engine = 'faiss';
  readonly dim: number;
  /** faiss-node's labels are positions; this says which id stands where. */
  #ids: number[];
  readonly #flat: FlatIndex;

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
    // It takes plain arrays only; a typed array throws.
    this.#flat.add(Array.from(vectors));
    this.#ids.push(...ids);
  }

  remove(ids: readonly number[]): void {
    const gone = new Set(ids);
    const positions = this.#ids.flatMap((id, at) => (gone.has(id) ? [at] : []));
    if (positions.length === 0) return;
    // A flat index closes the gaps, so positions shift just as the filtered ids do.
    this.#flat.removeIds(positions);
    this.#ids = this.#ids.filter((id) => !gone.has(id));
  }

  search(query: Float32Array, k: number, allow?: ReadonlySet<number>): Neighbour[] {
    const wanted = Math.min(k, allow ? allow.size : this.size);
    // faiss-node has no filter: ask for more until enough of them are allowed.
    for (let ask = Math.min(this.size, wanted); ask > 0; ask = Math.min(this.size, ask * 4)) {
      const { labels, distances } = this.#flat.search(Array.from(query), ask);
      const found = labels
        .map((at, i) => ({ id: this.#ids[at] as number, score: distances[i] as number }))
        .filter(({ id }) => !allow || allow.has(id))
        .sort(byScore)
        .slice(0, k);
      if (found.length >= wanted || ask === this.size) return found;
    }
    return [];
  }

  save(): Uint8Array {
    return this.#flat.toBuffer();
  }
}
