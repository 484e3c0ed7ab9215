/** Vectors in the store, per space: the encoder and the way of cutting that made them. */
import type { Store } from './store.ts';

export interface VectorRow {
  product: number;
  look: Float32Array;
  colour: Float32Array;
}

export interface Vectors {
  count(space: string): number;
  /** What the product's vector was made from; null when it has none in this space. */
  madeFrom(space: string, product: number): string | null;
  /** Call inside `store.change`. */
  put(space: string, madeFrom: string, vector: VectorRow): void;
  all(space: string): Iterable<VectorRow>;
  /** Products without a vector in this space, with their picture and stated type. */
  missing(space: string): { row: number; picture: string; statedType: string | null }[];
}

export function openVectors({ db }: Store): Vectors {
  const put = db.prepare('INSERT OR REPLACE INTO vector VALUES (?, ?, ?, ?, ?)');
  const madeFrom = db.prepare('SELECT made_from FROM vector WHERE space = ? AND product = ?');
  const all = db.prepare('SELECT product, look, colour FROM vector WHERE space = ? ORDER BY product');
  const missing = db.prepare(`
    SELECT row, picture, stated_type AS statedType FROM product
    WHERE row NOT IN (SELECT product FROM vector WHERE space = ?) ORDER BY row`);
  return {
    count: (space) =>
      (db.prepare('SELECT count(*) AS n FROM vector WHERE space = ?').get(space) as { n: number }).n,
    madeFrom: (space, product) => (madeFrom.get(space, product)?.made_from as string | undefined) ?? null,
    put: (space, from, { product, look, colour }) => {
      put.run(product, space, from, toBlob(look), toBlob(colour));
    },
    *all(space) {
      for (const row of all.iterate(space)) {
        yield {
          product: row.product as number,
          look: fromBlob(row.look as Uint8Array),
          colour: fromBlob(row.colour as Uint8Array),
        };
      }
    },
    missing: (space) =>
      missing.all(space) as unknown as { row: number; picture: string; statedType: string | null }[],
  };
}

function toBlob(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

function fromBlob(bytes: Uint8Array): Float32Array {
  // SQLite's bytes need not lie on a multiple of four.
  return new Float32Array(new Uint8Array(bytes).buffer);
}
