/** The products that the search leans towards and away from, each taken back with a click. */
import { t } from '../../i18n.ts';
import { seenHit } from '../state/seen.ts';
import type { PanelState } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { Icon } from '../widgets/Icon.tsx';
import { ProductPicture } from '../widgets/ProductPicture.tsx';

export function Thumbs({ state: { up, down }, go }: { state: PanelState; go: Go }) {
  if (up.length + down.length === 0) return null;
  const given = [
    ...up.map((id) => ({ id, icon: 'up' as const, without: { up: up.filter((one) => one !== id) } })),
    ...down.map((id) => ({ id, icon: 'down' as const, without: { down: down.filter((one) => one !== id) } })),
  ];
  return (
    <section class="thumbs" aria-label={t('steered_by')}>
      <span class="note">{t('steered_by')}</span>
      <ul>
        {given.map(({ id, icon, without }) => {
          const hit = seenHit(id);
          const label = t('take_back', hit?.title ?? id);
          return (
            <li key={id}>
              <button
                type="button"
                class={`given ${icon}`}
                aria-label={label}
                title={label}
                onClick={() => go(without)}
              >
                <ProductPicture src={hit?.image} width="32" height="40" />
                <Icon name={icon} filled />
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" class="plain" onClick={() => go({ up: [], down: [] })}>
        {t('steer_reset')}
      </button>
    </section>
  );
}
