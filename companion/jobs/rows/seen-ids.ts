/** Remembers a million ids without holding them in memory: a private, temporary SQLite file. */
import { DatabaseSync } from 'node:sqlite';

export interface SeenIds {
  /** False when it was seen before. */
  add(id: string): boolean;
  close(): void;
}

export function createSeenIds(): SeenIds {
  const db = new DatabaseSync('');
  db.exec('PRAGMA synchronous = OFF; CREATE TABLE seen (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID');
  // One transaction that never ends: nothing here outlives the process anyway.
  db.exec('BEGIN');
  const add = db.prepare('INSERT OR IGNORE INTO seen VALUES (?)');
  return { add: (id) => add.run(id).changes === 1, close: () => db.close() };
}
