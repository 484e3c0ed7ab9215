/** Saved products: what each costs today, the way to its shop, and the list as a file. */
import { formatDay, t } from '../../i18n.ts';
import { Message } from '../../ui/Message.tsx';
import type { Companion } from '../../ui/use-companion.ts';
import { AddOpenPage } from '../shop/AddOpenPage.tsx';
import type { Go } from '../state/use-panel-state.ts';
import { Skeleton } from '../widgets/Skeleton.tsx';
import { SavedItem } from './SavedItem.tsx';
import { useSaved } from './use-saved.tsx';
import { useToday } from './use-today.ts';

export function SavedView({ companion, go }: { companion: Companion; go: Go }) {
  const { list, failed } = useSaved();
  const today = useToday(companion, list);
  if (!list && failed) return null;
  if (!list) return <Skeleton label={t('view_saved')} />;
  if (list.length === 0) {
    return (
      <Message title={t('saved_none_title')} actions={<AddOpenPage companion={companion} />}>
        {t('saved_none_text')}
      </Message>
    );
  }
  const exportAs = async (format: 'csv' | 'json') => {
    // Seldom asked for, so that no panel waits for it.
    const { download, toCsv, toJson } = await import('./export.ts');
    // The day as the person's clock has it; Swedish writes it in the order that files are sorted by.
    const name = `lookalike-${new Date().toLocaleDateString('sv')}.${format}`;
    if (format === 'csv') download(name, 'text/csv', toCsv(list, today.products));
    else download(name, 'application/json', toJson(list, today.products));
  };
  return (
    <section class="saved" aria-labelledby="saved-title">
      <div class="heading">
        <h1 id="saved-title">{t('view_saved')}</h1>
        <p class="note">{t('kept_here')}</p>
      </div>
      <ul class="saved-list">
        {list.map((saved) => (
          <SavedItem
            key={saved.product.id}
            saved={saved}
            now={today.products.get(saved.product.id)}
            owned={today.owned.get(saved.product.id)}
            since={formatDay(saved.at)}
            go={go}
          />
        ))}
      </ul>
      <p>
        <AddOpenPage companion={companion} />
      </p>
      <p class="exports">
        <span class="note">{t('export_as')}</span>
        <button type="button" class="quiet" onClick={() => void exportAs('csv')}>
          CSV
        </button>
        <button type="button" class="quiet" onClick={() => void exportAs('json')}>
          JSON
        </button>
      </p>
    </section>
  );
}
