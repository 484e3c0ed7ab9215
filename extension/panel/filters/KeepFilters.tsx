/** Whether the next picture begins with the filters that are set. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { readKeptFilters, watchKeptFilters, writeKeptFilters } from '../../storage/kept-filters.ts';
import type { PanelState } from '../state/state.ts';
import { Switch } from '../widgets/Switch.tsx';
import { keptOf } from './kept.ts';

export function KeepFilters({ state }: { state: PanelState }) {
  const [kept, setKept] = useState<string | null>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void readKeptFilters().then(setKept, () => undefined);
    return watchKeptFilters(setKept);
  }, []);
  const now = keptOf(state);
  if (kept === undefined || (kept === null && now === '')) return null;
  const keep = async (on: boolean) => {
    const next = on ? now : null;
    setKept(next);
    setFailed(false);
    try {
      await writeKeptFilters(next);
    } catch {
      setKept(kept);
      setFailed(true);
    }
  };
  return (
    <div class="keep-filters">
      <Switch on={kept !== null} change={(on) => void keep(on)}>
        {t('keep_filters')}
      </Switch>
      <p class="note">{t('keep_filters_which')}</p>
      <p class="fault" role="alert">
        {failed && t('storage_failed')}
      </p>
    </div>
  );
}
