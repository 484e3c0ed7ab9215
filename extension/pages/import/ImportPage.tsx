/** The catalogue's page: products in, imports under way, and the sources that are there. */
import { useRef } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { CompanionStatus } from '../../ui/CompanionStatus.tsx';
import { Page } from '../../ui/Page.tsx';
import { type Companion, useCompanion } from '../../ui/use-companion.ts';
import { AddProducts } from './AddProducts.tsx';
import { SourceList } from './SourceList.tsx';
import { useCatalogue } from './use-catalogue.ts';

export function ImportPage() {
  const companion = useCompanion();
  const { status } = companion.state;
  // What was chosen and what is under way stay while the companion is away.
  const open = useRef(false);
  open.current = status === 'ready' || (open.current && status !== 'unpaired');
  return (
    <Page name="import" title={t('import_title')} lead={t('import_lead')}>
      {status !== 'ready' && <CompanionStatus companion={companion} />}
      {open.current && <Open companion={companion} />}
    </Page>
  );
}

function Open({ companion }: { companion: Companion }) {
  const catalogue = useCatalogue(companion);
  return (
    <>
      {catalogue.lost && (
        <p class="message" role="alert">
          {t('progress_lost')}
        </p>
      )}
      <AddProducts companion={companion} catalogue={catalogue} />
      <SourceList companion={companion} catalogue={catalogue} />
    </>
  );
}
