/** The catalogue's pictures, small and re-encoded, one per content. */
import { createHash } from 'node:crypto';
import type { Store } from '../store.ts';

export interface Pictures {
  get(hash: string): Uint8Array | null;
  /** Keeps the one of this content that is there. Call inside `store.change`. */
  put(hash: string, bytes: Uint8Array): void;
  /** Drops this one unless another product shows it: after its product went or got another. Call inside a transaction. */
  release(hash: string): void;
  /** Drops all that no product shows. Reads the whole table: for mending alone. Call inside a transaction. */
  sweep(): void;
}

const SWEEP = `
  DELETE FROM picture WHERE NOT EXISTS (SELECT 1 FROM product WHERE product.picture = picture.hash);
  DELETE FROM web_picture WHERE NOT EXISTS (SELECT 1 FROM picture WHERE picture.hash = web_picture.hash);
`;

export function openPictures({ db }: Store): Pictures {
  const get = db.prepare('SELECT bytes FROM picture WHERE hash = ?');
  const put = db.prepare('INSERT OR IGNORE INTO picture VALUES (?, ?)');
  const drop = db.prepare(
    'DELETE FROM picture WHERE hash = ? AND NOT EXISTS (SELECT 1 FROM product WHERE product.picture = picture.hash)',
  );
  const forget = db.prepare('DELETE FROM web_picture WHERE hash = ?');
  return {
    get: (hash) => (get.get(hash)?.bytes as Uint8Array | undefined) ?? null,
    put: (hash, bytes) => void put.run(hash, bytes),
    release(hash) {
      if (drop.run(hash).changes > 0) forget.run(hash);
    },
    sweep: () => db.exec(SWEEP),
  };
}

export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
