/** The panel: which of its views the companion, the picture and the address call for. */
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { formatBox, formatPoint } from '../../contract/geometry.ts';
import { cutOff } from '../capture/picture.ts';
import { t } from '../i18n.ts';
import type { PageFacts } from '../page-facts/facts.ts';
import { isPictured } from '../page-facts/pictured.ts';
import { dropFrozen, type Query } from '../storage/handoff.ts';
import { CompanionCard } from '../ui/CompanionCard.tsx';
import { keepFocus } from '../ui/keep-focus.ts';
import { PairingForm } from '../ui/PairingForm.tsx';
import { type Companion, useCompanion } from '../ui/use-companion.ts';
import { Answer } from './Answer.tsx';
import { filtersFor, keptFilters, personalFilters } from './filters/kept.ts';
import { useKeepAlong } from './filters/use-keep-along.ts';
import { Idle } from './Idle.tsx';
import { NoPicture } from './incoming/NoPicture.tsx';
import { useBroughtPicture } from './incoming/use-brought-picture.ts';
import { type QueryState, useQuery } from './incoming/use-query.ts';
import { closeOverlay } from './marking/close-overlay.ts';
import { Marking } from './marking/Marking.tsx';
import { Nav } from './Nav.tsx';
import { SavedProvider } from './saved/use-saved.tsx';
import { useAnswerAge } from './search/answer-age.ts';
import { addPicture, pictureOf, type SessionPicture } from './state/pictures.ts';
import { fresh, lookOf, type PanelState } from './state/state.ts';
import { type Go, usePanelState } from './state/use-panel-state.ts';
import { useCatalogueWatch } from './use-catalogue-watch.ts';
import { useScrollPlace } from './use-scroll-place.ts';
import { Announcer } from './widgets/announce.tsx';
import { later } from './widgets/later.tsx';
import { Skeleton } from './widgets/Skeleton.tsx';
import { useTabInSight } from './window/use-tab-in-sight.ts';

const LookView = later(
  async () => (await import('./look/LookView.tsx')).LookView,
  () => <Skeleton label={t('look_finding')} />,
);

const SavedView = later(
  async () => (await import('./saved/SavedView.tsx')).SavedView,
  () => <Skeleton label={t('view_saved')} />,
);
const History = later(
  async () => (await import('./history/History.tsx')).History,
  () => <Skeleton label={t('history_title')} />,
);
const MarkHere = later(
  async () => (await import('./marking/MarkHere.tsx')).MarkHere,
  () => <Skeleton label={t('capturing')} />,
);

export function Panel() {
  const companion = useCompanion();
  useCatalogueWatch(companion.state);
  const [state, show] = usePanelState();
  useScrollPlace(state, companion.state.status);
  // Whatever it shows: what was kept before a change is not shown after it.
  useAnswerAge();
  const unkept = useKeepAlong(state);
  const found = useCallback(
    async ({ picture, src, crop, garment = null, point, near = [] }: Query, page: PageFacts | null) =>
      show(
        fresh({
          ...filtersFor(garment, await keptFilters()),
          picture: addPicture(picture, page && { ...page, pictured: isPictured(page, src) }).at,
          crop: crop ? formatBox(crop) : undefined,
          garment: garment ?? undefined,
          point: point ? formatPoint(point) : undefined,
          near: near.map(formatPoint),
        }),
      ),
    [show],
  );
  const [query, setQuery] = useQuery(found);
  const go = useCallback<Go>(
    (change, how) => {
      const another = 'picture' in change || 'like' in change;
      // Whoever asks for something else has read what stands here, and needs no overlay. One stays while they look about.
      if (another && query.phase === 'marking') void closeOverlay(query.tabId);
      if (another || ('view' in change && query.phase !== 'marking')) setQuery({ phase: 'rest' });
      show(change, how);
    },
    [show, setQuery, query],
  );
  const { take, fault } = useBroughtPicture(
    useCallback(
      (picture: Blob) => setQuery({ phase: 'mark-here', picture, page: null, at: null }),
      [setQuery],
    ),
    [state.view, state.picture, state.like].join(' '),
  );
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current ? keepFocus(main.current) : undefined), []);
  return (
    <SavedProvider>
      <Nav view={state.view} go={go} />
      <main ref={main} tabIndex={-1}>
        <View {...{ companion, query, setQuery, state, go, take }} />
      </main>
      <p class="fault unreadable" role="alert">
        {fault ? t(fault) : unkept && t('storage_failed')}
      </p>
      <Announcer />
    </SavedProvider>
  );
}

interface ViewProps {
  companion: Companion;
  query: QueryState;
  setQuery: (next: QueryState) => void;
  state: PanelState;
  go: Go;
  take: (picture: Blob) => void;
}

function View(props: ViewProps) {
  const { companion, query, setQuery, state, go } = props;
  const now = useRef(query);
  now.current = query;
  // Beside another tab the panel shows what it showed before: there is nothing to mark there.
  const inSight = useTabInSight(
    query.phase === 'marking' ? query.tabId : null,
    useCallback(
      (tabId: number) => {
        void dropFrozen(tabId);
        setQuery({ phase: 'rest' });
      },
      [setQuery],
    ),
  );
  // Marking needs no companion, so it is never interrupted by one that comes or goes.
  if (query.phase === 'mark-here') {
    const { picture, page, at, refused = false, parts } = query;
    return (
      <MarkHere
        picture={picture}
        refused={refused}
        parts={parts}
        companion={companion}
        onMark={async (box, garment, room) => {
          const filters = at === null ? await keptFilters() : personalFilters(state);
          // Whatever keeps the browser from cutting it leaves what can be searched as well.
          const mark = await cutOff(picture, box, room).catch(() => ({ picture, crop: box }));
          // Something else may have been asked for meanwhile.
          if (now.current !== query) return;
          setQuery({ phase: 'rest' });
          const place = { picture: at ?? addPicture(mark.picture, page).at, crop: formatBox(mark.crop) };
          // Another garment of the same picture: what was said about the one before says nothing about it.
          const settled = at === state.picture ? { sort: state.sort, ...lookOf(state) } : {};
          go(fresh({ ...filtersFor(garment, filters), ...settled, ...place, garment: garment ?? undefined }));
        }}
        onLeave={() => setQuery({ phase: 'rest' })}
        onLost={() => setQuery({ phase: 'failed', why: 'lost' })}
      />
    );
  }
  if (query.phase === 'capturing') return <Skeleton label={t('capturing')} />;
  if (query.phase === 'failed')
    return <NoPicture why={query.why} leave={() => setQuery({ phase: 'rest' })} />;
  if (query.phase !== 'marking' || !inSight) return <Place {...props} />;
  // In the place of the results, which it is marked for; above whatever else the person looks at meanwhile. Anew for each
  // overlay: what was seen in the one before, or has answered it, says nothing about this one.
  return (
    <>
      <Marking key={query} tabId={query.tabId} companion={companion} setQuery={setQuery} />
      {state.view !== 'results' && <Place {...props} />}
    </>
  );
}

function Place(props: ViewProps) {
  const { companion, state, go } = props;
  // What is kept here is there without a companion too.
  if (state.view === 'saved') return <SavedView companion={companion} go={go} />;
  if (state.view === 'history') return <History go={go} />;
  return <Search {...props} />;
}

function Search({ companion, query, setQuery, state, go, take }: ViewProps) {
  const picture = pictureOf(state.picture);
  const waiting = query.phase === 'rest' && picture !== null;
  const { status } = companion.state;
  if (status === 'connecting') return <Skeleton label={t('connecting')} />;
  if (status === 'unpaired') return <PairingForm companion={companion} waiting={waiting} alone />;
  if (status !== 'ready') {
    return <CompanionCard state={companion.state} companion={companion} waiting={waiting} />;
  }
  const mark = ({ picture: blob, page, at }: SessionPicture) =>
    setQuery({ phase: 'mark-here', picture: blob, page, at });
  if (state.view === 'look' && picture) return <LookView {...{ companion, state, go, picture }} />;
  if (!picture && (state.like === undefined || state.view === 'look')) {
    // Nobody who has just asked for a picture is invited to, not even for a moment.
    return query.phase === 'opening' ? <Skeleton label={t('connecting')} /> : <Idle {...{ take, go }} />;
  }
  return <Answer {...{ companion, state, go, picture, mark }} />;
}
