/** The saved products, shared by every card that has a heart, and by the panels of all windows. */
import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useMemo } from 'preact/hooks';
import { t } from '../../i18n.ts';
import {
  dropSaved,
  listSaved,
  putSaved,
  type Saved,
  type SavedProduct,
  watchSaved,
} from '../../storage/saved.ts';
import { useStored } from '../state/use-stored.ts';
import { announce } from '../widgets/announce.tsx';

/** A heart must not wait longer for the picture of a companion that hangs. */
const PICTURE_MS = 5_000;

/** A hit, or what is saved and shown again. */
type Shown = SavedProduct & { image: string };

export interface SavedList {
  /** The newest first; null until they are read. */
  list: readonly Saved[] | null;
  /** The browser could not store or read them the last time. */
  failed: boolean;
  has: (id: string) => boolean;
  /** Saves what is not saved, and forgets what is. */
  toggle: (product: Shown) => void;
}

const Context = createContext<SavedList>({
  list: null,
  failed: false,
  has: () => false,
  toggle: () => undefined,
});

export function useSaved(): SavedList {
  return useContext(Context);
}

export function SavedProvider({ children }: { children: ComponentChildren }) {
  const { list, failed, attempt } = useStored(listSaved, watchSaved);

  const toggle = useCallback(
    (product: Shown) => {
      const saved = list?.some((one) => one.product.id === product.id);
      void attempt(async () => {
        await (saved ? dropSaved(product.id) : save(product));
        announce(t(saved ? 'unsaved' : 'saved'));
      });
    },
    [list, attempt],
  );
  const value = useMemo(() => {
    const ids = new Set(list?.map(({ product }) => product.id));
    return { list, failed, has: (id: string) => ids.has(id), toggle };
  }, [list, failed, toggle]);
  return (
    <Context.Provider value={value}>
      {children}
      <p class="fault unreadable" role="alert">
        {failed && t('storage_failed')}
      </p>
    </Context.Provider>
  );
}

/** Of a hit only what makes it a product: scores and bands belong to one search. */
async function save({ image, ...product }: Shown): Promise<void> {
  const { id, source, title, brand, price, listPrice, currency, url } = product;
  const { type, color, gender, available, groupId } = product;
  const kept = {
    ...{ id, source, title, brand, price, listPrice, currency, url },
    ...{ type, color, gender, available, groupId },
  };
  await putSaved({ product: kept, at: Date.now(), thumbnail: await pictureAt(image) });
}

/** Null when the companion has just gone or hangs: the product is worth saving all the same. */
async function pictureAt(address: string): Promise<Blob | null> {
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      signal: AbortSignal.timeout(PICTURE_MS),
    });
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  }
}
