/**
 * Remembers what was made of the last query: one is searched under several filters, and again with each step of a
 * slider, and to compare it with every vector is what takes the time.
 */
export interface LastQuery<T> {
  /** What was made of the same numbers, else of these now. */
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
