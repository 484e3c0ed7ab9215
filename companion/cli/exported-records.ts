/** The records of one source as they came in, or of several as one feed, in which nothing of two shops falls together. */
import { createHash } from 'node:crypto';
import { type ProductRecord, SAVED_SOURCE, type Source } from '../../contract/index.ts';
import { isWebAddress } from '../fetch/web-address.ts';
import type { Products } from '../store/products/products.ts';

/** @param onLeftOut told why, for each record that one feed could not name */
export function* exportedRecords(
  sources: readonly Pick<Source, 'id' | 'kind'>[],
  products: Pick<Products, 'records'>,
  onLeftOut: (why: string) => void,
): Iterable<ProductRecord> {
  const several = sources.length > 1;
  for (const source of sources) {
    for (const record of products.records(source.id)) {
      const why = unnamed(record, source) ?? (several ? unlike(record, source) : null);
      if (why) onLeftOut(why);
      else yield several ? inOne(record, source.id) : record;
    }
  }
}

function unnamed({ image, link }: ProductRecord, { id }: Pick<Source, 'id'>): string | null {
  // The picture came from the page itself, whose address stands in its place.
  return id === SAVED_SOURCE && image === link
    ? 'saved from pages that name no address of the picture'
    : null;
}

/** What would come back as another thing than it is: a feed has one kind and one folder. */
function unlike({ image }: ProductRecord, { id, kind }: Pick<Source, 'id' | 'kind'>): string | null {
  if (kind === 'wardrobe') return `of the wardrobe ${id}, which --source ${id} writes by itself`;
  return isWebAddress(image)
    ? null
    : `with pictures beside the feed of ${id}, which --source ${id} writes by itself`;
}

/** Two shops may have the same ids. */
function inOne(record: ProductRecord, source: string): ProductRecord {
  const { id, groupId } = record;
  return {
    ...record,
    id: short(`${source}:${id}`),
    groupId: groupId === null ? null : short(`${source}:${groupId}`),
  };
}

/** An import leaves longer ids out. */
const MOST = 200;
const DIGITS = 16;

function short(id: string): string {
  if (id.length <= MOST) return id;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, DIGITS);
  return `${id.slice(0, MOST - DIGITS - 1).toWellFormed()}-${hash}`;
}
