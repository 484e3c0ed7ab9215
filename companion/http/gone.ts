/** Aborts when the caller hangs up, so that no place in the queue is kept for an answer that nobody will read. */
import type { Context } from 'koa';
import { ProblemError } from '../../contract/index.ts';

export function goneSignal(ctx: Context): AbortSignal {
  const gone = new AbortController();
  ctx.res.once('close', () => {
    if (!ctx.res.writableEnded) gone.abort(new ProblemError('bad-request', 'The caller has gone.'));
  });
  return gone.signal;
}
