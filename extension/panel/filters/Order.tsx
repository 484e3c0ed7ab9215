import { t } from '../../i18n.ts';
import { orderOf, type PanelState } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';

/** What stands first: the nearest or the cheapest. */
export function Order({ state, go }: { state: PanelState; go: Go }) {
  // What the words say already is no choice, which would outlive them.
  const choose = (order: string) =>
    go({
      sort: order === orderOf({ ...state, sort: undefined }) ? undefined : (order as PanelState['sort']),
    });
  return (
    <label class="order">
      <span class="unseen">{t('sort')}</span>
      <select name="sort" value={orderOf(state)} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="match">{t('sort_match')}</option>
        <option value="price">{t('sort_price')}</option>
      </select>
    </label>
  );
}
