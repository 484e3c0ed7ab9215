/** Finds the companion, makes it prove itself, pairs with it. */
import { ROUTES } from '../../contract/api.ts';
import { API_VERSION, DEFAULT_PORT, FALLBACK_PORTS } from '../../contract/version.ts';
import type { Pairing, Settings } from '../storage/settings.ts';
import { newNonce, proofOf } from './proof.ts';
import { bearer, CompanionError, request } from './request.ts';

/** A health answer takes milliseconds, even while a search runs. */
const HEALTH_MS = 5_000;
const PAIR_MS = 10_000;

/** What answers on the companion's port. Only `ready` has shown that it holds the token, and only it gets pixels. */
export type Connection =
  | { status: 'absent' }
  | { status: 'foreign'; port: number }
  | { status: 'companion-old' | 'extension-old'; port: number }
  | { status: 'unpaired'; port: number }
  /** It is the right one, and still loads its models. */
  | { status: 'loading'; port: number }
  | { status: 'ready'; port: number; pairing: Pairing };
export type Ready = Extract<Connection, { status: 'ready' }>;

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

/** Lets the companion forget this client. @throws CompanionError */
export async function unpair({ port, pairing }: Ready, signal: AbortSignal): Promise<void> {
  const { path, method, reply } = ROUTES.unpair;
  await request(port, path, { method, headers: bearer(pairing.token) }, reply, PAIR_MS, signal);
}

/** Another number whenever the catalogue has changed; null from an older companion. @throws CompanionError */
export async function generationOf({ port, pairing }: Ready, signal: AbortSignal): Promise<number | null> {
  const { path, method, reply } = ROUTES.health;
  const query = new URLSearchParams({ client: pairing.clientId, nonce: newNonce() });
  return (await request(port, `${path}?${query}`, { method }, reply, HEALTH_MS, signal)).generation ?? null;
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
    if (health.proof !== (await proofOf(pairing.token, port, nonce))) return { status: 'foreign', port };
    return health.loading ? { status: 'loading', port } : { status: 'ready', port, pairing };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof CompanionError)) throw error;
    return error.failure === 'unreadable' || error.failure === 'problem'
      ? { status: 'foreign', port }
      : { status: 'absent' };
  }
}
