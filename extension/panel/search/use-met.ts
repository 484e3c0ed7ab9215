/** Lets the panel know a product that no search of this session has shown: from the saved ones, or after a reload. */
import { useEffect, useState } from 'preact/hooks';
import { product } from '../../companion/search.ts';
import type { Companion } from '../../ui/use-companion.ts';
import { meet, seenProduct } from '../state/seen.ts';

/** Renders anew once the product is known. Undefined for none. */
export function useMet({ state, check }: Companion, id: string | undefined): void {
  const [, setMet] = useState<string>();
  const ready = state.status === 'ready';

  useEffect(() => {
    if (!ready || id === undefined || seenProduct(id)) return undefined;
    const controller = new AbortController();
    // The search of it tells what goes wrong.
    void ask(id, controller.signal).catch(() => undefined);
    return () => controller.abort();
  }, [id, ready, check]);

  async function ask(wanted: string, signal: AbortSignal): Promise<void> {
    const connection = await check(signal);
    const found = connection.status === 'ready' ? await product(connection, wanted, signal) : null;
    if (!found) return;
    meet([found]);
    setMet(wanted);
  }
}
