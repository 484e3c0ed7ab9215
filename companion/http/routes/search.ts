/** POST /v1/parse and POST /v1/search: a picture in, garments or products out. */
import type { Context, Middleware } from 'koa';
import { type ParseReply, ProblemError, SearchQuery, type SearchReply } from '../../../contract/index.ts';
import type { Analyser } from '../../jobs/analyser/analyser.ts';
import type { Searcher } from '../../search/searcher.ts';
import { readQuery } from '../asked.ts';
import { readPicture } from '../body.ts';
import { goneSignal } from '../gone.ts';
import type { HeldPictures } from '../held-pictures.ts';

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
    const query = readQuery(ctx, SearchQuery);
    const { picture, queryId } = await readSubject(ctx, query, held);
    const found = await searcher.search(query, picture, goneSignal(ctx));
    // Held only once it is known to be a picture that can be searched.
    const reply: SearchReply = { ...found, queryId: queryId ?? (picture && held.hold(picture)) };
    ctx.body = reply;
  };
}

/** A product, a held picture, or the picture in the body; `queryId` is null for the first and the last. */
async function readSubject(
  ctx: Context,
  { query, like }: SearchQuery,
  held: HeldPictures,
): Promise<{ picture: Uint8Array | null; queryId: string | null }> {
  if (like !== undefined) return { picture: null, queryId: null };
  if (query === undefined) return { picture: await readPicture(ctx), queryId: null };
  const picture = held.get(query);
  if (!picture) throw new ProblemError('query-gone', 'Send the picture again.');
  return { picture, queryId: query };
}
