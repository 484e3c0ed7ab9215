/**
 * Who may talk to the companion. Every check fails closed, and all of them pass before a byte of the body is read.
 * Order: raw Host, route, Sec-Fetch-Site, Origin, API version, token, rate.
 * CORS protects nothing here: an extension with a host permission is not asked, so the token decides.
 */

import type { IncomingMessage } from 'node:http';
import type { Middleware } from 'koa';
import { API_HEADER, API_VERSION, ProblemError, type ROUTES } from '../../contract/index.ts';
import { ownCommand } from '../own-command.ts';
import type { Clients } from '../store/clients.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Signer } from './signature.ts';

type Auth = (typeof ROUTES)[keyof typeof ROUTES]['auth'];

export interface GuardParts {
  clients: Clients;
  signer: Signer;
  requests: RateLimit;
  pairings: RateLimit;
}

/** First of all, for every path: DNS rebinding arrives with a foreign Host, smuggling with two. */
export function checkHost(port: () => number): Middleware {
  return (ctx, next) => {
    const hosts = rawHeaders(ctx.req, 'host');
    const own = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    if (hosts.length !== 1 || !own.includes(hosts[0] as string)) throw refuse();
    return next();
  };
}

/** The rest of the checks, for a route of the table. Afterwards `ctx.state.clientId` says whose token it was. */
export function guard(auth: Auth, parts: GuardParts): Middleware {
  return (ctx, next) => {
    checkFetchSite(ctx.req);
    const origin = checkOrigin(ctx.req, auth, parts.clients);
    if (auth === 'open') return next();
    if (auth === 'signature') {
      if (!parts.signer.verify(ctx.path, ctx.query)) throw refuse();
      return next();
    }
    checkVersion(ctx.req);
    if (auth === 'pairing') {
      parts.pairings.take('pairing');
      return next();
    }
    const clientId = checkToken(ctx.req, origin, parts.clients);
    ctx.state.clientId = clientId;
    parts.requests.take(clientId);
    return next();
  };
}

/** `none` is Chrome's extension, `same-origin` Firefox's, absent the command line; a page says `cross-site`. */
function checkFetchSite(req: IncomingMessage): void {
  const site = req.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'none' && site !== 'same-origin') throw refuse();
}

function checkOrigin(req: IncomingMessage, auth: Auth, clients: Clients): string | null {
  const origin = req.headers.origin;
  if (origin === undefined) return null;
  const extension = /^(chrome|moz)-extension:\/\/[\w-]+$/.test(origin);
  if (!extension) throw refuse();
  if (auth === 'token' && !clients.hasOrigin(origin)) throw unpaired();
  return origin;
}

function checkVersion(req: IncomingMessage): void {
  const version = req.headers[API_HEADER];
  if (version === String(API_VERSION)) return;
  const detail =
    version === undefined
      ? `Send the header "${API_HEADER}: ${API_VERSION}".`
      : `The extension speaks version ${version}, this companion ${API_VERSION}. Update the older one.`;
  throw new ProblemError('api-version', detail);
}

/** @returns the client's id */
function checkToken(req: IncomingMessage, origin: string | null, clients: Clients): string {
  const token = /^Bearer ([\w-]{1,200})$/.exec(req.headers.authorization ?? '')?.[1];
  const client = token ? clients.authenticate(token) : null;
  if (!client) throw unpaired();
  if (origin !== null && client.origin !== null && origin !== client.origin) throw refuse();
  return client.id;
}

function rawHeaders(req: IncomingMessage, name: string): string[] {
  return req.rawHeaders.flatMap((key, i, all) =>
    i % 2 === 0 && key.toLowerCase() === name ? [all[i + 1] as string] : [],
  );
}

function refuse(): ProblemError {
  return new ProblemError('forbidden', 'This address serves the paired Lookalike extension only.');
}

function unpaired(): ProblemError {
  return new ProblemError('not-paired', `Pair first: run "${ownCommand('pair')}" and type the code.`);
}
