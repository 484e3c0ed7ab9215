/**
 * Remembers what was made of the last query. Comparing it with every vector is what takes the time, and the same query
 * is asked under several filters, and again whenever a person changes one.
 */
export interface LastQuery<T> {
  /** What was made of the same numbers before, else what `make` gives now. */
  of(query: Float32Array, make: () => T): T;
  /** When the index changes. */
  forget(): void;
}

export function createLastQuery<T>(): LastQuery<T> {
  let last: { query: Float32Array; made: T } | null = null;
  return {
    of(query, make) {
      if (!last || !isSame(last.query, query)) last = { query: query.slice(), made: make() };
      return last.made;
    },
    forget() {
      last = null;
    },
  };
}

function isSame(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
