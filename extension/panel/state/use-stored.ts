/** A list that the browser stores: read at first and after every change, in whichever window that is made. */
import { useCallback, useEffect, useState } from 'preact/hooks';

export interface Stored<T> {
  /** Null until it is read. */
  list: readonly T[] | null;
  /** The browser could not store or read the last time. */
  failed: boolean;
  /** Does the work and reads the list anew; a failure of either is in `failed`. */
  attempt: (work?: () => Promise<void>) => Promise<void>;
}

/** `read` and `watch` stay the same; `watch` returns what ends it. */
export function useStored<T>(
  read: () => Promise<readonly T[]>,
  watch: (tell: () => void) => () => void,
): Stored<T> {
  const [list, setList] = useState<readonly T[] | null>(null);
  const [failed, setFailed] = useState(false);
  const attempt = useCallback(
    async (work?: () => Promise<void>) => {
      setFailed(false);
      try {
        if (work) await work();
        setList(await read());
      } catch (error) {
        console.warn('lookalike: what the browser stores', error);
        setFailed(true);
      }
    },
    [read],
  );
  useEffect(() => {
    const look = () => void attempt();
    look();
    return watch(look);
  }, [attempt, watch]);
  return { list, failed, attempt };
}
