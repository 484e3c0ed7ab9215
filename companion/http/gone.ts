/** Aborts when the caller hangs up, so that nobody waits in the queue for an answer that nobody reads. */
import type { Context } from 'koa';
import { ProblemError } from '../../contract/index.ts';

export function goneSignal(ctx: Context): AbortSignal {
  const gone = new AbortController();
  ctx.res.once('close', () => {
    if (!ctx.res.writableEnded) gone.abort(new ProblemError('bad-request', 'The caller has gone.'));
  });
  return gone.signal;
}
