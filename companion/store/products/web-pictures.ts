/** What servers said about the pictures of products, so that the next import need not fetch them again. */
import type { Store } from '../store.ts';

export interface WebPicture {
  /** Of its content. */
  hash: string;
  etag: string | null;
  lastModified: string | null;
  /** Bytes. */
  size: number;
}

export interface WebPictures {
  get(address: string): WebPicture | null;
  /** Call inside a transaction. */
  put(address: string, picture: WebPicture): void;
}

export function openWebPictures({ db }: Store): WebPictures {
  const get = db.prepare(
    'SELECT hash, etag, last_modified AS lastModified, size FROM web_picture WHERE address = ?',
  );
  const put = db.prepare('INSERT OR REPLACE INTO web_picture VALUES (?, ?, ?, ?, ?)');
  return {
    get: (address) => (get.get(address) as WebPicture | undefined) ?? null,
    put: (address, { hash, etag, lastModified, size }) =>
      void put.run(address, hash, etag, lastModified, size),
  };
}
