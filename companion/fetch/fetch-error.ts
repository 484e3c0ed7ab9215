/** Why something could not be fetched: a kind for counting, a sentence for the person. */

export type FetchProblem =
  | 'private-address'
  | 'not-web'
  | 'unreachable'
  | 'too-slow'
  | 'too-large'
  | 'too-many-redirects'
  | 'http-status';

export class FetchError extends Error {
  readonly kind: FetchProblem;
  /** HTTP status, when there was an answer. */
  readonly status: number | null;
  /** Its host, which has answered before, refuses everybody: nothing is known of this address. */
  readonly ofHost: boolean;

  constructor(
    kind: FetchProblem,
    message: string,
    options: { status?: number; ofHost?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'FetchError';
    this.kind = kind;
    this.status = options.status ?? null;
    this.ofHost = options.ofHost ?? false;
  }

  /** Whether it may be had later: of a server that has too much to do, or is out of order. */
  get isPassing(): boolean {
    const { kind, status } = this;
    return kind === 'too-slow' || (status !== null && (status >= 500 || [408, 425, 429].includes(status)));
  }
}

export function statusError({ href }: URL, status: number): FetchError {
  const words = status === 404 || status === 410 ? 'is not there' : 'was refused';
  return new FetchError('http-status', `${href} ${words} (HTTP ${status}).`, { status });
}
