/**
 * Sources on their way out of the store. A large one takes a while: first it is marked, so that nobody sees it or
 * imports into it, then its products go a few at a time, and whoever opens the store next can go on with that.
 */
import { openPictures } from '../products/pictures.ts';
import type { Store } from '../store.ts';

export interface Removals {
  /** Hides the source, and forgets where a run of it stopped; returns how many products it has. Call inside `store.change`. */
  begin(source: string): number;
  /** Sources that have begun to go. */
  pending(): string[];
  /** Takes at most so many of its products out of every search; returns how many. */
  retire(source: string, most: number): number;
  /** Deletes at most so many of its products, and with the last ones the source itself; returns whether that is gone. */
  remove(source: string, most: number): boolean;
  /** Gives at most so many free pages back to the disk; returns whether there are more. */
  giveBack(pages: number): boolean;
}

export function openRemovals(store: Store): Removals {
  const { db } = store;
  const pictures = openPictures(store);
  const mark = db.prepare('UPDATE source SET removing = 1, resume = NULL, runner = NULL WHERE id = ?');
  const count = db.prepare('SELECT count(*) AS n FROM product WHERE source = ?');
  const pending = db.prepare('SELECT id FROM source WHERE removing = 1 ORDER BY id');
  // Of this source only as long as it is marked: an import may have made a new one of that name.
  const MARKED = 'source = (SELECT id FROM source WHERE id = ? AND removing = 1)';
  const retire = db.prepare(`
    UPDATE product SET retired = 1
    WHERE row IN (SELECT row FROM product WHERE ${MARKED} AND retired = 0 LIMIT ?)`);
  // By name, so that their own triggers tell the indexes.
  const remove = db.prepare(`
    DELETE FROM product WHERE row IN (SELECT row FROM product WHERE ${MARKED} LIMIT ?)
    RETURNING picture, retired`);
  const forget = db.prepare('DELETE FROM source WHERE id = ? AND removing = 1');
  const free = db.prepare('PRAGMA freelist_count');
  const freePages = () => (free.get() as { freelist_count: number }).freelist_count;
  return {
    begin(source) {
      mark.run(source);
      return (count.get(source) as { n: number }).n;
    },
    pending: () => pending.all().map(({ id }) => id as string),
    retire: (source, most) => store.change(() => Number(retire.run(source, most).changes)),
    remove: (source, most) =>
      store.note(() => {
        const gone = remove.all(source, most);
        for (const { picture } of gone) pictures.release(picture as string);
        // No search sees the difference, unless it was cut off before all of them were out of sight.
        if (gone.some(({ retired }) => retired === 0)) store.raise();
        if (gone.length === most) return false;
        forget.run(source);
        return true;
      }),
    giveBack(pages) {
      const before = freePages();
      if (before > 0) db.exec(`PRAGMA incremental_vacuum(${pages})`);
      const after = freePages();
      // The file of an older home does not shrink: see store/check.ts.
      return after > 0 && after < before;
    },
  };
}
