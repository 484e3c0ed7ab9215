/** Looks for what should not be in a store, and can take most of it out. */
import { ownCommand } from '../own-command.ts';
import { openPictures } from './products/pictures.ts';
import { openProducts } from './products/products.ts';
import { openRemovals } from './sources/removals.ts';
import type { Store } from './store.ts';
import { openSpaces } from './vectors/spaces.ts';
import { openVectors } from './vectors/vectors.ts';

/** One thing that is wrong. */
export interface Finding {
  problem: string;
  /** What `--repair` does about it; null when only the person can do something, which `problem` then says. */
  remedy: string | null;
  repair?(): void;
}

/** The encoder that searches are made with, and the space of its vectors. */
export interface InUse {
  encoder: string;
  space: string;
}

/** Products that are deleted in one transaction. */
const AT_ONCE = 500;
/** Less room than this is not worth a word. */
const LOOSE_BYTES = 10e6;

/** @param spaces of the encoders that are there; vectors of others can serve no search */
export function checkStore(store: Store, spaces: ReadonlySet<string>, inUse: InUse): Finding[] {
  const damage = damaged(store);
  // In a damaged file every other answer would be a guess.
  if (damage) return [damage];
  return [
    dangling(store),
    halfRemoved(store),
    orphans(store),
    unreadable(store),
    misshapen(store),
    unsearchable(store, inUse),
    ...foreign(store, spaces),
    // Last: what the others delete is room as well.
    loose(store),
  ].filter((finding) => finding !== null);
}

function damaged({ db }: Store): Finding | null {
  const lines = db
    .prepare('PRAGMA integrity_check(5)')
    .all()
    .map((row) => String(row.integrity_check));
  if (lines[0] === 'ok') return null;
  const problem = `The catalogue file is damaged (${lines[0]}): move it away and import your feeds again.`;
  return { problem, remedy: null };
}

/** Rows that refer to what is not there: products without a picture or source, vectors without a product. */
function dangling(store: Store): Finding | null {
  const rows = store.db.prepare('PRAGMA foreign_key_check').all();
  if (rows.length === 0) return null;
  const tables = [...new Set(rows.map(({ table }) => table))];
  return {
    problem: `${rows.length} rows of ${tables.join(', ')} refer to what is not there.`,
    remedy: 'deletes them; importing the feed again brings the products back',
    repair: () =>
      store.change(() => {
        store.db.exec(`
          DELETE FROM product WHERE picture NOT IN (SELECT hash FROM picture);
          DELETE FROM product WHERE source NOT IN (SELECT id FROM source);
          DELETE FROM vector WHERE product NOT IN (SELECT row FROM product);
          DELETE FROM price WHERE product NOT IN (SELECT row FROM product);`);
      }),
  };
}

/** Sources whose removal a crash cut off. */
function halfRemoved(store: Store): Finding | null {
  const { pending, remove } = openRemovals(store);
  const sources = pending();
  if (sources.length === 0) return null;
  return {
    problem: `The removal of ${sources.join(', ')} has not come to its end.`,
    remedy: 'ends it, as the companion does by itself when it starts',
    repair() {
      for (const source of sources) while (!remove(source, AT_ONCE));
    },
  };
}

function orphans(store: Store): Finding | null {
  const { n } = store.db
    .prepare('SELECT count(*) AS n FROM picture WHERE hash NOT IN (SELECT picture FROM product)')
    .get() as { n: number };
  if (n === 0) return null;
  return {
    problem: `${n} pictures belong to no product.`,
    remedy: 'deletes them',
    repair: () => store.note(() => openPictures(store).sweep()),
  };
}

/** Pictures whose first bytes are not those of a JPEG, which the store writes, or of a WebP, which it wrote before. */
function unreadable(store: Store): Finding | null {
  const WHERE = `substr(bytes, 1, 3) <> X'FFD8FF'
    AND (substr(bytes, 1, 4) <> CAST('RIFF' AS BLOB) OR substr(bytes, 9, 4) <> CAST('WEBP' AS BLOB))`;
  const { n } = store.db.prepare(`SELECT count(*) AS n FROM picture WHERE ${WHERE}`).get() as { n: number };
  if (n === 0) return null;
  return {
    problem: `${n} pictures are damaged.`,
    remedy: 'deletes them and their products; importing the feed again brings both back',
    repair: () =>
      store.change(() => {
        store.db.exec(`
          DELETE FROM product WHERE picture IN (SELECT hash FROM picture WHERE ${WHERE});
          DELETE FROM picture WHERE ${WHERE};`);
        openPictures(store).sweep();
      }),
  };
}

/** Vectors of another length than most of their space: an index is a matrix and could not be made. */
function misshapen(store: Store): Finding | null {
  const rows = store.db
    .prepare(`
      WITH shape AS (
        SELECT space, length(look) AS look, length(colour) AS colour, count(*) AS vectors
        FROM vector GROUP BY 1, 2, 3
      ), usual AS (SELECT space, look, colour, max(vectors) FROM shape GROUP BY space)
      SELECT space, product FROM vector JOIN usual USING (space)
      WHERE length(vector.look) % 4 <> 0
        OR length(vector.look) <> usual.look OR length(vector.colour) <> usual.colour`)
    .all();
  if (rows.length === 0) return null;
  return {
    problem: `${rows.length} vectors are not of the length of their space.`,
    remedy: `deletes them; then run: ${ownCommand('reindex')}`,
    repair: () =>
      store.change(() => {
        const { remove } = openSpaces(store);
        for (const { space, product } of rows) remove(space as string, product as number);
      }),
  };
}

/** Products that no search finds until they have their vector. */
function unsearchable(store: Store, { encoder, space }: InUse): Finding | null {
  const n = openProducts(store).count() - openVectors(store).count(space);
  if (n === 0) return null;
  const remedy = ownCommand(`reindex --encoder ${encoder}`);
  const problem = `${n} products have no vector of "${encoder}", so that no search finds them. Run: ${remedy}`;
  return { problem, remedy: null };
}

/** Vectors of encoders that are gone, or of their older weights. */
function foreign(store: Store, spaces: ReadonlySet<string>): Finding[] {
  const { all, remove } = openSpaces(store);
  return all()
    .filter(({ space }) => !spaces.has(space))
    .map(({ space, vectors }) => ({
      problem: `${vectors} vectors of ${space} belong to no encoder that is here.`,
      remedy: 'deletes them',
      repair: () => void store.change(() => remove(space)),
    }));
}

/** Room of what was deleted, in a file from before companions gave theirs back to the disk. */
function loose({ db }: Store): Finding | null {
  const pragma = (name: string) => Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
  const bytes = pragma('freelist_count') * pragma('page_size');
  if (pragma('auto_vacuum') !== 0 || bytes < LOOSE_BYTES) return null;
  return {
    problem: `${(bytes / 1e6).toFixed(0)} MB of the catalogue file are free, and one of its age gives none back.`,
    remedy: 'writes it anew, which takes seconds for a large one and needs as much of the disk meanwhile',
    repair: () => db.exec('PRAGMA auto_vacuum = INCREMENTAL; VACUUM'),
  };
}
