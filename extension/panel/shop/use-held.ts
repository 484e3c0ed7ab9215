/** Whether the catalogue has the product that was saved from a page: the companion knows, whatever panel saved it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { savedProductId } from '../../../contract/saved-page.ts';
import { product } from '../../companion/search.ts';
import type { Companion } from '../../ui/use-companion.ts';
import { useAnswerAge } from '../answer-age.ts';

/** False until the companion has told; the second one says that it has just been saved. */
export function useHeld({ state, check }: Companion, address: string): [held: boolean, saved: () => void] {
  const [held, setHeld] = useState(false);
  const asking = useRef<AbortController | null>(null);
  const age = useAnswerAge();
  const ready = state.status === 'ready';

  useEffect(() => {
    if (!ready) return undefined;
    const controller = new AbortController();
    asking.current = controller;
    const { signal } = controller;
    // Nobody who answers is the concern of the next search: the product can still be added.
    void find(signal).catch(() => undefined);
    return () => controller.abort();

    async function find(signal: AbortSignal): Promise<void> {
      const connection = await check(signal);
      if (connection.status !== 'ready') return;
      const found = await product(connection, await savedProductId(address), signal);
      if (!signal.aborted) setHeld(found != null);
    }
  }, [address, ready, check, age]);

  return [
    held,
    () => {
      // What was asked before it was saved knows nothing of that.
      asking.current?.abort();
      setHeld(true);
    },
  ];
}
