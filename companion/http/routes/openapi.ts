/** GET /openapi.json: the contract for clients in other languages. */
import type { Middleware } from 'koa';
import { openApi } from '../openapi.ts';

export function openapi(): Middleware {
  // Made once: the contract does not change while we run.
  const body = openApi();
  return (ctx) => {
    ctx.body = body;
  };
}
