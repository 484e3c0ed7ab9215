/** What the catalogue says today about the saved products, asked one after the other while the list is open. */
import { useEffect, useState } from 'preact/hooks';
import type { ProductDetail } from '../../../contract/product.ts';
import { product, search } from '../../companion/search.ts';
import type { Saved } from '../../storage/saved.ts';
import type { Companion } from '../../ui/use-companion.ts';

export interface Today {
  /** Null: the catalogue has it no longer. Not in the map: not asked yet, or nobody answers. */
  products: ReadonlyMap<string, ProductDetail | null>;
  /** Title of something close that the person owns, by the product's id. */
  owned: ReadonlyMap<string, string>;
}

const NOTHING: Today = { products: new Map(), owned: new Map() };

export function useToday(companion: Companion, list: readonly Saved[] | null): Today {
  const [today, setToday] = useState<Today>(NOTHING);
  const { check } = companion;
  const ready = companion.state.status === 'ready';
  const ids = list?.map(({ product: { id } }) => id).join('\n') ?? '';

  useEffect(() => {
    if (!ready || ids === '') return undefined;
    const controller = new AbortController();
    void ask(controller.signal).catch(() => undefined);
    return () => controller.abort();

    async function ask(signal: AbortSignal): Promise<void> {
      const connection = await check(signal);
      if (connection.status !== 'ready') return;
      const there: string[] = [];
      await each(ids.split('\n'), signal, async (id) => {
        const now = await product(connection, id, signal);
        if (now) there.push(id);
        setToday((before) => ({ ...before, products: new Map(before.products).set(id, now) }));
      });
      await each(there, signal, async (id) => {
        const params = new URLSearchParams({ like: id, k: '1' });
        const [mine] = (await search(connection, null, params, signal)).owned;
        if (mine) setToday((before) => ({ ...before, owned: new Map(before.owned).set(id, mine.title) }));
      });
    }
  }, [ids, ready, check]);

  return today;
}

/** A product that cannot be asked about now is shown as it was saved, and keeps nobody from asking about the next. */
async function each(
  ids: readonly string[],
  signal: AbortSignal,
  ask: (id: string) => Promise<void>,
): Promise<void> {
  for (const id of ids) {
    await ask(id).catch(() => undefined);
    signal.throwIfAborted();
  }
}
