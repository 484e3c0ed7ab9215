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

  constructor(kind: FetchProblem, message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'FetchError';
    this.kind = kind;
    this.status = options.status ?? null;
  }

  /** Whether it may be had later: of a server that has too much to do, or is out of order. */
  get isPassing(): boolean {
    const { kind, status } = this;
    return kind === 'too-slow' || (status !== null && (status >= 500 || [408, 425, 429].includes(status)));
  }
}
