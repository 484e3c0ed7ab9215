/** One source: what it holds, where it comes from, and what can be done with it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SAVED_SOURCE } from '../../../contract/save.ts';
import type { Source } from '../../../contract/sources.ts';
import type { Ready } from '../../companion/client.ts';
import { changeSource, refreshSource, removeSource } from '../../companion/sources.ts';
import { counted, countOf, formatNumber, formatTime, t } from '../../i18n.ts';
import { describeBriefly } from '../../ui/describe.ts';
import { isFocusFree } from '../../ui/free-focus.ts';
import { Heading } from '../../ui/Heading.tsx';
import type { Companion } from '../../ui/use-companion.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { SourceEditor } from './SourceEditor.tsx';
import type { Catalogue } from './use-catalogue.ts';

export interface SourceItemProps {
  companion: Companion;
  source: Source;
  catalogue: Catalogue;
  /** Says it to those who do not see the list change. */
  announce: (news: string) => void;
}

export function SourceItem({ companion, source, catalogue, announce }: SourceItemProps) {
  const [view, setView] = useState<'shown' | 'edited' | 'deleting'>('shown');
  const [fault, setFault] = useState<string | null>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const before = useRef(view);
  // Not a state: the second click of a double click comes before anything is drawn anew.
  const busy = useRef(false);
  useLayoutEffect(() => {
    // Whoever has edited it is back where that began.
    if (before.current === 'edited' && isFocusFree()) editButton.current?.focus();
    before.current = view;
  }, [view]);
  const { id, name, kind, refreshable } = source;
  // No feed stands behind it: it has neither an origin nor an end.
  const saved = id === SAVED_SOURCE;
  const { signal } = new AbortController();
  const underWay = catalogue.jobs?.some((job) => job.source === id && !job.dryRun && job.endedAt === null);

  /** The list shows what has come of it, or the item why nothing has. One thing at a time: a click too many asks nothing. */
  const act = async (work: (ready: Ready) => Promise<unknown>) => {
    if (busy.current) return;
    busy.current = true;
    setFault(null);
    try {
      const connection = await companion.check(signal);
      if (connection.status === 'ready') await work(connection);
      setView('shown');
      catalogue.reload();
    } catch (error) {
      setView('shown');
      setFault(describeBriefly(error));
    } finally {
      busy.current = false;
    }
  };

  if (view === 'edited') {
    return (
      <li class="source">
        <SourceEditor
          source={source}
          others={(catalogue.sources ?? []).filter((other) => other.id !== id)}
          save={(change) => void act((ready) => changeSource(ready, id, change, signal))}
          leave={() => setView('shown')}
        />
      </li>
    );
  }
  return (
    <li class="source">
      <div class="title">
        <Heading>{name}</Heading>
        {kind === 'wardrobe' && <span class="badge">{t('source_wardrobe')}</span>}
      </div>
      <p>{factsOf(source)}</p>
      {source.from !== name && !saved && <p class="note from">{source.from}</p>}
      {source.resumeAt !== null && !underWay && (
        <p class="note">{t('source_resume', formatNumber(source.resumeAt))}</p>
      )}
      {!refreshable && <p class="note">{t(saved ? 'source_saved' : 'source_upload')}</p>}
      <p class="fault" role="alert">
        {fault}
      </p>
      <div class="actions">
        {refreshable && (
          <button
            type="button"
            class="quiet"
            aria-label={t('source_refresh_label', name)}
            disabled={underWay}
            onClick={() => void act(async (ready) => catalogue.tell(await refreshSource(ready, id, signal)))}
          >
            {t('source_refresh')}
          </button>
        )}
        <button
          ref={editButton}
          type="button"
          class="quiet"
          aria-label={t('source_edit_label', name)}
          onClick={() => setView('edited')}
        >
          {t('source_edit')}
        </button>
        <button
          type="button"
          class="quiet danger"
          aria-label={t('source_delete_label', name)}
          onClick={() => setView('deleting')}
        >
          {t('source_delete')}
        </button>
      </div>
      {view === 'deleting' && (
        <DeleteDialog
          source={source}
          remove={() =>
            void act(async (ready) => announce(t('deleted', countOf(await removeSource(ready, id, signal)))))
          }
          leave={() => setView('shown')}
        />
      )}
    </li>
  );
}

function factsOf({ id, products, retired, importedAt }: Source): string {
  const parts = [countOf(products)];
  if (retired > 0) parts.push(counted('source_retired', retired));
  if (importedAt) parts.push(t('source_imported', formatTime(importedAt)));
  else if (id !== SAVED_SOURCE) parts.push(t('source_never'));
  return parts.join(' · ');
}
