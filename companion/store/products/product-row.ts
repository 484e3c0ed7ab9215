/** A row of the table `product`: which columns are read, and what they are to the rest. */
import {
  COLOUR_FAMILIES,
  type ColourFamily,
  type GarmentType,
  type Product,
  type ProductRecord,
} from '../../../contract/index.ts';

/** A stored product and where its row is; `image` is what the feed named. */
export interface StoredProduct extends Product {
  row: number;
  /** Content hash of its picture. */
  picture: string;
  families: ColourFamily[];
}

/** What an import asks about a product that may have come in before. */
export interface KnownProduct {
  row: number;
  record: ProductRecord;
  /** What the feed stated, else what the classifier saw. */
  type: GarmentType;
  picture: string;
  retired: boolean;
  /** The last run that saw it. */
  run: number;
}

/** Under the names of a product's fields. */
export const COLUMNS = `row, source, external_id, title, brand, price, list_price AS listPrice, currency, link AS url,
  image, type, color, gender, sizes, available, group_id AS groupId, picture, colours`;

export interface Row extends Omit<StoredProduct, 'id' | 'sizes' | 'available' | 'families'> {
  external_id: string;
  /** A list as JSON. */
  sizes: string;
  available: number | null;
  colours: number;
}

export function toProduct({ external_id, sizes, available, colours, ...same }: Row): StoredProduct {
  return {
    ...same,
    id: `${same.source}:${external_id}`,
    sizes: JSON.parse(sizes),
    available: toBoolean(available),
    families: COLOUR_FAMILIES.filter((_, bit) => colours & (1 << bit)),
  };
}

/** Under the names of a record's fields, whose type is the stated one; what else is known of it last. */
export const KNOWN_COLUMNS = `external_id AS id, title, brand, price, list_price AS listPrice, currency, link, image, category,
  stated_type AS type, color, gender, sizes, available, group_id AS groupId, row, type AS shownType, picture, retired, seen_run AS run`;

export interface KnownRow extends Omit<ProductRecord, 'sizes' | 'available'> {
  sizes: string;
  available: number | null;
  row: number;
  shownType: GarmentType;
  picture: string;
  retired: number;
  run: number;
}

export function toKnown(row: KnownRow): KnownProduct {
  const { id, title, brand, price, listPrice, currency, link, image, category } = row;
  const { type, color, gender, groupId, shownType, picture, run } = row;
  const said = { id, title, brand, price, listPrice, currency, link, image, category };
  const sizes: string[] = JSON.parse(row.sizes);
  const record = { ...said, type, color, gender, sizes, available: toBoolean(row.available), groupId };
  return { row: row.row, record, type: shownType, picture, retired: row.retired === 1, run };
}

function toBoolean(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}

/** As it is shown to a person. */
export function toWire(product: StoredProduct, image: string): Product {
  const { row: _row, picture: _picture, families: _families, ...shown } = product;
  return { ...shown, image };
}
