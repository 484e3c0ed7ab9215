/** Imports that were asked for and have not come to an end, so that neither a stop nor a crash loses one. */
import type { Store } from './store.ts';

export interface Waiting {
  /** @param task how it was asked for, as JSON; in place of what waited for the same source */
  keep(source: string, task: string): void;
  drop(source: string): void;
  /** In the order in which they were asked for. */
  all(): { source: string; task: string }[];
}

export function openWaiting({ db }: Store): Waiting {
  const keep = db.prepare('INSERT OR REPLACE INTO waiting VALUES (?, ?)');
  const drop = db.prepare('DELETE FROM waiting WHERE source = ?');
  const all = db.prepare('SELECT source, task FROM waiting ORDER BY rowid');
  return {
    keep: (source, task) => void keep.run(source, task),
    drop: (source) => void drop.run(source),
    all: () => all.all() as { source: string; task: string }[],
  };
}
