/** Whether the catalogue has the product of a page, and how that came in: the companion knows, whatever panel saved it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { SAVED_SOURCE } from '../../../contract/save.ts';
import { savedPage } from '../../../contract/saved-page.ts';
import type { Ready } from '../../companion/client.ts';
import { soldOn } from '../../companion/search.ts';
import type { Companion } from '../../ui/use-companion.ts';
import { useAnswerAge } from '../search/answer-age.ts';

/** `saved` from the page, which may bring it up to date; `imported` with a feed, which alone says what it is. */
export type Held = 'saved' | 'imported' | null;

/**
 * Null until the companion has told, and of no address.
 * @returns also what says that it has just been saved, and what waits for the answer that is on its way
 */
export function useHeld(
  { state, check }: Companion,
  address: string,
): [held: Held, saved: () => void, told: () => Promise<Held>] {
  const [held, setHeld] = useState<Held>(null);
  const asking = useRef<AbortController | null>(null);
  const answer = useRef<Promise<Held>>(Promise.resolve(null));
  const age = useAnswerAge();
  const ready = state.status === 'ready';

  useEffect(() => {
    if (!ready || !address) return undefined;
    const controller = new AbortController();
    asking.current = controller;
    const { signal } = controller;
    // Nobody who answers is the concern of the next search: the product can still be added.
    answer.current = find(signal).catch(() => null);
    return () => controller.abort();

    async function find(signal: AbortSignal): Promise<Held> {
      const connection = await check(signal);
      if (connection.status !== 'ready') return null;
      const found = await howHeld(connection, address, signal);
      if (!signal.aborted) setHeld(found);
      return found;
    }
  }, [address, ready, check, age]);

  return [
    held,
    () => {
      // What was asked before it was saved knows nothing of that.
      asking.current?.abort();
      setHeld('saved');
    },
    () => answer.current,
  ];
}

/** One that was saved comes first, since it is what saving again would change; another colour of the page is not it. */
async function howHeld(ready: Ready, address: string, signal: AbortSignal): Promise<Held> {
  const sold = await soldOn(ready, address, signal);
  const own = savedPage(address);
  if (sold.some(({ source, url }) => source === SAVED_SOURCE && url === own)) return 'saved';
  return sold.some(({ source }) => source !== SAVED_SOURCE) ? 'imported' : null;
}
