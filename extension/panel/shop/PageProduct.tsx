/** The product that the searched page sells, one click from the catalogue; and once it is there, one from what the page says today. */
import { useState } from 'preact/hooks';
import { saveProduct } from '../../companion/search.ts';
import { t } from '../../i18n.ts';
import type { PageFacts } from '../../page-facts/facts.ts';
import type { Companion } from '../../ui/use-companion.ts';
import { announce } from '../widgets/announce.tsx';
import { Icon } from '../widgets/Icon.tsx';
import { later } from '../widgets/later.tsx';
import { languageOf } from '../words/language-of.ts';
import { draftOf, productOf } from './draft.ts';
import { faultOf } from './fault-of.ts';
import { hostOf } from './host-of.ts';
import { useHeld } from './use-held.ts';

// Seldom needed, so that no panel waits for it.
const SaveForm = later(
  async () => (await import('./SaveForm.tsx')).SaveForm,
  () => <></>,
);

export interface PageProductProps {
  companion: Companion;
  page: PageFacts;
  /** What was searched on that page. */
  picture: Blob;
  crop: string | undefined;
}

export function PageProduct({ companion, page, picture, crop }: PageProductProps) {
  const [fault, setFault] = useState<string | null>(null);
  const [state, setState] = useState<'rest' | 'busy' | 'asking'>('rest');
  const [held, saved, told] = useHeld(companion, page.url);
  const close = (added: boolean) => {
    setState('rest');
    if (added) saved();
  };

  const add = async () => {
    setFault(null);
    const product = productOf(draftOf(page), page);
    // What the page leaves open, the person can say.
    if ('wrong' in product) return setState('asking');
    setState('busy');
    try {
      // Whoever is quicker than the answer must not get it twice, and hears what they would have seen.
      const known = held ?? (await told());
      if (known === 'imported') {
        setState('rest');
        return announce(t('in_catalogue_imported'));
      }
      // Each request ends by itself, and says that it was the companion that took too long.
      const { signal } = new AbortController();
      const connection = await companion.check(signal);
      if (connection.status !== 'ready') return setState('asking');
      await saveProduct(connection, product, null, signal);
      close(true);
      announce(t(known === 'saved' ? 'brought_up_to_date' : 'added'));
    } catch (error) {
      setFault(faultOf(error));
      setState('asking');
    }
  };
  return (
    <div class="page-product">
      {/* In one line whatever it says: the companion tells after the products below have come, which must not move. */}
      <span class="note" id="page-product">
        <span class={held ? 'maker held' : 'maker'}>
          {held && <Icon name="check" />}
          {held
            ? t(held === 'imported' ? 'in_catalogue_imported' : 'in_catalogue')
            : t('page_sells', hostOf(page.url))}
        </span>{' '}
        <strong class="title" lang={languageOf(page.title ?? '')}>
          {page.title}
        </strong>
      </span>
      <span class="offer">
        {/* A feed says what its products are, each time that it is imported: there is nothing to add, nor to change. */}
        {held !== 'imported' && (
          <button
            type="button"
            class="quiet"
            title={t(held ? 'update_product' : 'add_product')}
            aria-describedby="page-product"
            disabled={state === 'busy'}
            onClick={() => void add()}
          >
            {!held && <Icon name="plus" />}
            {t(held ? (state === 'busy' ? 'updating' : 'update') : state === 'busy' ? 'adding' : 'add')}
          </button>
        )}
      </span>
      {state === 'asking' && (
        <SaveForm {...{ companion, page, fault }} ownPicture={{ picture, crop }} onClose={close} />
      )}
    </div>
  );
}
