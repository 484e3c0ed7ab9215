import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact } from './exact.ts';
import { loadFaiss } from './faiss.ts';
import type { Engine, Neighbour, VectorIndex } from './vector-index.ts';

const faiss = loadFaiss();
if (!faiss && process.env.CI === 'true')
  throw new Error('CI must test faiss: run scripts/build-faiss.ts first.');
if (!faiss) console.warn('faiss is not tested: its binary is not built here (see docs/faiss.md).');

const DIM = 8;
const vector = fc
  .array(fc.integer({ min: -100, max: 100 }), { minLength: DIM, maxLength: DIM })
  .map((values) => Float32Array.from(values, (value) => value / 100));
/** What happens to an index: vectors come, ids go. */
const history = fc.record({
  vectors: fc.array(vector, { minLength: 1, maxLength: 60 }),
  gone: fc.array(fc.nat(59), { maxLength: 20 }),
  query: vector,
  k: fc.integer({ min: 1, max: 70 }),
  allow: fc.option(fc.array(fc.nat(70), { maxLength: 40 }), { nil: undefined }),
});

function fill(engine: Engine, vectors: readonly Float32Array[], gone: readonly number[]): VectorIndex {
  const index = engine.create(DIM);
  const half = vectors.length >> 1;
  const add = (from: number, to: number) => {
    const ids = Array.from({ length: to - from }, (_, i) => from + i);
    index.add(ids, Float32Array.from(vectors.slice(from, to).flatMap((row) => [...row])));
  };
  add(0, half);
  add(half, vectors.length);
  index.remove(gone);
  return index;
}

function bruteForce(
  vectors: readonly Float32Array[],
  query: Float32Array,
  ids: ReadonlySet<number>,
): Neighbour[] {
  return vectors
    .map((row, id) => ({ id, score: row.reduce((sum, value, i) => sum + value * (query[i] as number), 0) }))
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

/** Equal up to rounding: where two scores are the same, either id may stand first. */
function expectSame(found: readonly Neighbour[], wanted: readonly Neighbour[]): void {
  expect(found).toHaveLength(wanted.length);
  found.forEach(({ score }, i) => {
    expect(score).toBeCloseTo((wanted[i] as Neighbour).score, 4);
  });
  const isWanted = (id: number) => wanted.some((other) => other.id === id);
  const last = wanted.at(-1)?.score ?? 0;
  for (const { id, score } of found) if (score > last + 1e-4) expect(isWanted(id)).toBe(true);
}

describe.each([exact, ...(faiss ? [faiss] : [])])('engine $name', (engine) => {
  test('finds the same top-k as comparing with everything', () => {
    fc.assert(
      fc.property(history, ({ vectors, gone, query, k, allow }) => {
        const index = fill(engine, vectors, gone);
        const there = new Set(vectors.keys().filter((id) => !gone.includes(id)));
        const allowed = allow ? new Set(allow) : undefined;
        const ids = allowed ? there.intersection(allowed) : there;
        expect(index.size).toBe(there.size);
        expectSame(index.search(query, k, allowed), bruteForce(vectors, query, ids).slice(0, k));
      }),
    );
  });

  test('comes back from its bytes as it was', () => {
    fc.assert(
      fc.property(history, ({ vectors, query, k }) => {
        const index = fill(engine, vectors, []);
        const copy = engine.load(DIM, [...vectors.keys()], index.save());
        expect(copy.search(query, k)).toEqual(index.search(query, k));
        copy.add([1000], query);
        expect(copy.size).toBe(vectors.length + 1);
      }),
    );
  });

  test('the same query finds what has come since, and no longer what has gone', () => {
    const index = fill(engine, [Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0)], []);
    const query = Float32Array.of(1, 1, 0, 0, 0, 0, 0, 0);
    const ids = () => index.search(query, 5).map(({ id }) => id);
    expect(ids()).toEqual([0]);
    index.add([7], query);
    expect(ids()).toEqual([7, 0]);
    index.remove([0]);
    expect(ids()).toEqual([7]);
  });

  test('an empty index finds nothing', () => {
    expect(engine.create(DIM).search(new Float32Array(DIM), 5)).toEqual([]);
  });
});
