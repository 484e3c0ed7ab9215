/** Saves the product of a page that the person is on: one picture, through the same steps as an import's. */
import { createHash } from 'node:crypto';
import { genderOf } from '../../catalog/garment/gender.ts';
import { sizesIn } from '../../catalog/values/sizes.ts';
import {
  ProblemError,
  type ProductRecord,
  SAVED_SOURCE,
  type SaveProduct,
  savedPage,
} from '../../contract/index.ts';
import { contentHash } from '../store/products/pictures.ts';
import type { StoredProduct } from '../store/products/product-row.ts';
import type { Sources } from '../store/sources/sources.ts';
import { hintOf, madeFromOf } from '../store/vectors/made-from.ts';
import type { ImportParts } from './rows/import.ts';
import { writeProduct } from './rows/write-product.ts';

/**
 * @param picture its bytes; fetched from the named address when null
 * @throws ProblemError when there is no picture, or none that can be read
 */
export async function saveProduct(
  page: SaveProduct,
  picture: Uint8Array | null,
  parts: Omit<ImportParts, 'ahead'> & { sources: Sources },
  signal?: AbortSignal,
): Promise<StoredProduct> {
  const { store, products, sources, analyser, encoder } = parts;
  const bytes = picture ?? (await fetchPicture(page.image, parts, signal));
  const said = toRecord(page);
  const now = () => {
    const known = products.known(SAVED_SOURCE, said.id);
    return { known, record: known ? broughtUpToDate(known.record, said, page) : said };
  };
  const hint = hintOf(now().record.type);
  const analysis = await analyser.call('analyse', [bytes, encoder, { hint, thumbnail: true }], signal);
  const hash = contentHash(bytes);
  store.change(() => {
    sources.add(SAVED_SOURCE, 'shop', 'pages');
    // The same page may have been saved meanwhile.
    const { known, record } = now();
    const ready = { record, hash, madeFrom: madeFromOf(hash, hint), analysis };
    writeProduct(ready, known, { source: SAVED_SOURCE, number: 0 }, parts);
  });
  return products.byId(`${SAVED_SOURCE}:${said.id}`) as StoredProduct;
}

async function fetchPicture(
  image: string | null | undefined,
  { reader }: Pick<ImportParts, 'reader'>,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  if (!image) throw new ProblemError('bad-request', 'Send the picture, or say where it lies.');
  const found = await reader.readNow(image, signal);
  if ('reason' in found) throw new ProblemError('picture-unreachable', found.reason);
  return found.bytes();
}

const KEPT = ['brand', 'category', 'type', 'color', 'gender'] as const;

/** What this time is left out, or cannot be read, the person may have typed before; what can be bought is said of now. */
function broughtUpToDate(before: ProductRecord, now: ProductRecord, page: SaveProduct): ProductRecord {
  const isKept = (name: (typeof KEPT)[number] | 'price') => now[name] === null && page[name] !== null;
  const kept = KEPT.filter(isKept).map((name) => [name, before[name]]);
  const { price, listPrice, currency } = isKept('price') ? before : now;
  return { ...now, ...Object.fromEntries(kept), price, listPrice, currency };
}

function toRecord(page: SaveProduct): ProductRecord {
  const url = savedPage(page.url);
  const { title, brand, price, listPrice, currency, category, type, color, gender } = page;
  const available = page.available ?? null;
  return {
    id: createHash('sha256').update(url).digest('hex').slice(0, 20),
    title: title.normalize('NFC'),
    brand: brand?.normalize('NFC') || null,
    // A price of 0 is a page that does not say.
    price: price || null,
    listPrice: listPrice || null,
    currency: currency ?? null,
    link: url,
    image: page.image ?? url,
    category: category?.normalize('NFC') || null,
    type: type ?? null,
    color: color?.normalize('NFC') || null,
    gender: genderOf(gender),
    sizes: available === false ? [] : sizesIn((page.sizes ?? []).join('; ')),
    available,
    groupId: null,
  };
}
