/** The only file that talks HTTP, and all that can go wrong on the way. */
import type * as z from 'zod/mini';
import { Problem, type ProblemSlug, problemSlug } from '../../contract/problem.ts';
import { API_HEADER, API_VERSION } from '../../contract/version.ts';
import { LOOPBACK } from './origin.ts';

/** `unreachable`: no answer, or it broke off. `slow`: out of time. `unreadable`: not as the contract says. */
export type Failure = 'unreachable' | 'slow' | 'unreadable' | 'problem';

export class CompanionError extends Error {
  readonly failure: Failure;
  /** Set when the companion itself says what is wrong. */
  readonly problem: (Problem & { slug: ProblemSlug | null }) | null;

  constructor(failure: Failure, options: { problem?: Problem; cause?: unknown } = {}) {
    super(options.problem?.title ?? failure, { cause: options.cause });
    this.name = 'CompanionError';
    this.failure = failure;
    this.problem = options.problem ? { ...options.problem, slug: problemSlug(options.problem.type) } : null;
  }
}

export interface Ask {
  method: string;
  headers?: Record<string, string>;
  body?: BodyInit;
}

/** The header that says who asks. */
export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

const ANSWER_MARK = 'lookalike-answer';

/** @throws CompanionError, or the reason of `signal` when that is aborted */
export async function request<T>(
  port: number,
  path: string,
  ask: Ask,
  schema: z.ZodMiniType<T>,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<T> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  return speaking(signal, async () => {
    const response = await send(port, path, ask, either);
    // For the trial that measures how long after it the hits are there; Firefox tells no other way.
    performance.clearMarks(ANSWER_MARK);
    performance.mark(ANSWER_MARK);
    return schema.parse(await response.json());
  });
}

/** The body as it comes, for as long as it takes. @throws as `request` does */
export async function* requestText(
  port: number,
  path: string,
  ask: Ask,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const response = await speaking(signal, () => send(port, path, ask, signal));
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await speaking(signal, () => reader.read());
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever has read enough lets the companion know.
    await reader.cancel().catch(() => undefined);
  }
}

async function send(port: number, path: string, ask: Ask, signal: AbortSignal): Promise<Response> {
  const response = await fetch(`${LOOPBACK}:${port}${path}`, {
    ...ask,
    headers: { ...ask.headers, [API_HEADER]: String(API_VERSION) },
    // A redirect would carry picture and token to who knows where.
    redirect: 'error',
    cache: 'no-store',
    credentials: 'omit',
    signal,
  });
  if (response.ok) return response;
  throw new CompanionError('problem', { problem: Problem.parse(await response.json()) });
}

/** Turns whatever goes wrong into one kind of error, and leaves the caller's own abort alone. */
async function speaking<T>(signal: AbortSignal, talk: () => Promise<T>): Promise<T> {
  try {
    return await talk();
  } catch (cause) {
    signal.throwIfAborted();
    throw cause instanceof CompanionError ? cause : new CompanionError(failureOf(cause), { cause });
  }
}

function failureOf(cause: unknown): Failure {
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return 'slow';
  // `fetch` tells every broken connection as a TypeError; JSON and schema errors are of other kinds.
  return cause instanceof TypeError ? 'unreachable' : 'unreadable';
}
