/** Products in the store: written by imports, read by searches and the product routes. */
import type { GarmentType, Product, ProductRecord } from '../../contract/index.ts';
import type { Store } from './store.ts';

/** A stored product and where its row is; `image` is what the feed named. */
export interface StoredProduct extends Product {
  row: number;
  /** Content hash of its picture. */
  picture: string;
}

export interface ProductWrite {
  source: string;
  record: ProductRecord;
  /** What the feed states, else what the classifier saw. */
  type: GarmentType;
  picture: string;
}

export interface Products {
  count(): number;
  /** Inserts or updates by (source, record id); returns the row. Call inside `store.change`. */
  put(write: ProductWrite): number;
  byId(id: string): StoredProduct | null;
  byRows(rows: readonly number[]): Map<number, StoredProduct>;
  /** Rows of products of these types. */
  rowsOfTypes(types: readonly GarmentType[]): Set<number>;
  /** In the order of rows, after a row. */
  page(after: number, limit: number): StoredProduct[];
  /** @param folder where the feed's relative picture paths start */
  addSource(id: string, folder: string): void;
  folderOf(source: string): string | null;
}

const COLUMNS =
  'row, source, external_id, title, brand, price, list_price, currency, link, image, type, color, group_id, picture';

export function openProducts({ db }: Store): Products {
  const put = db.prepare(`
    INSERT INTO product (source, external_id, title, brand, price, list_price, currency, link, image,
      category, type, stated_type, color, gender, available, group_id, picture)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (source, external_id) DO UPDATE SET
      title = excluded.title, brand = excluded.brand, price = excluded.price, list_price = excluded.list_price,
      currency = excluded.currency, link = excluded.link, image = excluded.image, category = excluded.category,
      type = excluded.type, stated_type = excluded.stated_type, color = excluded.color, gender = excluded.gender,
      available = excluded.available, group_id = excluded.group_id, picture = excluded.picture
    RETURNING row`);
  const one = db.prepare(`SELECT ${COLUMNS} FROM product WHERE source = ? AND external_id = ?`);
  const page = db.prepare(`SELECT ${COLUMNS} FROM product WHERE row > ? ORDER BY row LIMIT ?`);
  const byRow = db.prepare(`SELECT ${COLUMNS} FROM product WHERE row = ?`);
  return {
    count: () => (db.prepare('SELECT count(*) AS n FROM product').get() as { n: number }).n,
    put({ source, record: r, type, picture }) {
      const available = r.available === null ? null : Number(r.available);
      const values = [
        source,
        r.id,
        r.title,
        r.brand,
        r.price,
        r.listPrice,
        r.currency,
        r.link,
        r.image,
        r.category,
        type,
        r.type,
        r.color,
        r.gender,
        available,
        r.groupId,
        picture,
      ];
      return (put.get(...values) as { row: number }).row;
    },
    byId(id) {
      const colon = id.indexOf(':');
      const row = one.get(id.slice(0, colon), id.slice(colon + 1));
      return row ? toProduct(row as unknown as Row) : null;
    },
    byRows: (rows) =>
      new Map(
        rows.flatMap((at) => {
          const row = byRow.get(at);
          return row ? [[at, toProduct(row as unknown as Row)]] : [];
        }),
      ),
    rowsOfTypes(types) {
      const marks = types.map(() => '?').join(',');
      const rows = db.prepare(`SELECT row FROM product WHERE type IN (${marks})`).all(...types);
      return new Set(rows.map((found) => found.row as number));
    },
    page: (after, limit) => page.all(after, limit).map((row) => toProduct(row as unknown as Row)),
    folderOf: (source) =>
      (db.prepare('SELECT folder FROM source WHERE id = ?').get(source)?.folder as string | undefined) ??
      null,
    addSource(id, folder) {
      db.prepare(
        `INSERT INTO source VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET folder = excluded.folder, imported_at = excluded.imported_at`,
      ).run(id, folder, new Date().toISOString());
    },
  };
}

interface Row {
  row: number;
  source: string;
  external_id: string;
  title: string;
  brand: string | null;
  price: number | null;
  list_price: number | null;
  currency: string | null;
  link: string | null;
  image: string;
  type: GarmentType;
  color: string | null;
  group_id: string | null;
  picture: string;
}

function toProduct(row: Row): StoredProduct {
  const { external_id, list_price, link, group_id, ...same } = row;
  return { ...same, id: `${row.source}:${external_id}`, listPrice: list_price, url: link, groupId: group_id };
}
