/** Exit codes, and the one place where an error becomes a line for a person. */
import { FeedError } from '../../catalog/feed-error.ts';
import { PROBLEMS, ProblemError } from '../../contract/index.ts';
import { ModelError } from '../../models/card.ts';
import { ConfigError } from '../config.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import { diskAdvice, isBusy } from '../store/disk/advice.ts';

/** After sysexits.h where it has a word for it. */
export const EXIT = { ok: 0, failed: 1, usage: 2, unavailable: 69, tryLater: 75, interrupted: 130 } as const;

/** A command that cannot do its work now, with the code that says so to a script. */
export class ExitError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

export function exitCode(error: unknown): number {
  if (error instanceof ExitError) return error.code;
  if (error instanceof FeedError && error.cause instanceof FetchError) return fetchCode(error.cause);
  // A shop that has enough of requests.
  if (error instanceof ProblemError && error.cause instanceof FetchError) return EXIT.tryLater;
  if (error instanceof ConfigError || error instanceof FeedError) return EXIT.usage;
  if (error instanceof ModelError) return EXIT.usage;
  if (isAbort(error)) return EXIT.interrupted;
  if (isBusy(error)) return EXIT.tryLater;
  if (!(error instanceof ProblemError)) return EXIT.failed;
  switch (error.slug) {
    case 'busy':
    case 'source-busy':
      return EXIT.tryLater;
    case 'catalogue-empty':
    case 'reindex-needed':
      return EXIT.unavailable;
    case 'import-stopped':
    case 'internal':
      return EXIT.failed;
    default:
      return EXIT.usage;
  }
}

function fetchCode({ isPassing, kind }: FetchError): number {
  if (isPassing) return EXIT.tryLater;
  return kind === 'unreachable' ? EXIT.unavailable : EXIT.usage;
}

export function errorLine(error: unknown): string {
  if (isAbort(error)) return 'Stopped.';
  if (error instanceof ProblemError) return `${PROBLEMS[error.slug].title}. ${error.message}`;
  return diskAdvice(error) ?? (error instanceof Error ? error.message : String(error));
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
