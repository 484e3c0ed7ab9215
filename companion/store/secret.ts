/** The secret behind the addresses of product pictures: made at the first need, and the same from then on. */
import { randomBytes } from 'node:crypto';
import type { Store } from './store.ts';

export function pictureSecret({ db }: Store): Uint8Array {
  // Two processes may need the first one at the same time: one of them makes it, and both read that.
  db.prepare('INSERT OR IGNORE INTO secret VALUES (1, ?)').run(randomBytes(32));
  const { pictures } = db.prepare('SELECT pictures FROM secret').get() as { pictures: Uint8Array };
  return pictures;
}
