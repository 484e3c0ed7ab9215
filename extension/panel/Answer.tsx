/** The search that the address asks for, from waiting to hits or a failure. */
import { useLayoutEffect } from 'preact/hooks';
import { t } from '../i18n.ts';
import type { Companion } from '../ui/use-companion.ts';
import { useSizesApart } from './filters/use-sizes-apart.ts';
import { useHistoryKeeper } from './history/use-history-keeper.ts';
import { LikeCard } from './query/LikeCard.tsx';
import { WaitingGarment } from './query/WaitingGarment.tsx';
import { Results } from './Results.tsx';
import { useMet } from './search/use-met.ts';
import { useSearch } from './search/use-search.ts';
import type { SessionPicture } from './state/pictures.ts';
import type { PanelState } from './state/state.ts';
import type { Go } from './state/use-panel-state.ts';
import { SearchFailed } from './widgets/SearchFailed.tsx';
import { Skeleton } from './widgets/Skeleton.tsx';

export interface AnswerProps {
  companion: Companion;
  state: PanelState;
  go: Go;
  /** Null only where `state.like` names a product. */
  picture: SessionPicture | null;
  /** Opens the crop dialog on the picture. */
  mark: (picture: SessionPicture) => void;
}

export function Answer({ companion, state, go, picture, mark }: AnswerProps) {
  const search = useSearch(companion, state, picture);
  useMet(companion, state.like);
  const found = search.state.phase === 'found' ? search.state.reply : null;
  useSizesApart(found, state, go);
  useHistoryKeeper(found, state, picture);
  useLayoutEffect(() => {
    // For the trial that measures how long after its answer the hits are there.
    if (found) performance.mark('lookalike-hits');
  }, [found]);

  const markPicture = picture && (() => mark(picture));
  if (search.state.phase === 'failed') {
    return <SearchFailed error={search.state.error} again={search.again} mark={markPicture} />;
  }
  const reply = found ?? (search.state.phase === 'searching' ? search.state.before : null);
  if (!reply) {
    return (
      <Skeleton label={t('searching')}>
        {state.like === undefined ? (
          picture && <WaitingGarment picture={picture} crop={state.crop} />
        ) : (
          <LikeCard id={state.like} state={state} go={go} />
        )}
      </Skeleton>
    );
  }
  return (
    <Results
      companion={companion}
      reply={reply}
      picture={picture}
      state={state}
      go={go}
      busy={search.state.phase === 'searching'}
      mark={markPicture}
      again={search.again}
    />
  );
}
