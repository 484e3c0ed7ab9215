/** One store of the extension's database in memory, for tests of what is stored: Node has no IndexedDB. */
import type { transact } from '../storage/database.ts';

/** Stands in for `transact` whatever the store; `kept`: what lies there, by its key. */
export function memoryOf(kept: Map<IDBValidKey, unknown>): typeof transact {
  const store = {
    get: (key: IDBValidKey) => answer(() => kept.get(key)),
    getKey: (key: IDBValidKey) => answer(() => (kept.has(key) ? key : undefined)),
    getAll: () => answer(() => sorted().map((key) => kept.get(key))),
    getAllKeys: () => answer(sorted),
    put: (value: unknown, key: IDBValidKey) => answer(() => kept.set(key, value) && key),
    delete: (key: IDBValidKey) => answer(() => void kept.delete(key)),
    clear: () => answer(() => kept.clear()),
  };
  return async (_store, _mode, work) => {
    const request = work(store as unknown as IDBObjectStore);
    await Promise.resolve();
    return request.result;
  };

  function sorted(): IDBValidKey[] {
    return [...kept.keys()].sort((a, b) => (a < b ? -1 : 1));
  }
}

/** Done at once, and told in the same turn as the transaction ends. */
function answer<T>(work: () => T): IDBRequest<T> {
  const request = { result: work(), onsuccess: null as (() => void) | null };
  queueMicrotask(() => request.onsuccess?.());
  return request as unknown as IDBRequest<T>;
}
