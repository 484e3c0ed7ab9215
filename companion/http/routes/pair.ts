/** POST /v1/pair trades the code from the companion's terminal for a token. DELETE takes the token back. */
import type { Middleware } from 'koa';
import { LIMITS, type PairReply, PairRequest, ProblemError, type Unpaired } from '../../../contract/index.ts';
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

/** Forgets the client that asks: whoever else got hold of its token can do nothing with it from now on. */
export function unpair(clients: Clients): Middleware {
  return (ctx) => {
    const reply: Unpaired = { clientId: ctx.state.clientId as string };
    clients.forget(reply.clientId);
    ctx.body = reply;
  };
}
