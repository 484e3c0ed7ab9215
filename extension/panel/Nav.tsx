/** The panel's four views. */
import { type MessageKey, t } from '../i18n.ts';
import type { View } from './state/state.ts';
import type { Go } from './state/use-panel-state.ts';
import { Icon, type IconName } from './widgets/Icon.tsx';

const PLACES: Readonly<Record<View, { words: MessageKey; icon: IconName }>> = {
  results: { words: 'view_results', icon: 'results' },
  look: { words: 'view_look', icon: 'look' },
  saved: { words: 'view_saved', icon: 'heart' },
  history: { words: 'view_history', icon: 'history' },
};

export function Nav({ view, go }: { view: View; go: Go }) {
  return (
    <nav class="places" aria-label={t('name')}>
      {(Object.keys(PLACES) as View[]).map((place) => (
        <button
          key={place}
          type="button"
          title={t(PLACES[place].words)}
          aria-current={place === view ? 'page' : undefined}
          onClick={() => go({ view: place, open: undefined })}
        >
          <Icon name={PLACES[place].icon} filled={place === view && place === 'saved'} />
          <span>{t(PLACES[place].words)}</span>
        </button>
      ))}
    </nav>
  );
}
