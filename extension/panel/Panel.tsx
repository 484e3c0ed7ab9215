/** The panel: which of its views the companion, the query and the search call for. */
import { t } from '../i18n.ts';
import { CompanionCard } from './CompanionCard.tsx';
import { MarkHere } from './MarkHere.tsx';
import { Marking } from './Marking.tsx';
import { Message, Skeleton } from './Message.tsx';
import { PairingForm } from './PairingForm.tsx';
import { Results } from './Results.tsx';
import { SearchFailed } from './SearchFailed.tsx';
import { type Companion, useCompanion } from './use-companion.ts';
import { type QueryState, useQuery } from './use-query.ts';
import { useSearch } from './use-search.ts';

export function Panel() {
  const companion = useCompanion();
  const [query, setQuery] = useQuery();
  return (
    <>
      <header class="brand">
        <img src="/icon/48.png" alt="" width="24" height="24" />
        {t('name')}
      </header>
      <main>
        <View companion={companion} query={query} setQuery={setQuery} />
      </main>
    </>
  );
}

interface ViewProps {
  companion: Companion;
  query: QueryState;
  setQuery: (next: QueryState) => void;
}

function View({ companion, query, setQuery }: ViewProps) {
  // Marking needs no companion, so it is never interrupted by one that comes or goes.
  if (query.phase === 'mark-here') {
    return (
      <MarkHere
        picture={query.picture}
        onMark={(crop) => setQuery({ phase: 'ready', query: { picture: query.picture, crop } })}
        onLeave={() => setQuery(query.before)}
      />
    );
  }

  if (query.phase === 'marking') return <Marking tabId={query.tabId} setQuery={setQuery} />;

  const { state } = companion;
  const waiting = query.phase === 'ready';
  if (state.status === 'connecting') return <Skeleton label={t('connecting')} />;
  if (state.status === 'unpaired') return <PairingForm companion={companion} waiting={waiting} />;
  if (state.status !== 'ready')
    return <CompanionCard state={state} companion={companion} waiting={waiting} />;

  switch (query.phase) {
    case 'none':
      return <Idle />;
    case 'capturing':
      return <Skeleton label={t('capturing')} />;
    case 'failed':
      return <Message title={t('no_picture_title')}>{t('no_picture_text')}</Message>;
    case 'ready':
      return <Answer companion={companion} query={query} setQuery={setQuery} />;
  }
}

function Answer({
  companion,
  query,
  setQuery,
}: ViewProps & { query: Extract<QueryState, { phase: 'ready' }> }) {
  const search = useSearch(companion, query.query);
  const { state } = search;
  const markAnew = () => setQuery({ phase: 'mark-here', picture: query.query.picture, before: query });
  if (state.phase === 'failed')
    return <SearchFailed error={state.error} again={search.again} mark={markAnew} />;
  const reply = state.phase === 'found' ? state.reply : state.before;
  if (!reply) return <Skeleton label={t('searching')} />;
  return (
    <Results
      reply={reply}
      picture={query.query.picture}
      type={search.type ?? reply.type}
      busy={state.phase === 'searching'}
      searchAs={search.searchAs}
      mark={markAnew}
    />
  );
}

function Idle() {
  return (
    <Message title={t('idle_title')} note={t('idle_private')}>
      {t('idle_text')}
    </Message>
  );
}
