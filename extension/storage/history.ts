/** Searches of the past, where the person has switched that on. Kept in this browser only. */
import type { GarmentType } from '../../contract/garments.ts';
import { tellChange, watchChanges } from '../changes.ts';
import { transact } from './database.ts';
import { dropLast } from './last-search.ts';
import { type Packed, pack, unpack } from './packed.ts';
import { changePreferences } from './settings.ts';

/** Older ones go: a search is a picture of some 100 KB. */
const MOST = 60;

export interface PastSearch {
  /** When this garment was first searched, in milliseconds since 1970; names it. */
  at: number;
  /** The garment and what is round it, small; places in `address` are in its pixels. */
  picture: Blob;
  /** The garment that was understood; null when the companion drew none. */
  thumbnail: Blob | null;
  type: GarmentType;
  /** Similar products at the time. */
  similar: number;
  /** The panel's address without its picture, to search again in the same way. */
  address: string;
}

type Stored = Omit<PastSearch, 'picture' | 'thumbnail'> & { picture: Packed; thumbnail: Packed | null };

/** Calls `tell` when a search is kept or erased, in whichever page. Returns what ends that. */
export function watchSearches(tell: () => void): () => void {
  return watchChanges('history', tell);
}

/** Stores it under its time: told again, a search replaces itself. */
export async function putSearch({ picture, thumbnail, ...rest }: PastSearch): Promise<void> {
  const stored: Stored = {
    ...rest,
    picture: await pack(picture),
    thumbnail: thumbnail && (await pack(thumbnail)),
  };
  await transact('history', 'readwrite', (store) => store.put(stored, rest.at));
  const times = await transact<IDBValidKey[]>('history', 'readonly', (store) => store.getAllKeys());
  const oldest = times[times.length - MOST - 1];
  if (oldest !== undefined)
    await transact('history', 'readwrite', (store) => store.delete(IDBKeyRange.upperBound(oldest)));
  tellChange('history');
}

/** The newest first. */
export async function listSearches(): Promise<PastSearch[]> {
  const all = await transact<Stored[]>('history', 'readonly', (store) => store.getAll());
  return all
    .map(({ picture, thumbnail, ...rest }) => ({
      ...rest,
      picture: unpack(picture),
      thumbnail: thumbnail && unpack(thumbnail),
    }))
    .reverse();
}

export async function dropSearch(at: number): Promise<void> {
  await transact('history', 'readwrite', (store) => store.delete(at));
  await dropLast(at);
  tellChange('history');
}

export async function eraseHistory(): Promise<void> {
  await transact('history', 'readwrite', (store) => store.clear());
  await dropLast();
  tellChange('history');
}

/** Whether searches are kept from now on. Off leaves nothing behind. */
export async function keepHistory(history: boolean): Promise<void> {
  await changePreferences({ history });
  if (!history) await eraseHistory();
}
