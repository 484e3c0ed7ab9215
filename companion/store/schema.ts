/** The tables of the store, and the steps that bring an older file up to date. */
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './transaction.ts';

/** Step n takes a file of version n to n + 1; a step that has shipped is never changed. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
  INSERT INTO meta VALUES ('generation', 0);

  CREATE TABLE source (
    id TEXT PRIMARY KEY,
    folder TEXT NOT NULL,
    imported_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE product (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    external_id TEXT NOT NULL,
    title TEXT NOT NULL,
    brand TEXT,
    price REAL,
    list_price REAL,
    currency TEXT,
    link TEXT,
    image TEXT NOT NULL,
    category TEXT,
    type TEXT NOT NULL,
    stated_type TEXT,
    color TEXT,
    gender TEXT,
    available INTEGER,
    group_id TEXT,
    picture TEXT NOT NULL REFERENCES picture (hash),
    UNIQUE (source, external_id)
  ) STRICT;
  CREATE INDEX product_type ON product (type);
  CREATE INDEX product_picture ON product (picture);

  -- One small, re-encoded picture per content, so that a moved feed folder loses nothing.
  CREATE TABLE picture (hash TEXT PRIMARY KEY, webp BLOB NOT NULL) STRICT;

  -- look and colour are float32, little endian, unit length. "made_from" tells when they are out of date.
  CREATE TABLE vector (
    product INTEGER NOT NULL REFERENCES product (row) ON DELETE CASCADE,
    space TEXT NOT NULL,
    made_from TEXT NOT NULL,
    look BLOB NOT NULL,
    colour BLOB NOT NULL,
    PRIMARY KEY (space, product)
  ) STRICT, WITHOUT ROWID;

  -- token_hash is SHA-256 of the token: enough to check one and to prove to its owner who we are.
  CREATE TABLE client (
    id TEXT PRIMARY KEY,
    token_hash BLOB NOT NULL,
    origin TEXT,
    paired_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE pairing (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    code_hash BLOB NOT NULL,
    expires_at INTEGER NOT NULL,
    tries_left INTEGER NOT NULL
  ) STRICT;
  `,
  `
  -- Made anew, since SQLite cannot take a NOT NULL away. No key is enforced meanwhile: see migrate.
  CREATE TABLE new_source (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('shop', 'wardrobe')),
    -- What was imported: an address, a path, or the name of an uploaded file.
    origin TEXT NOT NULL,
    refreshable INTEGER NOT NULL,
    -- How it was asked for, as JSON, so that a refresh asks the same.
    options TEXT NOT NULL DEFAULT '{}',
    format TEXT,
    -- Where relative picture paths start; null for feeds from the web.
    folder TEXT,
    imported_at TEXT,
    -- Counts the runs; every product carries the last one that saw it.
    run INTEGER NOT NULL DEFAULT 0,
    -- A run that has not come to its end, as JSON: which feed, how many rows are done, the report so far.
    resume TEXT,
    -- Which process runs it, and when that last said so (ms since 1970).
    runner TEXT,
    beat_at INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  INSERT INTO new_source (id, name, kind, origin, refreshable, folder, imported_at)
    SELECT id, id, 'shop', folder, 1, folder, imported_at FROM source;
  DROP TABLE source;
  ALTER TABLE new_source RENAME TO source;

  -- Retired products are kept with their vectors, so that a product that comes back costs nothing.
  ALTER TABLE product ADD COLUMN retired INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE product ADD COLUMN seen_run INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX product_seen ON product (source, seen_run);

  -- One line when a product comes in and one for each change of its price.
  CREATE TABLE price (
    product INTEGER NOT NULL REFERENCES product (row) ON DELETE CASCADE,
    at TEXT NOT NULL,
    price REAL,
    list_price REAL,
    currency TEXT,
    PRIMARY KEY (product, at)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO price SELECT row, s.imported_at, price, list_price, currency
    FROM product JOIN source s ON s.id = source;

  -- Variants often share one picture: its vector is looked up instead of made again.
  CREATE INDEX vector_made_from ON vector (space, made_from);

  -- What a server said about a picture, so that the next import need not fetch it again.
  CREATE TABLE web_picture (
    address TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT,
    size INTEGER NOT NULL
  ) STRICT;

  -- Products whose place in an index changed, and the generation that did it: an index of an older one
  -- brings itself up to date from these instead of reading every vector again.
  CREATE TABLE touched (product INTEGER PRIMARY KEY, generation INTEGER NOT NULL) STRICT;
  CREATE INDEX touched_generation ON touched (generation);
  INSERT INTO meta SELECT 'touched_since', value FROM meta WHERE key = 'generation';
  -- Deleted first: OR REPLACE in a trigger would yield to the way of the statement that fires it.
  CREATE TRIGGER vector_put AFTER INSERT ON vector BEGIN
    DELETE FROM touched WHERE product = new.product;
    INSERT INTO touched SELECT new.product, value + 1 FROM meta WHERE key = 'generation';
  END;
  CREATE TRIGGER product_retired AFTER UPDATE OF retired ON product WHEN old.retired <> new.retired BEGIN
    DELETE FROM touched WHERE product = new.row;
    INSERT INTO touched SELECT new.row, value + 1 FROM meta WHERE key = 'generation';
  END;
  CREATE TRIGGER product_gone AFTER DELETE ON product BEGIN
    DELETE FROM touched WHERE product = old.row;
    INSERT INTO touched SELECT old.row, value + 1 FROM meta WHERE key = 'generation';
  END;
  `,
  `
  -- The garment's colours as JSON; null until the picture has been looked at again.
  ALTER TABLE vector ADD COLUMN palette TEXT;
  -- One bit for each family of COLOUR_FAMILIES that covers enough of it, here rather than behind a large vector.
  ALTER TABLE product ADD COLUMN colours INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX product_group ON product (source, group_id);

  -- Trigrams, since Korean, Japanese and Chinese put no spaces between words.
  CREATE VIRTUAL TABLE product_words USING fts5 (
    title, brand, category, content = 'product', content_rowid = 'row', tokenize = 'trigram remove_diacritics 1'
  );
  INSERT INTO product_words (product_words) VALUES ('rebuild');
  CREATE TRIGGER product_words_in AFTER INSERT ON product BEGIN
    INSERT INTO product_words (rowid, title, brand, category) VALUES (new.row, new.title, new.brand, new.category);
  END;
  CREATE TRIGGER product_words_out AFTER DELETE ON product BEGIN
    INSERT INTO product_words (product_words, rowid, title, brand, category)
      VALUES ('delete', old.row, old.title, old.brand, old.category);
  END;
  CREATE TRIGGER product_words_change AFTER UPDATE OF title, brand, category ON product
    WHEN old.title IS NOT new.title OR old.brand IS NOT new.brand OR old.category IS NOT new.category BEGIN
    INSERT INTO product_words (product_words, rowid, title, brand, category)
      VALUES ('delete', old.row, old.title, old.brand, old.category);
    INSERT INTO product_words (rowid, title, brand, category) VALUES (new.row, new.title, new.brand, new.category);
  END;
  `,
  `
  -- A WebP where it was written before this step, a JPEG since: its first bytes tell.
  ALTER TABLE picture RENAME COLUMN webp TO bytes;
  `,
  `
  -- A product takes its vectors along, and without this each one that goes is looked for in all of them.
  CREATE INDEX vector_product ON vector (product);
  `,
  `
  -- Signs the addresses of product pictures, so that those an open panel holds outlive a restart.
  CREATE TABLE secret (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), pictures BLOB NOT NULL) STRICT;
  `,
  `
  -- Imports that were asked for and have not come to an end, each as JSON. Its source may still have to be made.
  CREATE TABLE waiting (source TEXT PRIMARY KEY, task TEXT NOT NULL) STRICT;
  `,
  `
  -- How often it was begun and cut off by the end of the whole companion.
  ALTER TABLE waiting ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- A picture that nobody shows any more takes along what servers said about it.
  CREATE INDEX web_picture_hash ON web_picture (hash);
  `,
  `
  -- Set while its products are being deleted, which takes a while: nobody sees it any more.
  ALTER TABLE source ADD COLUMN removing INTEGER NOT NULL DEFAULT 0;
  -- Sources are listed with how many products they have.
  CREATE INDEX product_source ON product (source, retired);
  `,
  `
  -- Those that can be bought, as a list in JSON.
  ALTER TABLE product ADD COLUMN sizes TEXT NOT NULL DEFAULT '[]';
  `,
  `
  -- What a garment looks like part by part, in bytes. Last in its row: an index is made without reading it.
  ALTER TABLE vector ADD COLUMN details BLOB NOT NULL DEFAULT X'';
  `,
  `
  -- What the page that somebody is on sells is looked for by its address, in every search from there.
  CREATE INDEX product_link ON product (link);
  `,
];

/** @throws when the file was written by a newer version of this program */
export function migrate(db: DatabaseSync): void {
  // A table that is made anew must not take the rows that refer to it along.
  db.exec('PRAGMA foreign_keys = OFF');
  while (step(db));
  db.exec('PRAGMA foreign_keys = ON');
}

/** One transaction that also reads the version: two processes may open an old file at the same time. */
function step(db: DatabaseSync): boolean {
  if (versionOf(db) === MIGRATIONS.length) return false;
  return inTransaction(db, () => {
    const version = versionOf(db);
    if (version > MIGRATIONS.length) {
      throw new Error(
        `The catalogue was written by a newer Lookalike (version ${version}). Update this one.`,
      );
    }
    const migration = MIGRATIONS[version];
    if (migration) db.exec(`${migration} PRAGMA user_version = ${version + 1};`);
    return true;
  });
}

function versionOf(db: DatabaseSync): number {
  return (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
}
