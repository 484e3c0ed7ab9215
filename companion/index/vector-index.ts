/** The port behind which the search engines stand. Ids are the store's row numbers. */

export interface Neighbour {
  id: number;
  /** Inner product with the query. */
  score: number;
}

export interface VectorIndex {
  readonly dim: number;
  readonly size: number;
  /** Ids of its vectors, in the order in which `save` writes them. */
  readonly ids: readonly number[];
  /** @param vectors ids.length * dim numbers, row by row */
  add(ids: readonly number[], vectors: Float32Array): void;
  /** Ignores ids that are not in the index. */
  remove(ids: readonly number[]): void;
  /**
   * The k vectors of the largest inner product, best first, the smaller id first among equals;
   * fewer when there are fewer. With `allow`, only ids in it.
   */
  search(query: Float32Array, k: number, allow?: Allowed): Neighbour[];
  /** The index as bytes for the envelope; `load` of the same engine takes them back. */
  save(): Uint8Array;
}

export interface Allowed {
  has(id: number): boolean;
}

/** What an engine offers: an empty index, or one from the bytes of `save` (verified by the envelope before). */
export interface Engine {
  name: 'exact' | 'faiss';
  create(dim: number): VectorIndex;
  load(dim: number, ids: readonly number[], bytes: Uint8Array): VectorIndex;
}

export function byScore(a: Neighbour, b: Neighbour): number {
  return b.score - a.score || a.id - b.id;
}
