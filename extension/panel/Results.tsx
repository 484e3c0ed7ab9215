/** What was found: the garment, the ways to steer, and the products that look like it. */
import { useEffect, useMemo } from 'preact/hooks';
import { LIMITS } from '../../contract/limits.ts';
import type { Hit, SearchReply } from '../../contract/search.ts';
import { counted, formatNumber, t } from '../i18n.ts';
import type { Companion } from '../ui/use-companion.ts';
import { Order } from './filters/Order.tsx';
import { Toolbar } from './filters/Toolbar.tsx';
import { HitActions } from './hits/actions.ts';
import { Cheaper } from './hits/Cheaper.tsx';
import { Found } from './hits/Found.tsx';
import { NothingClose } from './hits/NothingClose.tsx';
import { Owned } from './hits/Owned.tsx';
import { LikeCard } from './query/LikeCard.tsx';
import { QueryCard } from './query/QueryCard.tsx';
import { useSaved } from './saved/use-saved.tsx';
import { PageProduct } from './shop/PageProduct.tsx';
import type { SessionPicture } from './state/pictures.ts';
import { meet, seenHit, seenProduct } from './state/seen.ts';
import { HITS, moreLike, type PanelState } from './state/state.ts';
import type { Go } from './state/use-panel-state.ts';
import { isSteered } from './steer/Steer.tsx';
import { Thumbs } from './steer/Thumbs.tsx';
import { announce } from './widgets/announce.tsx';
import { later } from './widgets/later.tsx';

const Why = later(
  async () => (await import('./why/Why.tsx')).Why,
  () => <></>,
);

export interface ResultsProps {
  companion: Companion;
  reply: SearchReply;
  picture: SessionPicture | null;
  state: PanelState;
  go: Go;
  /** Another search of the same garment is under way. */
  busy: boolean;
  mark: (() => void) | null;
  again: () => void;
}

export function Results({ companion, reply, picture, state, go, busy, mark, again }: ResultsProps) {
  const count = counted('similar', reply.similar);
  // The companion stops counting there.
  const words = reply.similar >= LIMITS.similar ? t('at_least', count) : count;
  useEffect(() => announce(busy ? t('searching') : words), [reply, busy]);
  const actions = useActions(state, go);
  const longer = Math.min(LIMITS.k.max, state.k + HITS);
  const more = Math.min(longer, reply.similar) - reply.hits.length;
  const open = state.open === undefined ? undefined : (hitOf(reply, state.open) ?? seenHit(state.open));
  return (
    <HitActions.Provider value={actions}>
      {state.like === undefined ? (
        picture && mark && <QueryCard {...{ reply, state, go, mark, picture }} />
      ) : (
        <LikeCard id={state.like} state={state} go={go} />
      )}
      {state.like === undefined && picture?.page && picture.page.from !== 'page' && (
        <PageProduct
          key={picture.at}
          {...{ companion, page: picture.page, picture: picture.picture, crop: state.crop }}
        />
      )}
      {reply.cheaper && (
        <Cheaper cheaper={reply.cheaper} page={picture?.page?.url ?? ''} state={state} go={go} />
      )}
      <Owned hits={reply.owned} />
      <section class="products" aria-labelledby="products">
        <div class="heading">
          <h1 id="products">{words}</h1>
          {reply.hits.length > 0 && <Order {...{ state, go }} />}
        </div>
        <Toolbar {...{ reply, state, go, busy }} />
        <Thumbs state={state} go={go} />
        {reply.widened && <p class="note widened">{counted('widened', reply.hits.filter(isAlike).length)}</p>}
        {reply.hits.length === 0 && !busy && <NothingClose {...{ reply, state, go, mark, again }} />}
        <Found reply={reply} busy={busy} />
        {more > 0 && reply.hits.length >= state.k && (
          <button type="button" class="quiet more-hits" onClick={() => go({ k: longer }, 'replace')}>
            {t('show_more', formatNumber(more))}
          </button>
        )}
      </section>
      {open && (
        <Why
          hit={open}
          reply={reply}
          steered={isSteered(state) || state.up.length + state.down.length > 0}
          garment={state.like === undefined ? (reply.cutout ?? undefined) : seenProduct(state.like)?.image}
          onClose={() => go({ open: undefined })}
        />
      )}
    </HitActions.Provider>
  );
}

function isAlike({ agree }: Hit): boolean {
  return agree.type;
}

function hitOf(reply: SearchReply, id: string): Hit | undefined {
  return [...reply.hits, ...reply.owned].find((hit) => hit.id === id);
}

function useActions(state: PanelState, go: Go): HitActions {
  const saved = useSaved();
  return useMemo(() => {
    const without = (ids: string[], id: string) => ids.filter((one) => one !== id);
    return {
      isSaved: (id) => saved.has(id),
      save: saved.toggle,
      thumb: (id) => (state.up.includes(id) ? 1 : state.down.includes(id) ? -1 : 0),
      steer: (hit, thumb) => {
        const { id } = hit;
        // It may be a variant that no search has brought by itself.
        meet([hit]);
        const up = without(state.up, id);
        const down = without(state.down, id);
        go({ up: thumb === 1 ? [...up, id] : up, down: thumb === -1 ? [...down, id] : down });
      },
      moreLike: (hit) => {
        meet([hit]);
        go(moreLike(state, hit.id));
      },
      why: ({ id }) => go({ open: id }),
    };
  }, [state, go, saved]);
}
