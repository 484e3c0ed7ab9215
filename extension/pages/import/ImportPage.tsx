/** The catalogue's page: products in, imports under way, and the sources that are there. */
import type { Ready } from '../../companion/client.ts';
import { t } from '../../i18n.ts';
import { CompanionStatus } from '../../ui/CompanionStatus.tsx';
import { Page } from '../../ui/Page.tsx';
import { useCompanion } from '../../ui/use-companion.ts';
import { AddProducts } from './AddProducts.tsx';
import { SourceList } from './SourceList.tsx';
import { useCatalogue } from './use-catalogue.ts';

export function ImportPage() {
  const companion = useCompanion();
  const { state } = companion;
  return (
    <Page name="import" title={t('import_title')} lead={t('import_lead')}>
      {state.status === 'ready' ? <Open ready={state} /> : <CompanionStatus companion={companion} />}
    </Page>
  );
}

function Open({ ready }: { ready: Ready }) {
  const catalogue = useCatalogue(ready);
  return (
    <>
      {catalogue.lost && (
        <p class="message" role="alert">
          {t('progress_lost')}
        </p>
      )}
      <AddProducts ready={ready} catalogue={catalogue} />
      <SourceList ready={ready} catalogue={catalogue} />
    </>
  );
}
