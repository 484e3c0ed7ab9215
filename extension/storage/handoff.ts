/** How a picture gets from the background to the panel of the same window, and how the panel learns of delays. */
import type { GarmentGroup } from '../../contract/garments.ts';
import type { Box, Point } from '../../contract/geometry.ts';
import { transact } from './database.ts';
import { type Packed, pack, unpack } from './packed.ts';

/** A picture that may be searched; places are in its own pixels. */
export interface Query {
  picture: Blob;
  /** Where the page has it from; null or absent where nobody knows. */
  src?: string | null;
  /** Null for the whole of it. */
  crop: Box | null;
  /** What the garment of `crop` was found as, where the person chose it by name. */
  garment?: GarmentGroup | null;
  /** Where the person pointed: the garment there is meant. Null or absent when nobody knows. */
  point?: Point | null;
  /** Where that may have been, when nobody knows: one of these is about right. */
  near?: readonly Point[];
}

/** Why there is no picture. `refused`: the browser lets nobody look at the page. `lost`: it never came. */
export type NoPicture = 'refused' | 'lost';

/** What the background has to say. `tabId`: of the page that shows the picture. */
export type HandoffNews =
  /** It is getting hold of the pixels. */
  | { phase: 'capturing'; tabId: number }
  /** The overlay is open on this tab. */
  | { phase: 'marking'; tabId: number }
  | ({ phase: 'ready'; tabId: number } & Query)
  /** The overlay cannot open on this page: the panel lets the person mark the garment. */
  | { phase: 'mark-here'; tabId: number; picture: Blob }
  /** The person left the overlay, or the tab before there was one. */
  | { phase: 'left'; tabId: number }
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
  await transact('handoff', 'readwrite', (store): IDBRequest => {
    if (news.phase !== 'left') return store.put(record, windowId);
    // Of a tab that is left late: what has come of another one meanwhile stays.
    const waiting: IDBRequest<Stored | undefined> = store.get(windowId);
    waiting.onsuccess = () => {
      if (!waiting.result || tabOf(waiting.result) === news.tabId) store.put(record, windowId);
    };
    return waiting;
  });
}

/** Reads the window's record and forgets it, so that no picture lies on disk longer than its journey takes. */
export async function takeHandoff(windowId: number): Promise<Handoff | null> {
  const record = await take<Stored>('handoff', windowId);
  if (!record) return null;
  return { ...record, ...(record.picture && { picture: unpack(record.picture) }) } as Handoff;
}

/** On what a tab's overlay is open. The background may die in between, so it lies here. */
export interface Frozen {
  capture: Blob;
  /** Whose panel waits for what is marked: the tab may be dragged into another window meanwhile. */
  windowId: number;
}

export async function putFrozen(tabId: number, { capture, windowId }: Frozen): Promise<void> {
  const record = { ...(await pack(capture)), windowId };
  await transact('frozen', 'readwrite', (store) => store.put(record, tabId));
}

export async function getFrozen(tabId: number): Promise<Frozen | null> {
  return toFrozen(await transact('frozen', 'readonly', (store) => store.get(tabId)));
}

/** Reads it and forgets it. */
export async function takeFrozen(tabId: number): Promise<Frozen | null> {
  return toFrozen(await take('frozen', tabId));
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

/** In one transaction: what is stored between two would be forgotten unread. */
function take<T>(store: 'handoff' | 'frozen', key: number): Promise<T | undefined> {
  return transact<T | undefined>(store, 'readwrite', (objects) => {
    const request = objects.get(key);
    objects.delete(key);
    return request;
  });
}

function toFrozen(record: (Packed & { windowId: number }) | undefined): Frozen | null {
  return record ? { capture: unpack(record), windowId: record.windowId } : null;
}

function tabOf(news: object): unknown {
  return 'tabId' in news ? news.tabId : null;
}
