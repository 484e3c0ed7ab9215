/** How a picture gets from the background to the panel of the same window, and how the panel learns of delays. */
import type { Box } from '../../contract/geometry.ts';
import { transact } from './database.ts';

/** A picture that may be searched: `crop` in its own pixels, null for the whole of it. */
export interface Query {
  picture: Blob;
  crop: Box | null;
}

export type Handoff =
  /** The background is getting hold of the pixels. */
  | { phase: 'capturing'; at: number }
  /** The overlay is open on the page. */
  | { phase: 'marking'; at: number }
  | { phase: 'ready'; at: number; query: Query }
  /** The overlay cannot open on this page: the panel lets the person mark the garment. */
  | { phase: 'mark-here'; at: number; picture: Blob }
  | { phase: 'left'; at: number }
  | { phase: 'failed'; at: number };

/** Without the time, which is written here. */
export type HandoffNews = Handoff extends infer H
  ? H extends Handoff
    ? Omit<H, 'at'>
    : never
  : never;

export async function putHandoff(windowId: number, news: HandoffNews): Promise<void> {
  await transact('handoff', 'readwrite', (store) =>
    store.put({ ...news, at: Date.now() }, windowId),
  );
}

/** Reads the window's record and forgets it, so that no picture lies on disk longer than its journey takes. */
export async function takeHandoff(windowId: number): Promise<Handoff | null> {
  const found = await transact<Handoff | undefined>('handoff', 'readwrite', (store) => {
    const request = store.get(windowId);
    store.delete(windowId);
    return request;
  });
  return found ?? null;
}

/** The capture on which a tab's overlay is open. The background may die in between, so it lies here. */
export async function putFrozen(tabId: number, capture: Blob): Promise<void> {
  await transact('frozen', 'readwrite', (store) => store.put(capture, tabId));
}

export async function getFrozen(tabId: number): Promise<Blob | null> {
  return (
    (await transact<Blob | undefined>('frozen', 'readonly', (store) => store.get(tabId))) ?? null
  );
}

export async function dropFrozen(tabId: number): Promise<void> {
  await transact('frozen', 'readwrite', (store) => store.delete(tabId));
}

/** Forgets everything: for the start of the browser, when the numbers of windows and tabs begin anew. */
export async function clearHandoffs(): Promise<void> {
  await transact('handoff', 'readwrite', (store) => store.clear());
  await transact('frozen', 'readwrite', (store) => store.clear());
}
