/** Calls of a paired client that are answered at once. */
import type * as z from 'zod/mini';
import type { Ready } from './client.ts';
import { bearer, request } from './request.ts';

export const ANSWER_MS = 15_000;

/** `json`: the body, where the route takes one. @throws CompanionError */
export function call<T>(
  { port, pairing }: Ready,
  { method, reply }: { method: string; reply: z.ZodMiniType<T> },
  path: string,
  signal: AbortSignal,
  json?: unknown,
): Promise<T> {
  const headers = bearer(pairing.token);
  const ask =
    json === undefined
      ? { method, headers }
      : { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(json) };
  return request(port, path, ask, reply, ANSWER_MS, signal);
}

/** The path of a route with its id filled in. */
export function pathOf(route: string, id: string): string {
  return route.replace(':id', encodeURIComponent(id));
}
