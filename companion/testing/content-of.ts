/** What a home holds, without what differs from run to run: to compare an import that was killed with one that was not. */
import { createHash } from 'node:crypto';
import { openStore } from '../store/store.ts';

/** One text for each kind of content; equal texts mean equal content. */
export function contentOf(home: string): Record<string, string[]> {
  const store = openStore(home);
  try {
    const lines = (sql: string) => store.db.prepare(sql).all().map(toLine);
    return {
      // The number of the run counts beginnings; that its last run saw every product must hold all the same.
      products: lines(
        `SELECT row, source, external_id, title, brand, price, list_price, currency, link, image, category, type,
           stated_type, color, gender, sizes, available, group_id, picture, retired, seen_run = run AS seen
         FROM product JOIN source ON source.id = source ORDER BY source, external_id`,
      ),
      vectors: lines(
        `SELECT source, external_id, space, made_from, look, colour, details FROM vector JOIN product ON row = product
         ORDER BY source, external_id, space`,
      ),
      pictures: lines('SELECT hash, bytes FROM picture ORDER BY hash'),
      prices: lines(
        `SELECT source, external_id, p.price, p.list_price, p.currency FROM price p JOIN product ON row = product
         ORDER BY source, external_id, at`,
      ),
      sources: lines('SELECT id, name, kind, format, resume, runner FROM source ORDER BY id'),
      check: lines('PRAGMA integrity_check'),
      keys: lines('PRAGMA foreign_key_check'),
    };
  } finally {
    store.close();
  }
}

function toLine(row: Record<string, unknown>): string {
  const values = Object.values(row).map((value) =>
    value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value,
  );
  return JSON.stringify(values);
}
