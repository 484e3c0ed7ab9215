/** Writes one product with its picture, vector and price. Imports and saved pages both do it here. */
import type { GarmentType, ProductRecord } from '../../../contract/index.ts';
import type { Analysis } from '../../pipeline/pipeline.ts';
import type { Pictures } from '../../store/products/pictures.ts';
import { type Prices, samePrice } from '../../store/products/prices.ts';
import type { KnownProduct } from '../../store/products/product-row.ts';
import type { Products } from '../../store/products/products.ts';
import type { Vectors } from '../../store/vectors/vectors.ts';

export interface WriteParts {
  products: Products;
  vectors: Vectors;
  pictures: Pictures;
  prices: Prices;
  space: string;
}

export interface ProductToWrite {
  record: ProductRecord;
  /** Content hash of its picture. */
  hash: string;
  /** What its vector is made from: the picture, and the garment that is looked for in it. */
  madeFrom: string;
  /** Null when the product's own vector is still right. */
  analysis: Pick<Analysis, 'look' | 'colour' | 'details' | 'palette' | 'types' | 'thumbnail'> | null;
}

/** Call inside `store.change`. @returns whether a known price changed */
export function writeProduct(
  { record, hash, madeFrom, analysis }: ProductToWrite,
  known: KnownProduct | null,
  run: { source: string; number: number },
  { products, vectors, pictures, prices, space }: WriteParts,
): boolean {
  if (analysis?.thumbnail) pictures.put(hash, analysis.thumbnail);
  const type = typeOf(record, analysis, known);
  const row = products.put({ source: run.source, record, type, picture: hash, run: run.number });
  if (analysis) {
    const { look, colour, details, palette } = analysis;
    vectors.put(space, madeFrom, { product: row, look, colour, details, palette });
  }
  if (known && known.picture !== hash) pictures.release(known.picture);
  const priceChanged = known !== null && !samePrice(known.record, record);
  if (!known || priceChanged) prices.note(row, record, new Date().toISOString());
  return priceChanged;
}

/** A type that the feed does not state stays as the picture showed it. */
function typeOf(
  record: ProductRecord,
  analysis: ProductToWrite['analysis'],
  known: KnownProduct | null,
): GarmentType {
  const type = record.type ?? analysis?.types[0]?.type ?? known?.type;
  if (!type) throw new Error(`The product ${record.id} has no type.`);
  return type;
}
