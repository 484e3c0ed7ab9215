/** GET /v1/health: that this is a companion, and, asked with a nonce, that it is the one that was paired. */
import type { Middleware } from 'koa';
import { API_VERSION, APP, type Health } from '../../../contract/index.ts';
import type { Clients } from '../../store/clients.ts';

const LONGEST_NONCE = 200;

export function health(clients: Clients): Middleware {
  return (ctx) => {
    const { client, nonce } = ctx.query;
    const asked = typeof client === 'string' && typeof nonce === 'string' && nonce.length <= LONGEST_NONCE;
    const body: Health = {
      app: APP,
      api: API_VERSION,
      ...(asked ? { proof: clients.prove(client, nonce) } : {}),
    };
    ctx.body = body;
  };
}
