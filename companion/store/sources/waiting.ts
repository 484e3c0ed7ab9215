/** Imports that were asked for and have not come to an end, so that neither a stop nor a crash loses one. */
import type { Store } from '../store.ts';

export interface Waiting {
  /** @param task how it was asked for, as JSON; in place of what waited for the same source */
  keep(source: string, task: string): void;
  drop(source: string): void;
  /** How the import that waits for a source was asked for, as JSON; null when none does. */
  taskOf(source: string): string | null;
  /** Written before it begins: whatever ends the companion leaves it. */
  begin(source: string): void;
  /** Takes its tries back: the companion stops as it should, or the import has gone forward. */
  forgive(source: string): void;
  /** In the order in which they were asked for. `tries`: how often each was begun since it went forward. */
  all(): { source: string; task: string; tries: number }[];
}

export function openWaiting({ db }: Store): Waiting {
  const keep = db.prepare(
    'INSERT INTO waiting (source, task) VALUES (?, ?) ON CONFLICT DO UPDATE SET task = excluded.task',
  );
  const taskOf = db.prepare('SELECT task FROM waiting WHERE source = ?');
  const drop = db.prepare('DELETE FROM waiting WHERE source = ?');
  const begin = db.prepare('UPDATE waiting SET tries = tries + 1 WHERE source = ?');
  const forgive = db.prepare('UPDATE waiting SET tries = 0 WHERE source = ?');
  const all = db.prepare('SELECT source, task, tries FROM waiting ORDER BY rowid');
  return {
    keep: (source, task) => void keep.run(source, task),
    drop: (source) => void drop.run(source),
    taskOf: (source) => (taskOf.get(source)?.task as string | undefined) ?? null,
    begin: (source) => void begin.run(source),
    forgive: (source) => void forgive.run(source),
    all: () => all.all() as { source: string; task: string; tries: number }[],
  };
}
