/** The store: one SQLite file that is the truth about products, pictures, vectors and paired clients. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './schema.ts';
import { inTransaction } from './transaction.ts';

export interface Store {
  readonly db: DatabaseSync;
  /** Counts every change of products or vectors; an index of a lower generation is out of date. */
  generation(): number;
  /** Runs `work` in one transaction and raises the generation; rolls back when it throws. */
  change<T>(work: () => T): T;
  /** The same without raising the generation: for what no search sees. */
  note<T>(work: () => T): T;
  /** Raises the generation; for a `note` that turns out to be a change. */
  raise(): void;
  /** From now on a statement waits so long for the writes of another process, and holds up this thread meanwhile. */
  waitAtMost(ms: number): void;
  close(): void;
}

/** So long a statement waits for the writes of another process. */
const BUSY_MS = 10_000;

export function catalogueFile(home: string): string {
  return join(home, 'catalogue.sqlite');
}

/** Opens (and makes) `catalogue.sqlite` in the home folder, readable by its owner alone. */
export function openStore(home: string): Store {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  // The home may be a folder that others can read. SQLite gives its files beside this one the same rights.
  closeSync(openSync(catalogueFile(home), 'a', 0o600));
  // From the first statement on: another command may just be making, or closing, the same file.
  const db = new DatabaseSync(catalogueFile(home), { timeout: BUSY_MS });
  // The first line has an effect on a new file alone; an older one keeps what is free in it until `verify` mends that.
  db.exec(`
    PRAGMA auto_vacuum = INCREMENTAL;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
  `);
  migrate(db);
  const readGeneration = db.prepare(`SELECT value FROM meta WHERE key = 'generation'`);
  const raiseGeneration = db.prepare(`UPDATE meta SET value = value + 1 WHERE key = 'generation'`);
  const transaction = <T>(work: () => T): T => inTransaction(db, work);
  return {
    db,
    generation: () => (readGeneration.get() as { value: number }).value,
    change: (work) =>
      transaction(() => {
        const result = work();
        raiseGeneration.run();
        return result;
      }),
    note: transaction,
    raise: () => void raiseGeneration.run(),
    waitAtMost: (ms) => db.exec(`PRAGMA busy_timeout = ${ms}`),
    close: () => db.close(),
  };
}
