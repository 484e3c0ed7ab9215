/** What products cost over time: one line when a product comes in, and one for each change. */
import type { ProductRecord } from '../../../contract/index.ts';
import type { Store } from '../store.ts';

export type Price = Pick<ProductRecord, 'price' | 'listPrice' | 'currency'>;

export interface Prices {
  /** Call inside a transaction. @param at ISO 8601 */
  note(product: number, price: Price, at: string): void;
  /** The oldest first. */
  of(product: number): (Price & { at: string })[];
}

export function openPrices({ db }: Store): Prices {
  const note = db.prepare('INSERT OR REPLACE INTO price VALUES (?, ?, ?, ?, ?)');
  const of = db.prepare(
    'SELECT at, price, list_price AS listPrice, currency FROM price WHERE product = ? ORDER BY at',
  );
  return {
    note: (product, { price, listPrice, currency }, at) =>
      void note.run(product, at, price, listPrice, currency),
    of: (product) => of.all(product) as unknown as (Price & { at: string })[],
  };
}

export function samePrice(a: Price, b: Price): boolean {
  return a.price === b.price && a.listPrice === b.listPrice && a.currency === b.currency;
}
