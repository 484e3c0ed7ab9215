/** From any place in the panel: the product of the page that is open beside it. */
import { useState } from 'preact/hooks';
import { t } from '../../i18n.ts';
import type { PageFacts } from '../../page-facts/facts.ts';
import type { Companion } from '../../ui/use-companion.ts';
import { Icon } from '../widgets/Icon.tsx';
import { readOpenPage } from './open-page.ts';
import { SaveForm } from './SaveForm.tsx';

export function AddOpenPage({ companion }: { companion: Companion }) {
  const [page, setPage] = useState<PageFacts | null | undefined>(undefined);
  const [added, setAdded] = useState(false);

  const ask = async () => {
    setAdded(false);
    setPage(await readOpenPage());
  };
  const close = (done: boolean) => {
    setPage(undefined);
    setAdded(done);
  };
  return (
    <>
      <button type="button" class="quiet" onClick={() => void ask()}>
        <Icon name="plus" />
        {t('add_open_page')}
      </button>
      {/* The form has told those who hear it. The button stays: the next page may be open by now. */}
      {added && (
        <span class="note just-added">
          <Icon name="check" />
          {t('added')}
        </span>
      )}
      {page !== undefined && <SaveForm companion={companion} page={page} onClose={close} />}
    </>
  );
}
