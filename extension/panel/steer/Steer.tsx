/** Steering: shape or colour, and the same cut in another colour. */
import { COLOUR_FAMILIES } from '../../../contract/filters.ts';
import { nameOfColour, t } from '../../i18n.ts';
import type { PanelState } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { HEX } from '../words/colours.ts';
import { ShapeOrColour } from './ShapeOrColour.tsx';

export function isSteered({ colourWeight, inColour }: PanelState): boolean {
  return colourWeight !== undefined || inColour !== undefined;
}

export function Steer({ state, go }: { state: PanelState; go: Go }) {
  return (
    <section class="steer" aria-label={t('adjust')}>
      <ShapeOrColour weight={state.colourWeight} go={go} />
      <fieldset>
        <legend>{t('same_cut_in')}</legend>
        <div class="colours">
          {COLOUR_FAMILIES.map((family) => {
            const on = state.inColour === HEX[family];
            return (
              <button
                key={family}
                type="button"
                class="dot"
                aria-label={nameOfColour(family)}
                title={nameOfColour(family)}
                aria-pressed={on}
                onClick={() => go({ inColour: on ? undefined : HEX[family] })}
              >
                <span style={{ background: HEX[family] }} />
              </button>
            );
          })}
        </div>
      </fieldset>
      {isSteered(state) && (
        <button
          type="button"
          class="plain"
          onClick={() => go({ colourWeight: undefined, inColour: undefined })}
        >
          {t('steer_reset')}
        </button>
      )}
    </section>
  );
}
