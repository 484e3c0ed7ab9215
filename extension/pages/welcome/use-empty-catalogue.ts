/** Whether a search would find nothing yet: asked once the companion is ready, and again by whoever comes back. */
import { useEffect, useState } from 'preact/hooks';
import { listSources } from '../../companion/sources.ts';
import type { CompanionState } from '../../ui/use-companion.ts';

/** False as well while nobody knows. */
export function useEmptyCatalogue(state: CompanionState): boolean {
  const [empty, setEmpty] = useState(false);
  useEffect(() => {
    setEmpty(false);
    if (state.status !== 'ready') return undefined;
    const controller = new AbortController();
    const ask = () =>
      void listSources(state, controller.signal).then(
        (sources) => setEmpty(sources.every(({ products }) => products === 0)),
        // Then nothing is said of it.
        () => undefined,
      );
    ask();
    // The products were brought in on another page.
    window.addEventListener('focus', ask, { signal: controller.signal });
    return () => controller.abort();
  }, [state]);
  return empty;
}
