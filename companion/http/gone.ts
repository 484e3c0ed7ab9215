/** Aborts when the caller hangs up, so that no place in the queue is kept for an answer that nobody will read. */
import type { Context } from 'koa';
import { ProblemError } from '../../contract/index.ts';

export function goneSignal(ctx: Context): AbortSignal {
  const gone = new AbortController();
  const closed = () => {
    if (!ctx.res.writableEnded) gone.abort(new ProblemError('bad-request', 'The caller has gone.'));
  };
  // It may have hung up while its request was read: then no event comes any more.
  if (ctx.res.destroyed) closed();
  else ctx.res.once('close', closed);
  return gone.signal;
}
