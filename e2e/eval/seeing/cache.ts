/** Analyses of gallery photos, so that a second run with the same models is quick and a stopped one goes on. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Seen } from './seen.ts';

export interface Cache {
  get(picture: string): Seen | null;
  put(picture: string, seen: Seen): void;
  close(): void;
}

/** @param models what made the analyses; others are never given back */
export function openCache(folder: string, models: string): Cache {
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(join(folder, 'seen.sqlite'));
  // `seen_whole`: a file of before there were details has a table `seen`.
  // Losing the last ones in a power cut costs a second; waiting for the disk would cost one each time.
  db.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA busy_timeout = 10000;
    CREATE TABLE IF NOT EXISTS seen_whole (
      models TEXT, picture TEXT, types TEXT, look BLOB, colour BLOB, details BLOB, dominant TEXT, PRIMARY KEY (models, picture)
    )`);
  const get = db.prepare(
    'SELECT types, look, colour, details, dominant FROM seen_whole WHERE models = ? AND picture = ?',
  );
  const put = db.prepare('INSERT OR REPLACE INTO seen_whole VALUES (?, ?, ?, ?, ?, ?, ?)');
  return {
    get(picture) {
      const row = get.get(models, picture);
      if (!row) return null;
      return {
        types: JSON.parse(row.types as string),
        look: fromBlob(row.look as Uint8Array),
        colour: fromBlob(row.colour as Uint8Array),
        details: Int8Array.from(row.details as Uint8Array),
        dominant: JSON.parse(row.dominant as string),
      };
    },
    put: (picture, { types, look, colour, details, dominant }) =>
      void put.run(
        models,
        picture,
        JSON.stringify(types),
        toBlob(look),
        toBlob(colour),
        toBlob(details),
        JSON.stringify(dominant),
      ),
    close: () => db.close(),
  };
}

function toBlob(vector: Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

function fromBlob(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer);
}
