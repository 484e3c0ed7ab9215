/** Remembers what was read from the store until the store changes. */

/** How many values are kept; the oldest goes first. */
const MOST = 32;

export function perGeneration(generation: () => number): <T>(key: string, read: () => T) => T {
  const kept = new Map<string, unknown>();
  let from = Number.NaN;
  return <T>(key: string, read: () => T): T => {
    const now = generation();
    if (now !== from) kept.clear();
    from = now;
    if (kept.has(key)) return kept.get(key) as T;
    const value = read();
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
