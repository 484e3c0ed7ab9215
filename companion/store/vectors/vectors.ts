/** Vectors in the store, per space: the encoder and the way of cutting that made them. */
import { COLOUR_FAMILIES, type GarmentType, type Swatch } from '../../../contract/index.ts';
import { familiesOf } from '../../pipeline/colour/family.ts';
import type { Store } from '../store.ts';
import { IS_CURRENT } from './made-from.ts';

/** What an index is made of; both parts are of unit length. */
export interface VectorParts {
  product: number;
  look: Float32Array;
  /** Empty in parity mode. */
  colour: Float32Array;
}

export interface VectorRow extends VectorParts {
  /** Colours of the garment; none in parity mode. */
  palette: Swatch[];
  /** As pipeline/details.ts makes them; empty where the encoder tells none. */
  details: Int8Array;
}

export interface VectorChanges {
  /** Every product whose place changed; those without a vector below have gone. */
  touched: number[];
  vectors: VectorParts[];
}

/** Vectors of homes from before there were palettes count as missing: an import or a reindex makes them anew. */
export interface Vectors {
  /** Of products that are not retired, made from the picture that they have now. */
  count(space: string): number;
  /** Rows of those products. */
  products(space: string): number[];
  /** What the product's vector was made from; null when it has none in this space. */
  madeFrom(space: string, product: number): string | null;
  /** The vector of a product that was made from the very same, and the type that it has; null when there is none. */
  twin(space: string, madeFrom: string): (VectorRow & { type: GarmentType }) | null;
  /** Those of the products that have one in this space. */
  of(space: string, products: readonly number[]): Map<number, VectorRow>;
  /** The details alone of those. */
  detailsOf(space: string, products: readonly number[]): Map<number, Int8Array>;
  /** Call inside `store.change`. */
  put(space: string, madeFrom: string, vector: VectorRow): void;
  /** As `count`. */
  all(space: string): Iterable<VectorParts>;
  /**
   * What an index of an older generation must change; null when it is too old to tell, or when so much changed that
   * making it anew is quicker. @param most changed products that are worth it, those that went not counted
   */
  changedSince(space: string, generation: number, most: number): VectorChanges | null;
  /**
   * How many of the products that changed since a generation have no vector of their picture in this space; null when
   * that is too old to tell, or when so many changed that `count` is quicker.
   */
  missingSince(space: string, generation: number): number | null;
  /** Products without a vector of their picture in this space, with that picture and their stated type. */
  missing(space: string): { row: number; picture: string; statedType: GarmentType | null }[];
}

/** Changed products that are looked at one by one rather than all vectors at once. */
const FEW = 10_000;

export function openVectors({ db }: Store): Vectors {
  // Node 24.0, which npm has for a Mac, binds an array of nothing as NULL.
  const put = db.prepare(
    "INSERT OR REPLACE INTO vector VALUES (?, ?, ?, ?, ifnull(?, x''), ?, ifnull(?, x''))",
  );
  const paint = db.prepare('UPDATE product SET colours = ? WHERE row = ?');
  const madeFrom = db.prepare(
    'SELECT made_from FROM vector WHERE space = ? AND product = ? AND palette IS NOT NULL',
  );
  const current = `FROM vector JOIN product ON row = product WHERE space = ? AND retired = 0 AND ${IS_CURRENT}`;
  const all = db.prepare(`SELECT product, look, colour ${current} ORDER BY product`);
  const count = db.prepare(`SELECT count(*) AS n ${current}`);
  const products = db.prepare(`SELECT product ${current}`);
  // By name: left to itself, SQLite reads the whole space for each picture of an import.
  const twin = db.prepare(`
    SELECT product, look, colour, palette, details, type FROM vector INDEXED BY vector_made_from JOIN product ON row = product
    WHERE space = ? AND made_from = ? AND palette IS NOT NULL LIMIT 1`);
  const of = db.prepare(`
    SELECT product, look, colour, palette, details FROM vector
    WHERE space = ? AND product IN (SELECT value FROM json_each(?))`);
  const detailsOf = db.prepare(
    'SELECT product, details FROM vector WHERE space = ? AND product IN (SELECT value FROM json_each(?))',
  );
  const knownSince = db.prepare(`SELECT value FROM meta WHERE key = 'touched_since'`);
  const touched = db.prepare(`
    SELECT product, EXISTS (SELECT 1 FROM product WHERE row = touched.product AND retired = 0) AS there
    FROM touched WHERE generation > ?`);
  // CROSS keeps the order of the tables: the few that changed first.
  const changed = db.prepare(`
    SELECT vector.product, look, colour FROM touched CROSS JOIN product ON row = touched.product
    CROSS JOIN vector ON vector.product = row AND space = ? WHERE generation > ? AND retired = 0 AND ${IS_CURRENT}`);
  const missingSince = db.prepare(`
    SELECT count(*) AS n FROM touched CROSS JOIN product ON row = touched.product
    WHERE generation > ? AND retired = 0
      AND NOT EXISTS (SELECT 1 FROM vector WHERE space = ? AND vector.product = row AND ${IS_CURRENT})`);
  const missing = db.prepare(`
    SELECT row, picture, stated_type AS statedType FROM product
    WHERE retired = 0 AND NOT EXISTS (
      SELECT 1 FROM vector WHERE space = ? AND product = row AND palette IS NOT NULL
        AND ${IS_CURRENT}
    ) ORDER BY row`);
  /** Null when they cannot be told, or when more than so many of them are there; to forget those that went is quick. */
  const touchedSince = (generation: number, most: number): number[] | null => {
    if (generation < (knownSince.get() as { value: number }).value) return null;
    const rows: number[] = [];
    let there = 0;
    for (const row of touched.iterate(generation)) {
      rows.push(row.product as number);
      there += row.there as number;
      if (there > most) return null;
    }
    return rows;
  };
  return {
    products: (space) => products.all(space).map((row) => row.product as number),
    count: (space) => (count.get(space) as { n: number }).n,
    madeFrom: (space, product) => (madeFrom.get(space, product)?.made_from as string | undefined) ?? null,
    twin(space, from) {
      const row = twin.get(space, from);
      return row ? { ...toVector(row), type: row.type as GarmentType } : null;
    },
    put(space, from, { product, look, colour, palette, details }) {
      put.run(product, space, from, toBlob(look), toBlob(colour), JSON.stringify(palette), toBlob(details));
      // Parity mode sees no colours; it must not take away what the product's own vector has said.
      if (colour.length > 0) paint.run(toMask(palette), product);
    },
    of: (space, products) =>
      new Map(
        of
          .all(space, JSON.stringify(products))
          .map(toVector)
          .map((vector) => [vector.product, vector]),
      ),
    detailsOf: (space, products) =>
      new Map(
        detailsOf
          .all(space, JSON.stringify(products))
          .map(({ product, details }) => [product as number, toDetails(details as Uint8Array)]),
      ),
    *all(space) {
      for (const row of all.iterate(space)) yield toParts(row);
    },
    changedSince(space, generation, most) {
      const rows = touchedSince(generation, most);
      return rows && { touched: rows, vectors: changed.all(space, generation).map(toParts) };
    },
    missingSince: (space, generation) =>
      touchedSince(generation, FEW) && (missingSince.get(generation, space) as { n: number }).n,
    missing: (space) =>
      missing.all(space) as unknown as { row: number; picture: string; statedType: GarmentType | null }[],
  };
}

function toVector(row: Record<string, unknown>): VectorRow {
  const palette = JSON.parse((row.palette as string | null) ?? '[]');
  return { ...toParts(row), palette, details: toDetails(row.details as Uint8Array) };
}

function toParts({ product, look, colour }: Record<string, unknown>): VectorParts {
  return {
    product: product as number,
    look: fromBlob(look as Uint8Array),
    colour: fromBlob(colour as Uint8Array),
  };
}

/** One bit for each family, the contract's first one the lowest. */
function toMask(palette: readonly Swatch[]): number {
  return familiesOf(palette).reduce((mask, family) => mask | (1 << COLOUR_FAMILIES.indexOf(family)), 0);
}

function toBlob(vector: Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

function toDetails(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function fromBlob(bytes: Uint8Array): Float32Array {
  // SQLite's bytes need not lie on a multiple of four.
  return new Float32Array(new Uint8Array(bytes).buffer);
}
