/** Random numbers that are the same on every run. */

/** Numbers from 0 to 1 by mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** At most `most` items, drawn by a seed and left in their order; a larger sample of the same items holds a smaller one. */
export function sample<T>(items: readonly T[], most: number, seed = 7): T[] {
  if (items.length <= most) return [...items];
  const random = randomFrom(seed);
  return items
    .map((item, place) => ({ item, place, lot: random() }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, most)
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
