/** Whether a search would find nothing yet: asked once the companion is ready, and again by whoever comes back. */
import { useEffect, useState } from 'preact/hooks';
import { listSources } from '../../companion/sources.ts';
import type { Companion } from '../../ui/use-companion.ts';

/** False as well while nobody knows. */
export function useEmptyCatalogue({ state, check }: Companion): boolean {
  const [empty, setEmpty] = useState(false);
  useEffect(() => {
    setEmpty(false);
    if (state.status !== 'ready') return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    // What goes wrong is not told: then nothing is said of it.
    const ask = () => void look().catch(() => undefined);
    ask();
    // The products were brought in on another page.
    window.addEventListener('focus', ask, { signal });
    return () => controller.abort();

    async function look(): Promise<void> {
      // Whoever sits on the port now proves itself before the token leaves.
      const connection = await check(signal);
      if (connection.status !== 'ready') return;
      const sources = await listSources(connection, signal);
      setEmpty(sources.every(({ products }) => products === 0));
    }
  }, [state, check]);
  return empty;
}
