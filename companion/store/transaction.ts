/** Runs work in one transaction of SQLite: all of it, or nothing. */
import type { DatabaseSync } from 'node:sqlite';

/** @throws what `work` or the disk throws, once everything is rolled back */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // A disk that is full or broken has rolled back already, and a second time would hide what it said.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
