/** The garment as it was understood: its cut-out, what it may be, its colours, and how to correct all of that. */
import type { SearchReply } from '../../../contract/search.ts';
import { t } from '../../i18n.ts';
import type { SessionPicture } from '../state/pictures.ts';
import type { PanelState } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { Icon } from '../widgets/Icon.tsx';
import { Switch } from '../widgets/Switch.tsx';
import { useObjectUrl } from '../widgets/use-object-url.ts';
import { doubtOn } from './doubt.ts';
import { Others } from './Others.tsx';
import { Palette } from './Palette.tsx';
import { Types } from './Types.tsx';

export interface QueryCardProps {
  reply: SearchReply;
  /** What was sent; stands in for a cut-out that the companion did not make. */
  picture: SessionPicture;
  state: PanelState;
  go: Go;
  /** Opens the crop dialog on the picture. */
  mark: () => void;
}

export function QueryCard({ reply, picture, state, go, mark }: QueryCardProps) {
  const url = useObjectUrl(picture.picture);
  const doubt = doubtOn(reply, state.type.length > 0);
  return (
    <section class="garment" aria-labelledby="looks-like">
      <img class="cutout" src={reply.cutout ?? url} alt={t('your_garment')} width="104" height="132" />
      <div class="understood">
        <h2 class="note" id="looks-like">
          {t('looks_like')}
        </h2>
        <Types reply={reply} wanted={state.type} go={go} />
        {doubt && <p class="note">{t(doubt)}</p>}
        <Palette colours={reply.palette} />
      </div>
      <Others {...{ picture, state, go }} url={url} />
      <div class="garment-foot">
        <Switch on={state.cut === 'true'} change={(on) => go({ cut: on ? 'true' : 'false' })}>
          {t('background_removed')}
        </Switch>
        <button type="button" class="quiet mark" onClick={mark}>
          <Icon name="crop" />
          {t('mark_anew')}
        </button>
      </div>
    </section>
  );
}
