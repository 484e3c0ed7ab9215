/** POST /v1/pair: the code from the companion's terminal for a token. */
import type { Middleware } from 'koa';
import { LIMITS, type PairReply, PairRequest, ProblemError } from '../../../contract/index.ts';
import type { Clients } from '../../store/clients.ts';
import { readJson } from '../body.ts';

export function pair(clients: Clients): Middleware {
  return async (ctx) => {
    const request = PairRequest.safeParse(await readJson(ctx));
    if (!request.success) {
      throw new ProblemError('bad-request', `A pairing code has ${LIMITS.pairing.digits} digits.`);
    }
    const reply: PairReply = clients.pair(request.data.code, ctx.get('origin') || null);
    ctx.body = reply;
  };
}
