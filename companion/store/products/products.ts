/** Products in the store: written by imports, read by searches and the product routes. */
import {
  type Filters,
  type GarmentType,
  type ProductRecord,
  shopPage,
  shopPageBegins,
  shopPageHolds,
} from '../../../contract/index.ts';
import type { Store } from '../store.ts';
import { whereOf } from './filters.ts';
import {
  COLUMNS,
  KNOWN_COLUMNS,
  type KnownProduct,
  type KnownRow,
  type Row,
  type StoredProduct,
  toKnown,
  toProduct,
} from './product-row.ts';
import { RowSet } from './row-set.ts';

export interface ProductWrite {
  source: string;
  record: ProductRecord;
  /** What the feed states, else what the classifier saw. */
  type: GarmentType;
  picture: string;
  /** The source's run that saw it. */
  run: number;
}

/** Retired products are kept, but only `byId` and `known` find them. */
export interface Products {
  count(): number;
  countOf(source: string): number;
  /** Inserts or updates by (source, record id), and brings back a retired one; returns the row. Call inside `store.change`. */
  put(write: ProductWrite): number;
  /** The product is still in its feed, just as it was. Call inside a transaction. */
  saw(row: number, run: number): void;
  known(source: string, recordId: string): KnownProduct | null;
  /** How many `retireUnseen` would retire. */
  unseen(source: string, run: number): number;
  /** What the feed said of each product of a source, in the order of rows. */
  records(source: string): Iterable<ProductRecord>;
  /** Retires what a run of its source has not seen; returns how many. Call inside `store.change`. */
  retireUnseen(source: string, run: number): number;
  /** Returns the hash of its picture, for `pictures.release`; null when it is not there. Call inside `store.change`. */
  remove(row: number): string | null;
  byId(id: string): StoredProduct | null;
  byRows(rows: readonly number[]): Map<number, StoredProduct>;
  /** Rows of what this page of a shop sells, however its address is written; retired ones, too. */
  rowsOfPage(address: string): number[];
  /** Rows of products that pass the filters. */
  rowsWhere(filters: Partial<Filters>): RowSet;
  /** Of each of these products' groups, all that belong to it. */
  variantsOf(products: readonly StoredProduct[]): StoredProduct[];
  /** In the order of rows, after a row. */
  page(after: number, limit: number): StoredProduct[];
}

/** Products that are read at once where all are wanted. */
const PAGE = 1000;

/** No text that begins alike stands behind it. */
const LAST_CHARACTER = '\u{10FFFF}';

/** What is written into each column beside the two that name the product. */
const WRITTEN: Readonly<Record<string, (write: ProductWrite) => string | number | null>> = {
  title: ({ record }) => record.title,
  brand: ({ record }) => record.brand,
  price: ({ record }) => record.price,
  list_price: ({ record }) => record.listPrice,
  currency: ({ record }) => record.currency,
  link: ({ record }) => record.link,
  image: ({ record }) => record.image,
  category: ({ record }) => record.category,
  type: ({ type }) => type,
  stated_type: ({ record }) => record.type,
  color: ({ record }) => record.color,
  gender: ({ record }) => record.gender,
  sizes: ({ record }) => JSON.stringify(record.sizes),
  available: ({ record: { available } }) => (available === null ? null : Number(available)),
  group_id: ({ record }) => record.groupId,
  picture: ({ picture }) => picture,
  seen_run: ({ run }) => run,
  retired: () => 0,
};

export function openProducts({ db }: Store): Products {
  const columns = Object.keys(WRITTEN);
  const values = Object.values(WRITTEN);
  const put = db.prepare(`
    INSERT INTO product (source, external_id, ${columns.join(', ')}) VALUES (?, ?${', ?'.repeat(columns.length)})
    ON CONFLICT (source, external_id) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}
    RETURNING row`);
  const one = db.prepare(`SELECT ${COLUMNS} FROM product WHERE source = ? AND external_id = ?`);
  const page = db.prepare(
    `SELECT ${COLUMNS} FROM product WHERE row > ? AND retired = 0 ORDER BY row LIMIT ?`,
  );
  const byRows = db.prepare(
    `SELECT ${COLUMNS} FROM product WHERE row IN (SELECT value FROM json_each(?)) AND retired = 0`,
  );
  // By name: left to itself, SQLite reads all that the shops of these products sell, sixty milliseconds of every search
  // where that is a hundred thousand.
  const variants = db.prepare(`
    SELECT ${COLUMNS} FROM product INDEXED BY product_group
    WHERE (source, group_id) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?)) AND retired = 0`);
  // By name: there is no telling from the statement that few addresses begin alike.
  const byLink = db.prepare(`
    SELECT row, link FROM product INDEXED BY product_link WHERE link >= ? AND link < ?
    AND NOT EXISTS (SELECT 1 FROM json_each(?) WHERE instr(link, value) = 0)`);
  const known = db.prepare(`SELECT ${KNOWN_COLUMNS} FROM product WHERE source = ? AND external_id = ?`);
  const knownPage = db.prepare(`
    SELECT ${KNOWN_COLUMNS} FROM product WHERE source = ? AND retired = 0 AND row > ? ORDER BY row LIMIT ?`);
  const saw = db.prepare('UPDATE product SET seen_run = ? WHERE row = ?');
  const remove = db.prepare('DELETE FROM product WHERE row = ? RETURNING picture');
  const countOf = db.prepare('SELECT count(*) AS n FROM product WHERE source = ? AND retired = 0');
  // By name: the index of sources would read every product for its run, and most were seen by this one.
  const BY_RUN = 'INDEXED BY product_seen';
  const UNSEEN = 'source = ? AND seen_run <> ? AND retired = 0';
  const unseen = db.prepare(`SELECT count(*) AS n FROM product ${BY_RUN} WHERE ${UNSEEN}`);
  const retire = db.prepare(`UPDATE product ${BY_RUN} SET retired = 1 WHERE ${UNSEEN}`);
  return {
    count: () => (db.prepare('SELECT count(*) AS n FROM product WHERE retired = 0').get() as { n: number }).n,
    countOf: (source) => (countOf.get(source) as { n: number }).n,
    put(write) {
      const row = put.get(write.source, write.record.id, ...values.map((value) => value(write)));
      return (row as { row: number }).row;
    },
    saw: (row, run) => void saw.run(run, row),
    known(source, recordId) {
      const row = known.get(source, recordId);
      return row ? toKnown(row as unknown as KnownRow) : null;
    },
    *records(source) {
      // Page by page: a statement that stays open while somebody looks at the first lines keeps all that others write
      // meanwhile in the log of the file, which grows without end.
      let after = 0;
      for (;;) {
        const rows = knownPage.all(source, after, PAGE) as unknown as KnownRow[];
        for (const row of rows) yield toKnown(row).record;
        if (rows.length < PAGE) return;
        after = rows.at(-1)?.row ?? after;
      }
    },
    unseen: (source, run) => (unseen.get(source, run) as { n: number }).n,
    retireUnseen: (source, run) => Number(retire.run(source, run).changes),
    remove: (row) => (remove.get(row)?.picture as string | undefined) ?? null,
    byId(id) {
      const colon = id.indexOf(':');
      const row = one.get(id.slice(0, colon), id.slice(colon + 1));
      return row ? toProduct(row as unknown as Row) : null;
    },
    byRows(rows) {
      const found = byRows.all(JSON.stringify(rows)).map((row) => toProduct(row as unknown as Row));
      return new Map(found.map((product) => [product.row, product]));
    },
    rowsOfPage(address) {
      if (!URL.canParse(address)) return [];
      const page = shopPage(address);
      const holds = JSON.stringify(shopPageHolds(address));
      return shopPageBegins(address)
        .flatMap((begin) => byLink.all(begin, `${begin}${LAST_CHARACTER}`, holds))
        .filter(({ link }) => shopPage(link as string) === page)
        .map(({ row }) => row as number);
    },
    rowsWhere(filters) {
      const { sql, values } = whereOf(filters);
      // One string instead of an object for each row: ten times as fast where most of a large catalogue passes.
      const found = db
        .prepare(`SELECT json_group_array(row) AS rows FROM product WHERE ${sql}`)
        .get(...values);
      return RowSet.of(JSON.parse(found?.rows as string) as number[]);
    },
    variantsOf(products) {
      const groups = products.flatMap(({ source, groupId }) => (groupId === null ? [] : [[source, groupId]]));
      return variants.all(JSON.stringify(groups)).map((row) => toProduct(row as unknown as Row));
    },
    page: (after, limit) => page.all(after, limit).map((row) => toProduct(row as unknown as Row)),
  };
}
