/** One `serve` for each home: a second one would take the imports that the first is at for left behind, and their files. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isBusy } from '../../store/disk/advice.ts';
import { EXIT, ExitError } from '../exit.ts';

export interface Hold {
  /** Tells whoever comes second where this one listens. */
  listensOn(port: number): void;
  release(): void;
}

/** One that ends just now needs a moment to let go. */
const WAIT_MS = 500;
/** The garbage collector closes, and so unlocks, what nobody refers to. */
const HELD = new Set<DatabaseSync>();

/**
 * Held by a lock of SQLite's on a file without content, which ends with its process however that ends, and works
 * wherever the catalogue does. The file stays: a lock on one that is removed keeps nobody out.
 * @throws ExitError when another `serve` holds the home
 */
export function holdHome(home: string): Hold {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const note = join(home, 'serve.json');
  const tell = (port: number | null) =>
    writeFileSync(note, JSON.stringify({ pid: process.pid, port }), { mode: 0o600 });
  const lock = new DatabaseSync(join(home, 'serve.lock'), { timeout: WAIT_MS });
  try {
    // Nothing is ever written, so that it needs no journal beside it.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE');
    tell(null);
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new ExitError(
      EXIT.unavailable,
      `Lookalike already runs${describe(note)}: use that one, or stop it first.`,
    );
  }
  HELD.add(lock);
  return {
    listensOn: tell,
    release() {
      rmSync(note, { force: true });
      HELD.delete(lock);
      lock.close();
    },
  };
}

/** Nothing in the moment in which the other one has yet to write it. */
function describe(note: string): string {
  try {
    const { pid, port } = JSON.parse(readFileSync(note, 'utf8')) as { pid: number; port: number | null };
    return port === null ? ` (process ${pid})` : ` on port ${port} (process ${pid})`;
  } catch {
    return '';
  }
}
