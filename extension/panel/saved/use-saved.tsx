/** The saved products, shared by every card that has a heart, and by the panels of all windows. */
import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Product } from '../../../contract/product.ts';
import { t } from '../../i18n.ts';
import { dropSaved, listSaved, putSaved, type Saved, watchSaved } from '../../storage/saved.ts';
import { announce } from '../announce.tsx';

export interface SavedList {
  /** The newest first; null until they are read. */
  list: readonly Saved[] | null;
  has: (id: string) => boolean;
  /** Saves what is not saved, and forgets what is. */
  toggle: (product: Product) => void;
}

const Context = createContext<SavedList>({ list: null, has: () => false, toggle: () => undefined });

export function useSaved(): SavedList {
  return useContext(Context);
}

export function SavedProvider({ children }: { children: ComponentChildren }) {
  const [list, setList] = useState<readonly Saved[] | null>(null);
  useEffect(() => {
    const read = () => void listSaved().then(setList);
    read();
    return watchSaved(read);
  }, []);

  const toggle = useCallback(
    (product: Product) => {
      const saved = list?.some((one) => one.product.id === product.id);
      void (saved ? dropSaved(product.id) : save(product)).then(listSaved).then((now) => {
        setList(now);
        announce(t(saved ? 'unsaved' : 'saved'));
      });
    },
    [list],
  );
  const value = useMemo(() => {
    const ids = new Set(list?.map(({ product }) => product.id));
    return { list, has: (id: string) => ids.has(id), toggle };
  }, [list, toggle]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** Of a hit only what makes it a product: scores and bands belong to one search. */
async function save({ image, ...product }: Product): Promise<void> {
  const { id, source, title, brand, price, listPrice, currency, url } = product;
  const { type, color, gender, available, groupId } = product;
  const kept = {
    id,
    source,
    title,
    brand,
    price,
    listPrice,
    currency,
    url,
    type,
    color,
    gender,
    available,
    groupId,
  };
  await putSaved({ product: kept, at: Date.now(), thumbnail: await pictureAt(image) });
}

/** Null when the companion has just gone: the product is worth saving all the same. */
async function pictureAt(address: string): Promise<Blob | null> {
  try {
    const response = await fetch(address, { credentials: 'omit' });
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  }
}
