/** Engine `exact`: scans every vector in plain TypeScript. Always there, no build time, filters for free. */
import { createLastQuery } from './last-query.ts';
import { type Allowed, byScore, type Engine, type Neighbour, type VectorIndex } from './vector-index.ts';

export const exact: Engine = {
  name: 'exact',
  create: (dim) => new ExactIndex(dim, [], new Float32Array()),
  load: (dim, ids, bytes) => {
    // Copied, because a view needs an offset that is a multiple of four (and slice() of a Buffer copies nothing).
    const matrix = new Float32Array(new Uint8Array(bytes).buffer);
    return new ExactIndex(dim, [...ids], matrix);
  },
};

class ExactIndex implements VectorIndex {
  readonly dim: number;
  #ids: number[];
  #matrix: Float32Array;
  /** Of the vectors in their order. */
  readonly #scores = createLastQuery<Float64Array>();

  constructor(dim: number, ids: number[], matrix: Float32Array) {
    this.dim = dim;
    this.#ids = ids;
    this.#matrix = matrix;
  }

  get size(): number {
    return this.#ids.length;
  }

  get ids(): readonly number[] {
    return this.#ids;
  }

  add(ids: readonly number[], vectors: Float32Array): void {
    this.#scores.forget();
    const needed = (this.size + ids.length) * this.dim;
    if (needed > this.#matrix.length) {
      // Doubled, so that many small additions cost no more than one large one.
      const grown = new Float32Array(Math.max(needed, this.#matrix.length * 2));
      grown.set(this.#matrix);
      this.#matrix = grown;
    }
    this.#matrix.set(vectors, this.size * this.dim);
    this.#ids.push(...ids);
  }

  remove(ids: readonly number[]): void {
    this.#scores.forget();
    const gone = new Set(ids);
    let kept = 0;
    for (let row = 0; row < this.#ids.length; row++) {
      const id = this.#ids[row] as number;
      if (gone.has(id)) continue;
      if (kept < row) this.#matrix.copyWithin(kept * this.dim, row * this.dim, (row + 1) * this.dim);
      this.#ids[kept++] = id;
    }
    this.#ids.length = kept;
  }

  search(query: Float32Array, k: number, allow?: Allowed): Neighbour[] {
    const scores = this.#scores.of(query, () =>
      Float64Array.from(this.#ids, (_, row) => dot(this.#matrix, row * this.dim, query)),
    );
    const best: Neighbour[] = [];
    for (let row = 0; row < this.#ids.length; row++) {
      const id = this.#ids[row] as number;
      if (allow && !allow.has(id)) continue;
      const score = scores[row] as number;
      const last = best[k - 1];
      if (last && (score < last.score || (score === last.score && id > last.id))) continue;
      insert(best, { id, score }, k);
    }
    return best;
  }

  save(): Uint8Array {
    const { buffer, byteOffset } = this.#matrix;
    return new Uint8Array(buffer, byteOffset, this.size * this.dim * 4);
  }
}

/** Four sums at a time, because one alone waits for each addition before the next. */
function dot(matrix: Float32Array, offset: number, query: Float32Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const end = query.length - (query.length % 4);
  let i = 0;
  for (; i < end; i += 4) {
    a += (matrix[offset + i] as number) * (query[i] as number);
    b += (matrix[offset + i + 1] as number) * (query[i + 1] as number);
    c += (matrix[offset + i + 2] as number) * (query[i + 2] as number);
    d += (matrix[offset + i + 3] as number) * (query[i + 3] as number);
  }
  for (; i < query.length; i++) a += (matrix[offset + i] as number) * (query[i] as number);
  return a + b + c + d;
}

function insert(best: Neighbour[], found: Neighbour, k: number): void {
  let at = best.length;
  while (at > 0 && byScore(found, best[at - 1] as Neighbour) < 0) at--;
  best.splice(at, 0, found);
  if (best.length > k) best.pop();
}
