/** One run of a work for all who ask for the same at the same time; it is stopped when the last of them has left. */

interface Running<T> {
  result: Promise<T>;
  callers: number;
  stop: AbortController;
}

/** @returns a function of a key and the caller's own signal, which ends that caller's wait alone */
export function createShared<T>(work: (key: string, signal: AbortSignal) => Promise<T>) {
  const running = new Map<string, Running<T>>();

  function start(key: string): Running<T> {
    const stop = new AbortController();
    const result = work(key, stop.signal).finally(() => {
      if (running.get(key) === one) running.delete(key);
    });
    const one: Running<T> = { result, callers: 0, stop };
    running.set(key, one);
    return one;
  }

  return async (key: string, signal?: AbortSignal): Promise<T> => {
    signal?.throwIfAborted();
    const one = running.get(key) ?? start(key);
    one.callers++;
    try {
      return await unlessAborted(one.result, signal);
    } finally {
      one.callers--;
      if (one.callers === 0 && running.get(key) === one) {
        running.delete(key);
        one.stop.abort(signal?.reason);
      }
    }
  };
}

function unlessAborted<T>(result: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return result;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
