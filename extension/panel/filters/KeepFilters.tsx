/** Whether the next picture begins with the filters that are set. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { readKeptFilters, writeKeptFilters } from '../../storage/kept-filters.ts';
import { Switch } from '../Switch.tsx';
import type { PanelState } from '../state.ts';
import { keptOf } from './kept.ts';

export function KeepFilters({ state }: { state: PanelState }) {
  const [kept, setKept] = useState<string | null>(null);
  useEffect(() => {
    void readKeptFilters().then(setKept, () => undefined);
  }, []);
  const now = keptOf(state);
  if (kept === null || now === '') return null;
  const keep = async (on: boolean) => {
    const next = on ? now : '';
    await writeKeptFilters(next);
    setKept(next);
  };
  return (
    <div class="keep-filters">
      <Switch on={kept === now} change={(on) => void keep(on).catch(() => undefined)}>
        {t('keep_filters')}
      </Switch>
      <p class="note">{t('keep_filters_which')}</p>
    </div>
  );
}
