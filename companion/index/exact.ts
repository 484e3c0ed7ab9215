/** Engine `exact`: scans every vector in plain TypeScript. Always there, no build time, filters for free. */
import { createLastQuery } from './last-query.ts';
import { byScore, type Engine, type Neighbour, type VectorIndex } from './vector-index.ts';

export const exact: Engine = {
  name: 'exact',
  create: (dim) => exactIndex(dim, [], new Float32Array()),
  load: (dim, ids, bytes) =>
    // Copied, because a view needs an offset that is a multiple of four (and slice() of a Buffer copies nothing).
    exactIndex(dim, [...ids], new Float32Array(new Uint8Array(bytes).buffer)),
};

/** @param matrix of the vectors in their order; may be longer than they are */
function exactIndex(dim: number, ids: number[], matrix: Float32Array): VectorIndex {
  const scores = createLastQuery<Float64Array>();
  return {
    dim,
    ids,
    get size() {
      return ids.length;
    },
    add(added, vectors) {
      scores.forget();
      const needed = (ids.length + added.length) * dim;
      if (needed > matrix.length) {
        // Doubled, so that many small additions cost no more than one large one.
        const grown = new Float32Array(Math.max(needed, matrix.length * 2));
        grown.set(matrix);
        matrix = grown;
      }
      matrix.set(vectors, ids.length * dim);
      ids.push(...added);
    },
    remove(removed) {
      scores.forget();
      const gone = new Set(removed);
      let kept = 0;
      for (let row = 0; row < ids.length; row++) {
        const id = ids[row] as number;
        if (gone.has(id)) continue;
        if (kept < row) matrix.copyWithin(kept * dim, row * dim, (row + 1) * dim);
        ids[kept++] = id;
      }
      ids.length = kept;
    },
    search(query, k, allow) {
      const all = scores.of(query, () => Float64Array.from(ids, (_, row) => dot(matrix, row * dim, query)));
      let best: Neighbour[] = [];
      // Of the k-th best so far; whatever is below it is out.
      let least = Number.NEGATIVE_INFINITY;
      for (let row = 0; row < ids.length; row++) {
        const id = ids[row] as number;
        const score = all[row] as number;
        if (score < least || (allow && !allow.has(id))) continue;
        best.push({ id, score });
        // Sorted now and then rather than kept in order, which costs a step for each of the k with every one that comes.
        if (best.length < 2 * k) continue;
        best = best.sort(byScore).slice(0, k);
        least = best.at(-1)?.score ?? least;
      }
      return best.sort(byScore).slice(0, k);
    },
    save: () => new Uint8Array(matrix.buffer, matrix.byteOffset, ids.length * dim * 4),
  };
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
