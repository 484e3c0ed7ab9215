/** What an import that did not come to its end says about it. */
import { FeedError } from '../../catalog/feed-error.ts';
import { guessMapping } from '../../catalog/mapping.ts';
import { type ImportJob, ProblemError, toProblem } from '../../contract/index.ts';
import { diskAdvice } from '../store/disk/advice.ts';

/** @param report told of what nobody foresaw */
export function endOf(
  error: unknown,
  signal: AbortSignal,
  report: (error: unknown) => void,
): Pick<ImportJob, 'state' | 'problem'> {
  if (signal.aborted) return { state: 'cancelled', problem: null };
  if (error instanceof FeedError) {
    const { message, columns } = error;
    const known = columns && { columns: [...columns], mapping: { ...guessMapping(columns) } };
    return failed({ ...toProblem('bad-feed', message), ...known });
  }
  if (error instanceof ProblemError) return failed(toProblem(error.slug, error.message));
  report(error);
  const advice = diskAdvice(error) ?? (error instanceof Error ? `${error.message}.` : String(error));
  return failed(toProblem('import-stopped', `${advice} Importing again goes on where it stopped.`));
}

function failed(problem: ImportJob['problem']): Pick<ImportJob, 'state' | 'problem'> {
  return { state: 'failed', problem };
}
