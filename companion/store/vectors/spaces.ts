/** The spaces that the store has vectors of, over all encoders. */
import type { Store } from '../store.ts';

export interface Spaces {
  all(): { space: string; vectors: number }[];
  /** Forgets the vectors of a space, or of one product in it; returns how many there were. Call inside `store.change`. */
  remove(space: string, product?: number | null): number;
}

const CHOSEN = 'space = :space AND (product = :product OR :product IS NULL)';

export function openSpaces({ db }: Store): Spaces {
  const all = db.prepare('SELECT space, count(*) AS vectors FROM vector GROUP BY space ORDER BY space');
  // Their places in an index have changed: see `touched` in store/schema.ts, whose triggers watch products alone.
  const touch = db.prepare(`
    INSERT OR REPLACE INTO touched
    SELECT product, (SELECT value + 1 FROM meta WHERE key = 'generation') FROM vector WHERE ${CHOSEN}`);
  const remove = db.prepare(`DELETE FROM vector WHERE ${CHOSEN}`);
  return {
    all: () => all.all() as unknown as { space: string; vectors: number }[],
    remove(space, product = null) {
      touch.run({ space, product });
      return Number(remove.run({ space, product }).changes);
    },
  };
}
