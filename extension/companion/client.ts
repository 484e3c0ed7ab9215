/** The only file that talks HTTP: finds the companion, makes it prove itself, pairs with it, searches through it. */
import type * as z from 'zod/mini';
import { ROUTES } from '../../contract/api.ts';
import type { GarmentType } from '../../contract/garments.ts';
import { formatBox } from '../../contract/geometry.ts';
import { Problem, type ProblemSlug, problemSlug } from '../../contract/problem.ts';
import { SearchReply } from '../../contract/search.ts';
import { API_HEADER, API_VERSION, DEFAULT_PORT, FALLBACK_PORTS } from '../../contract/version.ts';
import type { Query } from '../storage/handoff.ts';
import type { Pairing, Settings } from '../storage/settings.ts';
import { LOOPBACK } from './origin.ts';
import { newNonce, proofOf } from './proof.ts';

/** A health answer takes milliseconds even while a search runs; a search may wait behind LIMITS.queue others. */
const HEALTH_MS = 5_000;
const PAIR_MS = 10_000;
const SEARCH_MS = 90_000;

/** What answers on the companion's port. Only `ready` has shown that it holds the token, and only it gets pixels. */
export type Connection =
  | { status: 'absent' }
  | { status: 'foreign'; port: number }
  | { status: 'companion-old' | 'extension-old'; port: number }
  | { status: 'unpaired'; port: number }
  | { status: 'ready'; port: number; pairing: Pairing };
export type Ready = Extract<Connection, { status: 'ready' }>;

/** `unreachable`: no answer, or it broke off. `slow`: out of time. `unreadable`: not as the contract says. */
export type Failure = 'unreachable' | 'slow' | 'unreadable' | 'problem';

export class CompanionError extends Error {
  readonly failure: Failure;
  /** Set when the companion itself says what is wrong. */
  readonly problem: (Problem & { slug: ProblemSlug | null }) | null;

  constructor(failure: Failure, options: { problem?: Problem; cause?: unknown } = {}) {
    super(options.problem?.title ?? failure, { cause: options.cause });
    this.name = 'CompanionError';
    this.failure = failure;
    this.problem = options.problem ? { ...options.problem, slug: problemSlug(options.problem.type) } : null;
  }
}

/** Asks every port where the companion may be and tells the most promising answer. Rejects only when aborted. */
export async function connect({ port, pairing }: Settings, signal: AbortSignal): Promise<Connection> {
  const ports = port === null ? [DEFAULT_PORT, ...FALLBACK_PORTS] : [port];
  const found: Connection[] = [];
  for (const candidate of ports) {
    const connection = await probe(candidate, pairing, signal);
    if (connection.status === 'ready') return connection;
    found.push(connection);
  }
  const companion = found.find(({ status }) => status !== 'absent' && status !== 'foreign');
  // A stranger on a fallback port is no news: the companion would have taken the first one.
  return companion ?? found[0] ?? { status: 'absent' };
}

/** @throws CompanionError, with the problem `wrong-code` when the code is wrong or has run out. */
export async function pair(port: number, code: string, signal: AbortSignal): Promise<Pairing> {
  const { path, method, reply } = ROUTES.pair;
  const body = JSON.stringify({ code });
  return request(
    port,
    path,
    { method, body, headers: { 'content-type': 'application/json' } },
    reply,
    PAIR_MS,
    signal,
  );
}

/** `k`: how many products. `type`: search within this type instead of the recognised one. @throws CompanionError */
export async function search(
  { port, pairing }: Ready,
  { picture, crop }: Query,
  { k, type }: { k: number; type: GarmentType | null },
  signal: AbortSignal,
): Promise<SearchReply> {
  const query = new URLSearchParams({ k: String(k) });
  if (crop) query.set('crop', formatBox(crop));
  if (type) query.set('type', type);
  const headers = { 'content-type': picture.type, authorization: `Bearer ${pairing.token}` };
  const { path, method } = ROUTES.search;
  return request(
    port,
    `${path}?${query}`,
    { method, body: picture, headers },
    SearchReply,
    SEARCH_MS,
    signal,
  );
}

async function probe(port: number, pairing: Pairing | null, signal: AbortSignal): Promise<Connection> {
  const { path, method, reply } = ROUTES.health;
  const nonce = newNonce();
  const query = pairing ? `?${new URLSearchParams({ client: pairing.clientId, nonce })}` : '';
  try {
    const health = await request(port, path + query, { method }, reply, HEALTH_MS, signal);
    if (health.api !== API_VERSION) {
      return { status: health.api < API_VERSION ? 'companion-old' : 'extension-old', port };
    }
    if (!pairing || health.proof === null) return { status: 'unpaired', port };
    const proven = health.proof === (await proofOf(pairing.token, nonce));
    return proven ? { status: 'ready', port, pairing } : { status: 'foreign', port };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof CompanionError)) throw error;
    return error.failure === 'unreadable' || error.failure === 'problem'
      ? { status: 'foreign', port }
      : { status: 'absent' };
  }
}

async function request<T>(
  port: number,
  path: string,
  init: { method: string; headers?: Record<string, string>; body?: BodyInit },
  schema: z.ZodMiniType<T>,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<T> {
  try {
    const response = await fetch(`${LOOPBACK}:${port}${path}`, {
      ...init,
      headers: { ...init.headers, [API_HEADER]: String(API_VERSION) },
      // A redirect would carry picture and token to who knows where.
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    const body: unknown = await response.json();
    if (response.ok) return schema.parse(body);
    throw new CompanionError('problem', { problem: Problem.parse(body) });
  } catch (cause) {
    signal.throwIfAborted();
    throw cause instanceof CompanionError ? cause : new CompanionError(failureOf(cause), { cause });
  }
}

function failureOf(cause: unknown): Failure {
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return 'slow';
  // `fetch` tells every broken connection as a TypeError; JSON and schema errors are of other kinds.
  return cause instanceof TypeError ? 'unreachable' : 'unreadable';
}
