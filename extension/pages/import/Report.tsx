/** An import in numbers, why rows were left out, and what is missing of others: how often, and the first lines of it. */
import type { ImportReport, SkipReason } from '../../../contract/imports.ts';
import { counted, formatNumber, type MessageKey, t } from '../../i18n.ts';
import { Heading } from '../../ui/Heading.tsx';
import { formatDuration } from './duration.ts';
import { nameOfReason, wordsOfLine } from './reasons.ts';

type Count = keyof { [K in keyof ImportReport as ImportReport[K] extends number ? K : never]: 0 };

const DRY: readonly [Count, MessageKey][] = [
  ['rows', 'report_rows'],
  ['usable', 'report_usable'],
  ['retired', 'report_retired'],
  ['skipped', 'report_skipped'],
  ['picturesMissing', 'report_pictures'],
];
const REAL: readonly [Count, MessageKey][] = [
  ['rows', 'report_rows'],
  ['added', 'report_added'],
  ['updated', 'report_updated'],
  ['unchanged', 'report_unchanged'],
  ['retired', 'report_retired'],
  ['priceChanges', 'report_prices'],
  ['embedded', 'report_embedded'],
  ['skipped', 'report_skipped'],
  ['picturesMissing', 'report_pictures'],
];
/** Worth a line even when there are none. */
const ALWAYS = new Set<Count>(['rows', 'usable', 'added', 'skipped']);

export function Report({ report }: { report: ImportReport }) {
  const counts = (report.dryRun ? DRY : REAL).filter(([name]) => report[name] > 0 || ALWAYS.has(name));
  return (
    <>
      <dl class="facts">
        {counts.map(([name, key]) => (
          <div key={name}>
            <dt>{t(key)}</dt>
            <dd>{formatNumber(report[name])}</dd>
          </div>
        ))}
        {!report.dryRun && (
          <div>
            <dt>{t('report_time')}</dt>
            <dd>{formatDuration(report.seconds)}</dd>
          </div>
        )}
      </dl>
      {!report.whole && <p class="note">{t('report_not_whole')}</p>}
      {report.reasons.length > 0 && <Reasons title={t('reasons_title')} reasons={report.reasons} />}
      {report.notes.length > 0 && (
        <Reasons
          title={t(report.reasons.length > 0 ? 'notes_title' : 'notes_alone_title')}
          reasons={report.notes}
        />
      )}
    </>
  );
}

function Reasons({ title, reasons }: { title: string; reasons: readonly SkipReason[] }) {
  return (
    <div class="reasons">
      <Heading>{title}</Heading>
      {reasons.map(({ kind, count, first }) => (
        <details key={kind}>
          <summary>
            {nameOfReason(kind)} <span class="count">{formatNumber(count)}</span>
          </summary>
          <ul>
            {first.map((one) => (
              <li key={`${one.line} ${one.detail}`}>
                <span class="line">{t('reason_line', formatNumber(one.line))}</span> {wordsOfLine(kind, one)}
              </li>
            ))}
            {count > first.length && <li>{counted('reason_more', count - first.length)}</li>}
          </ul>
        </details>
      ))}
    </div>
  );
}
