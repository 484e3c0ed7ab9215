import { t } from '../../i18n.ts';
import type { PanelState } from '../state.ts';
import type { Go } from '../use-panel-state.ts';

/** What stands first: the nearest or the cheapest. */
export function Order({ sort, go }: { sort: PanelState['sort']; go: Go }) {
  return (
    <label class="order">
      <span class="unseen">{t('sort')}</span>
      <select
        name="sort"
        value={sort}
        onChange={(event) => go({ sort: event.currentTarget.value as PanelState['sort'] })}
      >
        <option value="match">{t('sort_match')}</option>
        <option value="price">{t('sort_price')}</option>
      </select>
    </label>
  );
}
