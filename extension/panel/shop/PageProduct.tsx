/** The product that the page sells, one click from the catalogue. */
import { useState } from 'preact/hooks';
import { saveProduct } from '../../companion/search.ts';
import { t } from '../../i18n.ts';
import type { PageFacts } from '../../page-facts/facts.ts';
import type { Companion } from '../../ui/use-companion.ts';
import { announce } from '../announce.tsx';
import { Icon } from '../Icon.tsx';
import { draftOf, productOf } from './draft.ts';
import { faultOf, SaveForm } from './SaveForm.tsx';

export interface PageProductProps {
  companion: Companion;
  page: PageFacts;
  /** What was searched on that page. */
  picture: Blob;
  crop: string | undefined;
}

export function PageProduct({ companion, page, picture, crop }: PageProductProps) {
  const [fault, setFault] = useState<string | null>(null);
  const [state, setState] = useState<'new' | 'busy' | 'added' | 'asking'>('new');

  const add = async () => {
    setFault(null);
    const product = productOf(draftOf(page), page);
    // What the page leaves open, the person can say.
    if ('wrong' in product) return setState('asking');
    setState('busy');
    try {
      // Each request ends by itself, and says that it was the companion that took too long.
      const { signal } = new AbortController();
      const connection = await companion.check(signal);
      if (connection.status !== 'ready') return setState('asking');
      await saveProduct(connection, product, null, signal);
      setState('added');
      announce(t('added'));
    } catch (error) {
      setFault(faultOf(error));
      setState('asking');
    }
  };
  return (
    <div class="page-product">
      <span class="note" id="page-product">
        {t('page_sells')} <strong>{page.title}</strong>
      </span>
      <button
        type="button"
        class="quiet"
        title={t('add_product')}
        aria-describedby="page-product"
        disabled={state === 'busy' || state === 'added'}
        onClick={() => void add()}
      >
        <Icon name={state === 'added' ? 'check' : 'plus'} />
        {t(state === 'added' ? 'added' : state === 'busy' ? 'adding' : 'add')}
      </button>
      {state === 'asking' && (
        <SaveForm
          {...{ companion, page, fault }}
          ownPicture={{ picture, crop }}
          onClose={(added) => setState(added ? 'added' : 'new')}
        />
      )}
    </div>
  );
}
