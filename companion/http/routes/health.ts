/** GET /v1/health: says that this is a companion and, asked with a nonce, proves that it is the one that was paired. */
import type { Middleware } from 'koa';
import { API_VERSION, APP, type Health, proofMessage } from '../../../contract/index.ts';
import type { Clients } from '../../store/clients.ts';

const LONGEST_NONCE = 200;

export interface HealthParts {
  clients: Clients;
  /** Whether the models or the index are yet to be loaded. */
  isLoading(): boolean;
  /** Counts the changes of the catalogue, those made by a command in a terminal included. */
  generation(): number;
}

/** @param port where we listen */
export function health({ clients, isLoading, generation }: HealthParts, port: () => number): Middleware {
  return (ctx) => {
    const { client, nonce } = ctx.query;
    const asked = typeof client === 'string' && typeof nonce === 'string' && nonce.length <= LONGEST_NONCE;
    const proof = asked ? clients.prove(client, proofMessage(port(), nonce)) : null;
    const body: Health = {
      app: APP,
      api: API_VERSION,
      ...(asked ? { proof } : {}),
      ...(proof === null ? {} : { generation: generation(), ...(isLoading() && { loading: true }) }),
    };
    ctx.body = body;
  };
}
