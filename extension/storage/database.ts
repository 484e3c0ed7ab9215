/** The extension's IndexedDB: pictures on their way, and what the person keeps. */

const NAME = 'lookalike';
const VERSION = 2;

/**
 * `handoff`: one record a window, for its panel. `frozen`: one capture a tab, while its overlay is open. Neither outlives
 * its journey. `saved`: one record a product. `history`: one a search, by the time of it.
 */
const STORES = ['handoff', 'frozen', 'saved', 'history'] as const;
type Store = (typeof STORES)[number];

/** Runs `work` in one transaction and resolves with its request's result once all of it is stored. */
export async function transact<T>(
  store: Store,
  mode: IDBTransactionMode,
  work: (objects: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(store, mode);
    const request = work(transaction.objectStore(store));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
    return request.result;
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const { objectStoreNames } = request.result;
      for (const store of STORES) {
        if (!objectStoreNames.contains(store)) request.result.createObjectStore(store);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
