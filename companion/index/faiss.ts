/**
 * Engine `faiss`: faiss-node's IndexFlatIP, which is exact. Null where its binary is not there.
 * Only calls that were measured not to abort the process are used: no removeIds outside flat indexes, no IDMap.
 */
import { createRequire } from 'node:module';
import { createLastQuery } from './last-query.ts';
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
    create: (dim) => faissIndex(dim, [], new faiss.IndexFlatIP(dim)),
    load: (dim, ids, bytes) => {
      const flat = faiss.IndexFlatIP.fromBuffer(Buffer.from(bytes)) as unknown as FlatIndex;
      return faissIndex(dim, [...ids], flat);
    },
  };
}

/** @param ids faiss-node's labels are positions; this says which id stands where */
function faissIndex(dim: number, ids: number[], flat: FlatIndex): VectorIndex {
  // Every vector, best first: faiss-node has no filter, and ranking all takes it hardly longer than the best few.
  const ranking = createLastQuery<Neighbour[]>();
  const rank = (query: Float32Array): Neighbour[] => {
    if (ids.length === 0) return [];
    const { labels, distances } = flat.search(Array.from(query), ids.length);
    return labels.map((at, i) => ({ id: ids[at] as number, score: distances[i] as number })).sort(byScore);
  };
  return {
    dim,
    get size() {
      return ids.length;
    },
    get ids() {
      return ids;
    },
    add(added, vectors) {
      if (added.length === 0) return;
      ranking.forget();
      // It takes plain arrays only; a typed array throws.
      flat.add(Array.from(vectors));
      ids.push(...added);
    },
    remove(removed) {
      const gone = new Set(removed);
      const positions = ids.flatMap((id, at) => (gone.has(id) ? [at] : []));
      if (positions.length === 0) return;
      ranking.forget();
      // A flat index closes the gaps, so positions shift just as the filtered ids do.
      flat.removeIds(positions);
      ids = ids.filter((id) => !gone.has(id));
    },
    search(query, k, allow) {
      const all = ranking.of(query, () => rank(query));
      if (!allow) return all.slice(0, k);
      const best: Neighbour[] = [];
      for (const found of all) {
        if (best.length === k) break;
        if (allow.has(found.id)) best.push(found);
      }
      return best;
    },
    save: () => flat.toBuffer(),
  };
}
