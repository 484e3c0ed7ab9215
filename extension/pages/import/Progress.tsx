/** An import under way: which part of it, how far, how fast, how long still, and the way out. */
import { useState } from 'preact/hooks';
import type { ImportJob } from '../../../contract/imports.ts';
import { cancelImport } from '../../companion/imports.ts';
import { formatNumber, t } from '../../i18n.ts';
import { Heading } from '../../ui/Heading.tsx';
import type { Companion } from '../../ui/use-companion.ts';
import { formatDuration } from './duration.ts';

export interface ProgressProps {
  companion: Companion;
  job: ImportJob;
  /** The companion cannot be reached: how fast it was says nothing now. */
  away: boolean;
  tell: (job: ImportJob) => void;
}

export function Progress({ companion, job, away, tell }: ProgressProps) {
  const [leaving, setLeaving] = useState(false);
  const { id, source, state, dryRun, progress } = job;
  const { rows, total } = progress;
  const title =
    state === 'queued' ? t('waiting_turn', source) : dryRun ? t('checking', source) : t('importing', source);

  const cancel = async () => {
    setLeaving(true);
    try {
      const { signal } = new AbortController();
      const connection = await companion.check(signal);
      if (connection.status === 'ready') tell(await cancelImport(connection, id, signal));
    } catch {
      // It goes on, as the page shows.
    } finally {
      setLeaving(false);
    }
  };

  return (
    <section class="message" aria-label={title}>
      <Heading tabIndex={-1}>{title}</Heading>
      {/* Only the phase is announced; numbers that change four times a second are for the eye. */}
      <p role="status">{state === 'running' && !away && t(`phase_${progress.phase}`)}</p>
      <progress aria-label={title} max={total ?? undefined} value={total === null ? undefined : rows} />
      <p class="note numbers">{numbers(job, away)}</p>
      {!dryRun && <p class="note">{t(away ? 'progress_away' : 'progress_stays')}</p>}
      <div class="actions">
        <button type="button" class="quiet" disabled={leaving || away} onClick={() => void cancel()}>
          {t('progress_cancel')}
        </button>
      </div>
    </section>
  );
}

function numbers({ progress: { rows, total, rate, secondsLeft } }: ImportJob, away: boolean): string {
  const done =
    total === null
      ? t('progress_rows_open', formatNumber(rows))
      : t('progress_rows', formatNumber(rows), formatNumber(total));
  if (away) return done;
  const parts = [done];
  if (rate > 0) parts.push(t('progress_rate', formatNumber(Number(rate.toPrecision(2)))));
  if (secondsLeft !== null) parts.push(t('progress_left', formatDuration(secondsLeft)));
  return parts.join(' · ');
}
