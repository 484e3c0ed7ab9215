/** How an import has ended. */
import type { ImportJob } from '../../../contract/imports.ts';
import { problemSlug } from '../../../contract/problem.ts';
import { type MessageKey, t } from '../../i18n.ts';
import { describeProblem } from '../../ui/describe.ts';
import { Deeper, Heading } from '../../ui/Heading.tsx';
import { Report } from './Report.tsx';

const TITLES: Readonly<Partial<Record<ImportJob['state'], MessageKey>>> = {
  done: 'done_title',
  cancelled: 'cancelled_title',
  failed: 'failed_title',
};

export interface OutcomeProps {
  job: ImportJob;
  /** Leads back to the form; left out where that is in sight anyway. */
  startOver?: () => void;
}

export function Outcome({ job, startOver }: OutcomeProps) {
  const { state, source, report, problem, dryRun } = job;
  // Whatever is right came in or was in already; an import of which nothing is left is no success.
  const empty = state === 'done' && report !== null && report.added + report.updated + report.unchanged === 0;
  const title = empty ? 'nothing_title' : TITLES[state];
  const words = problem && describeProblem(problem, problemSlug(problem.type));
  return (
    <section class={`message ${state === 'done' && !empty ? 'good' : ''}`}>
      <Heading tabIndex={-1}>{title && t(title, source)}</Heading>
      <p role={state === 'failed' ? 'alert' : 'status'}>
        {words && `${words.title}. ${words.detail}`}
        {empty && t('nothing_text')}
        {state === 'cancelled' && !dryRun && t('cancelled_text')}
      </p>
      <Deeper>{report && !dryRun && <Report report={report} />}</Deeper>
      {startOver && (
        <div class="actions">
          <button type="button" class="main" onClick={startOver}>
            {state === 'done' ? t('import_more') : t('import_over')}
          </button>
        </div>
      )}
    </section>
  );
}
