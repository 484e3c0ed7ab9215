/** Products that the person wants to come back to, as they were on that day. Kept in this browser only. */
import type { Product } from '../../contract/product.ts';
import { tellChange, watchChanges } from '../changes.ts';
import { transact } from './database.ts';
import { type Packed, pack, unpack } from './packed.ts';

export type SavedProduct = Omit<Product, 'image' | 'sizes'>;

export interface Saved {
  product: SavedProduct;
  /** Milliseconds since 1970. */
  at: number;
  /** For when the companion is away, or has it no longer. */
  thumbnail: Blob | null;
}

type Stored = Omit<Saved, 'thumbnail'> & { thumbnail: Packed | null };

/** What is saved already stays as it was on its day, whichever window saves it again. */
export async function putSaved({ product, at, thumbnail }: Saved): Promise<void> {
  const stored: Stored = { product, at, thumbnail: thumbnail && (await pack(thumbnail)) };
  await transact('saved', 'readwrite', (store) => {
    const before = store.getKey(product.id);
    before.onsuccess = () => {
      if (before.result === undefined) store.put(stored, product.id);
    };
    return before;
  });
  tellChange('saved');
}

export async function dropSaved(id: string): Promise<void> {
  await transact('saved', 'readwrite', (store) => store.delete(id));
  tellChange('saved');
}

/** Calls `tell` when a product is saved or no longer, in whichever window. Returns what ends that. */
export function watchSaved(tell: () => void): () => void {
  return watchChanges('saved', tell);
}

/** The newest first. */
export async function listSaved(): Promise<Saved[]> {
  const all = await transact<Stored[]>('saved', 'readonly', (store) => store.getAll());
  return all
    .map(({ thumbnail, ...rest }) => ({ ...rest, thumbnail: thumbnail && unpack(thumbnail) }))
    .sort((a, b) => b.at - a.at);
}
