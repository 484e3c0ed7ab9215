/** The one table of everything that can go wrong on the wire, as RFC 9457 problems. */
import * as z from 'zod/mini';

export const PROBLEMS = {
  'bad-request': { status: 400, title: 'The request is not understood' },
  'bad-crop': { status: 400, title: 'The crop does not fit the picture' },
  'bad-k': { status: 400, title: 'k is out of range' },
  'not-paired': { status: 401, title: 'This client is not paired' },
  forbidden: { status: 403, title: 'Not for this caller' },
  'wrong-code': { status: 403, title: 'The pairing code is wrong or has run out' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'catalogue-empty': { status: 409, title: 'The catalogue is empty' },
  'reindex-needed': { status: 409, title: 'The catalogue has no vectors of this encoder' },
  'source-busy': { status: 409, title: 'This source is being imported' },
  'not-refreshable': { status: 409, title: 'This source cannot be read again by itself' },
  'query-gone': { status: 410, title: 'The picture of this query id is no longer held' },
  'api-version': { status: 412, title: 'Extension and companion speak different versions' },
  'image-too-large': { status: 413, title: 'The picture is too large' },
  'body-too-large': { status: 413, title: 'The request is too large' },
  'not-an-image': { status: 415, title: 'This is no picture that can be read' },
  'bad-feed': { status: 422, title: 'The feed cannot be imported' },
  'picture-unreachable': { status: 422, title: 'The picture could not be fetched' },
  'image-damaged': { status: 422, title: 'The picture is damaged' },
  busy: { status: 429, title: 'Too much at once' },
  'import-stopped': { status: 500, title: 'The import stopped half-way' },
  internal: { status: 500, title: 'Something broke in the companion' },
} as const;
export type ProblemSlug = keyof typeof PROBLEMS;

/** The reply body; `type` is `about:lookalike/<slug>`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  /** With `bad-feed`: the columns of a table, or the names in JSON and XML, among which no picture was found, to be mapped by hand. */
  columns: z.optional(z.array(z.string())),
  /** With `columns`: which of them are known to feed another field, field to column. */
  mapping: z.optional(z.record(z.string(), z.string())),
});
export type Problem = z.infer<typeof Problem>;

const PREFIX = 'about:lookalike/';

export function problemType(slug: ProblemSlug): string {
  return PREFIX + slug;
}

/** What goes on the wire for a slug. */
export function toProblem(slug: ProblemSlug, detail: string): Problem {
  const { status, title } = PROBLEMS[slug];
  return { type: problemType(slug), title, status, detail };
}

/** The slug of a reply's `type`; null for a problem of somebody else. */
export function problemSlug(type: string): ProblemSlug | null {
  const slug = type.startsWith(PREFIX) ? type.slice(PREFIX.length) : '';
  return Object.hasOwn(PROBLEMS, slug) ? (slug as ProblemSlug) : null;
}

/** Thrown anywhere in the companion; only the HTTP layer and the command line turn it into words for a person. */
export class ProblemError extends Error {
  readonly slug: ProblemSlug;
  /** Seconds after which another try may work; only `busy` sets it. */
  readonly retryAfter: number | undefined;

  constructor(slug: ProblemSlug, detail: string, options: { cause?: unknown; retryAfter?: number } = {}) {
    super(detail, { cause: options.cause });
    this.name = 'ProblemError';
    this.slug = slug;
    this.retryAfter = options.retryAfter;
  }
}
