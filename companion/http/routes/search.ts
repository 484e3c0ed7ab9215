/** POST /v1/parse and POST /v1/search: a picture in, garments or products out. */
import type { Context, Middleware } from 'koa';
import { type ParseReply, ProblemError, SearchQuery } from '../../../contract/index.ts';
import type { Analyser } from '../../jobs/analyser.ts';
import type { Searcher } from '../../search.ts';
import { readPicture } from '../body.ts';
import type { HeldPictures } from '../held-pictures.ts';
import { readCrop, readQuery } from '../query.ts';

export function parse(analyser: Analyser, held: HeldPictures): Middleware {
  return async (ctx) => {
    const bytes = await readPicture(ctx);
    const found = await analyser.call('find', [bytes], goneSignal(ctx));
    const reply: ParseReply = { queryId: held.hold(bytes), ...found };
    ctx.body = reply;
  };
}

export function search(searcher: Searcher, held: HeldPictures): Middleware {
  return async (ctx) => {
    const { query, crop, k, type, parity } = readQuery(ctx, SearchQuery);
    const box = readCrop(crop);
    const bytes = query === undefined ? await readPicture(ctx) : held.get(query);
    if (!bytes) throw new ProblemError('query-gone', 'Send the picture again.');
    const options = { crop: box, k, type, parity: parity === 'true', cutout: true };
    ctx.body = await searcher.search(bytes, options, goneSignal(ctx));
  };
}

/** Aborts when the caller hangs up, so that nobody waits in the queue for an answer that nobody reads. */
function goneSignal(ctx: Context): AbortSignal {
  const gone = new AbortController();
  ctx.res.once('close', () => {
    if (!ctx.res.writableEnded) gone.abort(new ProblemError('bad-request', 'The caller has gone.'));
  });
  return gone.signal;
}
