/** The tables of the store, and the steps that bring an older file up to date. */
import type { DatabaseSync } from 'node:sqlite';

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
];

/** @throws when the file was written by a newer version of this program */
export function migrate(db: DatabaseSync): void {
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > MIGRATIONS.length) {
    throw new Error(`The catalogue was written by a newer Lookalike (version ${version}). Update this one.`);
  }
  for (let step = version; step < MIGRATIONS.length; step++) {
    db.exec(`BEGIN IMMEDIATE; ${MIGRATIONS[step]} PRAGMA user_version = ${step + 1}; COMMIT;`);
  }
}
