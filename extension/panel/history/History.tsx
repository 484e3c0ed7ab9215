/** Searches of the past: off until switched on, each searched again or erased with a click. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { dropSearch, eraseHistory, keepHistory, listSearches, watchSearches } from '../../storage/history.ts';
import { readPreferences, watchPreferences } from '../../storage/settings.ts';
import type { Go } from '../state/use-panel-state.ts';
import { useStored } from '../state/use-stored.ts';
import { announce } from '../widgets/announce.tsx';
import { Switch } from '../widgets/Switch.tsx';
import { PastSearchItem } from './PastSearchItem.tsx';
import { searchAgain } from './search-again.ts';

export function History({ go }: { go: Go }) {
  const [on, setOn] = useState<boolean | null>(null);
  // The last search may still be on its way into the list.
  const { list, failed, attempt } = useStored(listSearches, watchSearches);
  const searches = list ?? [];
  useEffect(() => {
    void attempt(async () => setOn((await readPreferences()).history));
    return watchPreferences(({ history }) => setOn(history));
  }, [attempt]);

  const forget = (work: () => Promise<void>) =>
    void attempt(async () => {
      await work();
      announce(t('erased'));
    });
  if (on === null && !failed) return null;
  return (
    <section class="history" aria-labelledby="history-title">
      <h1 id="history-title">{t('view_history')}</h1>
      <Switch
        on={on === true}
        change={(history) =>
          history ? void attempt(() => keepHistory(true)) : forget(() => keepHistory(false))
        }
      >
        {t('history_keep')}
      </Switch>
      <p class="note">{t('history_note')}</p>
      <p class="fault" role="alert">
        {failed && t('storage_failed')}
      </p>
      {searches.length > 0 && (
        <>
          <ul class="past">
            {searches.map((search) => (
              <PastSearchItem
                key={search.at}
                search={search}
                again={() => searchAgain(search, go)}
                erase={() => forget(() => dropSearch(search.at))}
              />
            ))}
          </ul>
          <button type="button" class="quiet" onClick={() => forget(eraseHistory)}>
            {t('history_erase')}
          </button>
        </>
      )}
      {on && !failed && searches.length === 0 && <p class="note">{t('history_none')}</p>}
    </section>
  );
}
