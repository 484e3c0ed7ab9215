/** How a picture gets from the background to the panel of the same window, and how the panel learns of delays. */
import type { Box } from '../../contract/geometry.ts';
import { transact } from './database.ts';
import { type Packed, pack, unpack } from './packed.ts';

/** A picture that may be searched; places are in its own pixels. */
export interface Query {
  picture: Blob;
  /** Null for the whole of it. */
  crop: Box | null;
  /** Where the person pointed: the garment there is meant. Null or absent when nobody knows. */
  point?: { x: number; y: number } | null;
}

/** Why there is no picture. `refused`: the browser lets nobody look at the page. `lost`: it never came. */
export type NoPicture = 'refused' | 'lost';

/** What the background has to say. `tabId`: of the page that shows the picture. */
export type HandoffNews =
  /** It is getting hold of the pixels. */
  | { phase: 'capturing' }
  /** The overlay is open on this tab. */
  | { phase: 'marking'; tabId: number }
  | ({ phase: 'ready'; tabId: number } & Query)
  /** The overlay cannot open on this page: the panel lets the person mark the garment. */
  | { phase: 'mark-here'; tabId: number; picture: Blob }
  /** The person left the overlay. */
  | { phase: 'left' }
  | { phase: 'failed'; why: NoPicture };

/** `at`: when it was said, in milliseconds since 1970. */
export type Handoff = HandoffNews & { at: number };

/** `overtaken`: once it is aborted there is newer news, which this must not replace. */
export async function putHandoff(
  windowId: number,
  news: HandoffNews,
  overtaken?: AbortSignal,
): Promise<void> {
  const packed = 'picture' in news ? { picture: await pack(news.picture) } : {};
  // Packing a large picture takes a while.
  if (overtaken?.aborted) return;
  const record = { ...news, ...packed, at: Date.now() };
  await transact('handoff', 'readwrite', (store) => store.put(record, windowId));
}

/** Reads the window's record and forgets it, so that no picture lies on disk longer than its journey takes. */
export async function takeHandoff(windowId: number): Promise<Handoff | null> {
  const record = await transact<Stored | undefined>('handoff', 'readwrite', (store) => {
    const request = store.get(windowId);
    store.delete(windowId);
    return request;
  });
  if (!record) return null;
  return { ...record, ...(record.picture && { picture: unpack(record.picture) }) } as Handoff;
}

/** The capture on which a tab's overlay is open. The background may die in between, so it lies here. */
export async function putFrozen(tabId: number, capture: Blob): Promise<void> {
  const packed = await pack(capture);
  await transact('frozen', 'readwrite', (store) => store.put(packed, tabId));
}

export async function getFrozen(tabId: number): Promise<Blob | null> {
  const packed = await transact<Packed | undefined>('frozen', 'readonly', (store) => store.get(tabId));
  return packed ? unpack(packed) : null;
}

export async function dropFrozen(tabId: number): Promise<void> {
  await transact('frozen', 'readwrite', (store) => store.delete(tabId));
}

/** Forgets everything: for the start of the browser, when the numbers of windows and tabs begin anew. */
export async function clearHandoffs(): Promise<void> {
  await transact('handoff', 'readwrite', (store) => store.clear());
  await transact('frozen', 'readwrite', (store) => store.clear());
}

type Stored = Omit<Handoff, 'picture'> & { picture?: Packed };
