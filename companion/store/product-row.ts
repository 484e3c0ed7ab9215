/** A row of the table `product`: which columns are read, and what they are to the rest. */
import {
  COLOUR_FAMILIES,
  type ColourFamily,
  type GarmentType,
  type Product,
  type ProductRecord,
} from '../../contract/index.ts';

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

export const COLUMNS = `row, source, external_id, title, brand, price, list_price, currency, link, image, type, color, gender,
  sizes, available, group_id, picture, colours`;

export interface Row {
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
  gender: string | null;
  /** A list as JSON. */
  sizes: string;
  available: number | null;
  group_id: string | null;
  picture: string;
  colours: number;
}

export function toProduct(row: Row): StoredProduct {
  const { external_id, list_price, link, group_id, sizes, available, colours, ...same } = row;
  return {
    ...same,
    id: `${row.source}:${external_id}`,
    listPrice: list_price,
    url: link,
    sizes: JSON.parse(sizes),
    available: toBoolean(available),
    groupId: group_id,
    families: COLOUR_FAMILIES.filter((_, bit) => colours & (1 << bit)),
  };
}

export interface WholeRow extends Row {
  category: string | null;
  stated_type: GarmentType | null;
  retired: number;
  seen_run: number;
}

export function toKnown(row: WholeRow): KnownProduct {
  const { title, brand, price, currency, link, image, category, color, gender } = row;
  const said = { title, brand, price, currency, link, image, category, color, gender };
  const record = {
    id: row.external_id,
    ...said,
    listPrice: row.list_price,
    type: row.stated_type,
    sizes: JSON.parse(row.sizes) as string[],
    available: toBoolean(row.available),
    groupId: row.group_id,
  };
  const { type, picture, retired, seen_run: run } = row;
  return { row: row.row, record, type, picture, retired: retired === 1, run };
}

function toBoolean(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}

/** As it is shown to a person. */
export function toWire(product: StoredProduct, image: string): Product {
  const { row: _row, picture: _picture, families: _families, ...shown } = product;
  return { ...shown, image };
}
