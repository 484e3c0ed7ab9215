/** What the catalogue says today about the saved products, asked one after the other while the list is open. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProductDetail } from '../../../contract/product.ts';
import type { Ready } from '../../companion/client.ts';
import { product, search } from '../../companion/search.ts';
import { listSources } from '../../companion/sources.ts';
import type { Saved } from '../../storage/saved.ts';
import type { Companion } from '../../ui/use-companion.ts';
import { useAnswerAge } from '../search/answer-age.ts';

export interface Today {
  /** Null: the catalogue has it no longer. Not in the map: not asked yet, or nobody answers. */
  products: ReadonlyMap<string, ProductDetail | null>;
  /** Title of something close that the person owns, by the product's id. */
  owned: ReadonlyMap<string, string>;
}

export function useToday(companion: Companion, list: readonly Saved[] | null): Today {
  const [today, setToday] = useState<Today>({ products: new Map(), owned: new Map() });
  const age = useAnswerAge();
  // A heart that comes or goes asks about no other product again; a catalogue that has changed, about all.
  const asked = useRef({ age, products: new Set<string>(), owned: new Set<string>() });
  const { check } = companion;
  const ready = companion.state.status === 'ready';
  const ids = list?.map(({ product: { id } }) => id).join('\n') ?? '';

  useEffect(() => {
    if (!ready || ids === '') return undefined;
    if (asked.current.age !== age) {
      asked.current = { age, products: new Set(), owned: new Set() };
      // What was owned may have gone with its wardrobe.
      setToday(({ products }) => ({ products, owned: new Map() }));
    }
    const { products, owned } = asked.current;
    const controller = new AbortController();
    void ask(controller.signal).catch(() => undefined);
    return () => controller.abort();

    async function ask(signal: AbortSignal): Promise<void> {
      const connection = await check(signal);
      if (connection.status !== 'ready') return;
      await each(ids.split('\n'), products, signal, async (id) => {
        const now = await product(connection, id, signal);
        if (now === null) owned.add(id);
        setToday((before) => ({ ...before, products: new Map(before.products).set(id, now) }));
      });
      const there = [...products].filter((id) => !owned.has(id));
      if (there.length === 0 || !(await hasWardrobe(connection, signal))) return;
      await each(there, owned, signal, async (id) => {
        const mine = await ownedLike(connection, id, signal);
        if (mine) setToday((before) => ({ ...before, owned: new Map(before.owned).set(id, mine) }));
      });
    }
  }, [ids, ready, check, age]);

  return today;
}

async function hasWardrobe(connection: Ready, signal: AbortSignal): Promise<boolean> {
  return (await listSources(connection, signal)).some(({ kind }) => kind === 'wardrobe');
}

async function ownedLike(connection: Ready, id: string, signal: AbortSignal): Promise<string | undefined> {
  const params = new URLSearchParams({ like: id, k: '1', cutout: 'false' });
  return (await search(connection, null, params, signal)).owned[0]?.title;
}

/** A product that cannot be asked about now is shown as it was saved, and keeps nobody from asking about the next. */
async function each(
  ids: readonly string[],
  asked: Set<string>,
  signal: AbortSignal,
  ask: (id: string) => Promise<void>,
): Promise<void> {
  for (const id of ids) {
    if (asked.has(id)) continue;
    await ask(id).then(
      () => asked.add(id),
      () => undefined,
    );
    signal.throwIfAborted();
  }
}
