-- A home as version 0.1.0 left it: two products of one shop, one vector each.
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

INSERT INTO source VALUES ('shop', '/feeds/shop', '2026-10-01T10:00:00.000Z');
INSERT INTO picture VALUES ('h1', x'01'), ('h2', x'02');
INSERT INTO product (source, external_id, title, price, list_price, currency, image, type, stated_type, available, picture)
VALUES
  ('shop', 'a', 'Tee', 9.5, 12, 'EUR', 'a.jpg', 't-shirt', 't-shirt', 1, 'h1'),
  ('shop', 'b', 'Coat', NULL, NULL, NULL, 'b.jpg', 'outerwear', NULL, NULL, 'h2');
INSERT INTO vector VALUES
  (1, 'space', 'h1/upper', x'0000803F', x'0000803F'),
  (2, 'space', 'h2/', x'0000803F', x'0000803F');
UPDATE meta SET value = 7 WHERE key = 'generation';
PRAGMA user_version = 1;
