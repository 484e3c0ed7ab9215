/** The way of a feed into the catalogue: chosen, checked, corrected, imported, reported. */
import { useRef, useState } from 'preact/hooks';
import type { ImportJob } from '../../../contract/imports.ts';
import { type Feed, startImport } from '../../companion/imports.ts';
import { CompanionError } from '../../companion/request.ts';
import { t } from '../../i18n.ts';
import { type Described, describe } from '../../ui/describe.ts';
import { Message } from '../../ui/Message.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Companion } from '../../ui/use-companion.ts';
import { Checked } from './Checked.tsx';
import { type Draft, EMPTY_DRAFT, onceMore } from './draft.ts';
import { FeedForm } from './FeedForm.tsx';
import { Outcome } from './Outcome.tsx';
import { Progress } from './Progress.tsx';
import type { Catalogue } from './use-catalogue.ts';
import { useGoingOn } from './use-going-on.ts';

export interface AddProductsProps {
  companion: Companion;
  catalogue: Catalogue;
}

export function AddProducts({ companion, catalogue }: AddProductsProps) {
  const { jobs, sources, lost, tell } = catalogue;
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  /** The import that this page has started last, dry or not. */
  const [started, setStarted] = useState<ImportJob | null>(null);
  const mine = useGoingOn(started, jobs);
  /** Imports whose way has been in sight here: so is what came of them, until something else is begun. */
  const watched = useRef(new Set<string>());
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  const start = async (next: Draft, dryRun: boolean) => {
    if (!next.feed) return;
    setSending(true);
    setFault(null);
    try {
      const { signal } = new AbortController();
      const connection = await companion.check(signal);
      // The page says why, and what was chosen stays.
      if (connection.status !== 'ready') return;
      const { feed, ...choices } = next;
      const job = await startImport(connection, feed, { ...choices, dryRun }, signal);
      // Not sooner: what comes to nothing must be able to be sent once more.
      setDraft(next);
      tell(job);
      setStarted(job);
    } catch (error) {
      setFault(faultOf(error, next.feed));
    } finally {
      setSending(false);
    }
  };
  const startOver = (from = EMPTY_DRAFT) => {
    setStarted(null);
    watched.current.clear();
    setFault(null);
    setDraft(from);
  };

  const open = (jobs ?? []).filter(({ endedAt }) => endedAt === null).reverse();
  for (const { id } of open) watched.current.add(id);
  const ended = mine?.endedAt ? mine : null;
  const last = (jobs ?? []).find(({ dryRun, endedAt }) => !dryRun && endedAt !== null);
  const news = last !== undefined && watched.current.has(last.id);

  return (
    <Section id="add" title={t('feed_title')}>
      {open.map((job) => (
        <Progress
          key={job.id}
          {...{ companion, job, tell }}
          away={lost || companion.state.status !== 'ready'}
        />
      ))}
      {fault && (
        <Message tone="alert" title={fault.title} note={fault.note}>
          {fault.detail}
        </Message>
      )}
      {ended && isChecked(ended) ? (
        <Checked
          key={ended.id}
          job={ended}
          draft={draft}
          into={sources?.find(({ id }) => id === ended.source)?.name}
          sending={sending}
          check={(reading) => void start({ ...draft, ...reading }, true)}
          take={() => void start({ ...draft, source: ended.source }, false)}
          startOver={() => startOver()}
        />
      ) : ended ? (
        <Outcome job={ended} startOver={() => startOver(ended.dryRun ? onceMore(draft) : EMPTY_DRAFT)} />
      ) : (
        !open.some(({ id }) => id === mine?.id) && (
          <>
            {news && <Outcome job={last} />}
            <FeedForm
              draft={draft}
              sources={sources ?? []}
              sending={sending}
              check={(next) => void start(next, true)}
            />
            {last && !news && (
              <details>
                <summary>{t('last_title')}</summary>
                <Outcome job={last} />
              </details>
            )}
          </>
        )
      )}
    </Section>
  );
}

/** `note`: what to do next, where the companion does not say it. */
type Fault = Described & { note: string | undefined };

function faultOf(error: unknown, feed: Feed): Fault {
  const name = feed.from === 'web' ? feed.url : feed.name;
  const told = error instanceof CompanionError && error.problem !== null;
  return {
    ...describe(error, t('feed_not_sent', name)),
    note: told ? undefined : t('feed_not_sent_next'),
  };
}

/** A dry run that leads on: to the import itself, or to another mapping. */
function isChecked({ dryRun, state, problem }: ImportJob): boolean {
  return dryRun && (state === 'done' || problem?.columns !== undefined);
}
