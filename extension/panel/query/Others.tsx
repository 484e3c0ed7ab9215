/** The other garments of the picture: one tap away for whoever meant another one. */
import { parseBox } from '../../../contract/geometry.ts';
import { nameOfGroup, t } from '../../i18n.ts';
import { personalFilters, stateOfGarment } from '../filters/kept.ts';
import type { SessionPicture } from '../state/pictures.ts';
import { lookOf, type PanelState } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { Cropped } from '../widgets/Cropped.tsx';
import { othersIn } from './others-in.ts';

export interface OthersProps {
  picture: SessionPicture;
  /** Address of the picture; absent until it has one. */
  url: string | undefined;
  state: PanelState;
  go: Go;
}

export function Others({ picture, url, state, go }: OthersProps) {
  const { shows } = picture;
  const others = shows ? othersIn(shows.garments, parseBox(state.crop ?? '') ?? shows.meant) : [];
  if (others.length === 0) return null;
  return (
    <div class="others">
      <p class="note" id="others">
        {t('also_shown')}
      </p>
      <ul aria-labelledby="others">
        {others.map((garment) => {
          const { group, box } = garment;
          const settled = { sort: state.sort, ...lookOf(state) };
          const pick = () => go({ ...stateOfGarment(picture, garment, personalFilters(state)), ...settled });
          return (
            <li key={`${group} ${box.x} ${box.y}`}>
              <button
                type="button"
                class="step"
                aria-label={nameOfGroup(group)}
                title={nameOfGroup(group)}
                onClick={pick}
              >
                <Cropped url={url} crop={box} alt="" width={40} height={44} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
