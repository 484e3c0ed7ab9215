/** The one place where errors become replies: RFC 9457 problems, and no stack ever. */
import type { Context, Middleware, Next } from 'koa';
import { ProblemError, toProblem } from '../../contract/index.ts';
import { diskAdvice, isBusy } from '../store/disk/advice.ts';

const RETRY_SECONDS = 2;

/** @param report is told of errors that nobody foresaw */
export function problems(report: (error: unknown) => void): Middleware {
  return async (ctx: Context, next: Next) => {
    try {
      await next();
    } catch (error) {
      const known = error instanceof ProblemError ? error : asBusy(error);
      if (!known) report(error);
      reply(
        ctx,
        known ?? new ProblemError('internal', 'See the companion\u2019s own output for what happened.'),
      );
    }
  };
}

/** Another process is writing the catalogue: trying again in a moment will do. */
function asBusy(error: unknown): ProblemError | null {
  if (!isBusy(error)) return null;
  return new ProblemError('busy', diskAdvice(error) ?? '', { retryAfter: RETRY_SECONDS });
}

function reply(ctx: Context, error: ProblemError): void {
  const body = toProblem(error.slug, error.message);
  ctx.status = body.status;
  if (error.retryAfter !== undefined) ctx.set('Retry-After', String(error.retryAfter));
  // A refused upload is not read to its end, so its connection cannot be used again.
  if (!ctx.req.complete) ctx.set('Connection', 'close');
  ctx.body = JSON.stringify(body);
  ctx.type = 'application/problem+json';
}
