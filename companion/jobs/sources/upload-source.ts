/** Tells an upload that is the newer file of a source from another shop's of the same name: Shopify calls every export `products_export_1.csv`. */
import { FeedError } from '../../../catalog/feed-error.ts';
import type { ProductRecord } from '../../../contract/index.ts';
import type { Products } from '../../store/products/products.ts';
import type { Sources } from '../../store/sources/sources.ts';
import type { OpenFeed } from '../feeds/open-feed.ts';
import { sourceName } from './source-name.ts';

/** Products that are looked at: enough for an export whose newest ones stand first. */
const LOOKED_AT = 1000;

export interface UploadSourceParts {
  products: Pick<Products, 'known'>;
  sources: Pick<Sources, 'byId'>;
  /** Where the products of a source come from, or will; null for a free name. */
  originOf(id: string): string | null;
}

/**
 * @param uploadedAs the name of the uploaded file
 * @param open the file as it would be read into that source; asked only where one came from a file of that name
 * @returns the source of that name that has one of its products, or that has none at all; else a free name
 */
export async function uploadSource(
  uploadedAs: string,
  open: (source: string) => Promise<{ feed: OpenFeed }>,
  { products, sources, originOf }: UploadSourceParts,
): Promise<string> {
  const first = sourceName(uploadedAs, originOf);
  if (!sources.byId(first)) return first;
  const records = await recordsOf(() => open(first));
  return sourceName(uploadedAs, originOf, (id) => {
    const known = sources.byId(id);
    const isEmpty = known !== null && known.products + known.retired === 0;
    return isEmpty || records.length === 0 || records.some((record) => isOf(id, record));
  });

  /** Two shops may count from 1; of a product that is the same, words or picture are as well. */
  function isOf(source: string, { id, title, image }: ProductRecord): boolean {
    const record = products.known(source, id)?.record;
    return record !== undefined && (record.title === title || record.image === image);
  }
}

/** None of a feed that cannot be read: the import itself says why. */
async function recordsOf(open: () => Promise<{ feed: OpenFeed }>): Promise<ProductRecord[]> {
  const records: ProductRecord[] = [];
  try {
    const { feed } = await open();
    for await (const { record } of feed.rows()) {
      if (record) records.push(record);
      if (records.length === LOOKED_AT) break;
    }
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
  }
  return records;
}
