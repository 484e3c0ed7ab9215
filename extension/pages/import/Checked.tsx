/** What the dry run has found: the report, the mapping to correct, and the step that writes. */
import { useState } from 'preact/hooks';
import type { ImportJob } from '../../../contract/imports.ts';
import { problemSlug } from '../../../contract/problem.ts';
import { counted, t } from '../../i18n.ts';
import { describeProblem } from '../../ui/describe.ts';
import { Deeper, Heading } from '../../ui/Heading.tsx';
import { type Draft, type Reading, readAddress, readingOf } from './draft.ts';
import { MappingTable } from './MappingTable.tsx';
import { Report } from './Report.tsx';
import { Unsaid } from './Unsaid.tsx';

export interface CheckedProps {
  /** A dry run that has ended. */
  job: ImportJob;
  draft: Draft;
  /** Name of the source that it goes into, where that is there already. */
  into: string | undefined;
  sending: boolean;
  /** Checks again, with this in the place of what was guessed or not said. */
  check: (reading: Reading) => void;
  take: () => void;
  startOver: () => void;
}

export function Checked({ job, draft, into, sending, check, take, startOver }: CheckedProps) {
  const { report, problem, source } = job;
  const columns =
    report?.columns ??
    (problem?.columns ? { header: problem.columns, mapping: problem.mapping ?? {} } : null);
  const [reading, setReading] = useState(readingOf(draft));
  const changed = JSON.stringify(reading) !== JSON.stringify(readingOf(draft));
  const badShop = readAddress(reading.shop) === undefined;
  const again = () => check({ ...reading, shop: readAddress(reading.shop) ?? '' });
  const usable = report?.usable ?? 0;
  const words = problem && describeProblem(problem, problemSlug(problem.type));
  // The companion's own words name the option of its command line; here the table below is the way.
  const detail = problem?.columns ? t('mapping_wanted') : words?.detail;

  return (
    <section class="message" aria-labelledby="checked">
      <Heading id="checked" tabIndex={-1}>
        {words?.title ?? t('check_title', source)}
      </Heading>
      <p role="status">{detail ?? t('check_nothing')}</p>
      {into !== undefined && usable > 0 && report?.whole && <p class="note">{t('source_known', into)}</p>}
      <Deeper>
        {report && <Report report={report} />}
        {columns && (
          <MappingTable
            {...columns}
            corrected={reading.mapping}
            correct={(mapping) => setReading({ ...reading, mapping })}
          />
        )}
        <Unsaid
          said={reading}
          // In another encoding the columns have other names.
          say={(part) => setReading({ ...reading, ...part, ...('encoding' in part && { mapping: {} }) })}
          noCurrency={report?.notes.some(({ kind }) => kind === 'no-currency') ?? false}
          noColumns={problem?.columns !== undefined}
          badShop={badShop}
          enter={() => changed && !sending && !badShop && again()}
        />
      </Deeper>
      <div class="actions">
        {changed ? (
          <button type="button" class="main" disabled={sending || badShop} onClick={again}>
            {sending ? t('feed_sending') : t('mapping_again')}
          </button>
        ) : (
          usable > 0 && (
            <button type="button" class="main" disabled={sending || !draft.feed} onClick={take}>
              {sending ? t('feed_sending') : counted('import_now', usable)}
            </button>
          )
        )}
        <button type="button" class="quiet" onClick={startOver}>
          {t('import_over')}
        </button>
      </div>
    </section>
  );
}
