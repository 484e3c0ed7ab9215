/** Fetches feeds and pictures from the web, within limits, and never from this computer or its network. */
import { unescape as decoded } from 'node:querystring';
import { Agent, fetch, type Response } from 'undici';
import { createAsk } from './ask.ts';
import { FetchError, statusError } from './fetch-error.ts';
import { checkLiteral, guardedLookup, type Resolve } from './guarded-lookup.ts';
import { createPace, type Pace } from './pace.ts';
import { withoutLogin } from './web-address.ts';

export interface FetchOptions {
  /** Bytes after decompression. */
  most: number;
  /** Milliseconds for all of it, body included; of a patient one, for each try. */
  within: number;
  /** Waits some minutes for a host that has answered before and does not now; the error says `ofHost` then. */
  patient?: boolean;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

export interface Fetched {
  /** 200, or 304 when the headers asked for that. */
  status: number;
  /** Where it was found after all redirects. */
  url: string;
  header(name: string): string | null;
  /** Throws FetchError `too-large` behind the limit, and what breaks the connection. */
  body(): AsyncIterable<Uint8Array>;
  /** For whoever does not want the body. */
  drop(): Promise<void>;
}

export interface Fetcher {
  /**
   * @param address may hold a login (`https://user:password@host/`), which its own origin is sent and nobody is shown
   * @throws FetchError when it cannot be had; the signal's reason when it is aborted
   */
  fetch(address: string, options: FetchOptions): Promise<Fetched>;
  /** Asks nobody. @throws FetchError for an address that tells by itself that `fetch` will refuse it */
  check(address: string): void;
  close(): Promise<void>;
}

export interface FetcherOptions {
  /** Hosts that may be anywhere, this computer included. */
  allowHosts?: readonly string[];
  /** Connections to one host. */
  perHost?: number;
  pace?: Pace;
  resolve?: Resolve;
}

const REDIRECTS = 5;
const CONNECT_MS = 10_000;
/** Without a byte for so long, nothing more will come. */
const SILENT_MS = 20_000;
const MOVED = new Set([301, 302, 303, 307, 308]);

export function createFetcher({
  allowHosts = [],
  perHost = 6,
  pace = createPace(),
  resolve,
}: FetcherOptions = {}): Fetcher {
  const allowed = new Set(allowHosts.map((host) => host.toLowerCase()));
  const isAllowed = (host: string) => allowed.has(host);
  const agent = new Agent({
    connections: perHost,
    connect: { lookup: guardedLookup(isAllowed, resolve), timeout: CONNECT_MS },
    headersTimeout: SILENT_MS,
    bodyTimeout: SILENT_MS,
  });

  const ask = createAsk(pace, async (url, headers, signal) => {
    const all = { 'user-agent': 'Lookalike (a personal catalogue import)', accept: '*/*', ...headers };
    try {
      checkLiteral(url.hostname, isAllowed);
      return await fetch(url, { headers: all, redirect: 'manual', dispatcher: agent, signal });
    } catch (error) {
      const problem = asFetchError(error, url, signal);
      if (problem.kind !== 'unreachable') throw problem;
      return problem;
    }
  });

  return {
    async fetch(address, options) {
      const { within, patient = false, signal: caller } = options;
      const limited = () => AbortSignal.any([AbortSignal.timeout(within), ...(caller ? [caller] : [])]);
      const whole = limited();
      const times = patient ? { waits: caller, forTry: limited } : { waits: whole, forTry: () => whole };
      let url = webAddress(address);
      const { origin } = url;
      const own = { ...loginOf(address), ...options.headers };
      for (let hops = 0; hops <= REDIRECTS; hops++) {
        const headers = url.origin === origin ? own : (options.headers ?? {});
        const asked = ask(url, { headers, patient, ...times });
        const { response, signal } = await asked.catch((error: unknown) => {
          throw asFetchError(error, url, whole, caller);
        });
        const location = response.headers.get('location');
        if (!MOVED.has(response.status) || !location) return answer(response, url, options, signal);
        await response.body?.cancel();
        url = webAddress(escaped(location), url);
      }
      throw new FetchError(
        'too-many-redirects',
        `${withoutLogin(address)} leads from one address to the next without an end.`,
      );
    },
    check: (address) => checkLiteral(webAddress(address).hostname, isAllowed),
    close: () => agent.destroy(),
  };
}

function webAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return new URL(withoutLogin(url.href));
  throw new FetchError('not-web', `${withoutLogin(address)} is no http(s) address.`);
}

/** Headers come byte by byte: what a server writes into one as it is, such as `/상품/1.jpg`, is to arrive there again. */
function escaped(header: string): string {
  return header.replaceAll(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}

function loginOf(address: string): { authorization?: string } {
  const { username, password } = new URL(address);
  if (!username && !password) return {};
  const login = Buffer.from(`${decoded(username)}:${decoded(password)}`);
  return { authorization: `Basic ${login.toString('base64')}` };
}

async function answer(
  response: Response,
  url: URL,
  { most, signal: caller }: FetchOptions,
  signal: AbortSignal,
): Promise<Fetched> {
  const tooLarge = () =>
    new FetchError('too-large', `${url.href} has more than ${Math.round(most / 2 ** 20)} MB.`);
  const drop = async () => void (await response.body?.cancel().catch(() => {}));
  if (!response.ok && response.status !== 304) {
    await drop();
    throw statusError(url, response.status);
  }
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await drop();
    throw tooLarge();
  }
  return {
    status: response.status,
    url: url.href,
    header: (name) => response.headers.get(name),
    drop,
    async *body() {
      let size = 0;
      try {
        for await (const chunk of response.body ?? []) {
          size += chunk.length;
          if (size > most) throw tooLarge();
          yield chunk;
        }
      } catch (error) {
        throw asFetchError(error, url, signal, caller);
      }
    },
  };
}

/** @param caller whose own abort is passed on as it is */
function asFetchError(
  error: unknown,
  { href, host }: URL,
  signal: AbortSignal,
  caller?: AbortSignal,
): FetchError {
  caller?.throwIfAborted();
  if (error instanceof FetchError) return error;
  if (signal.aborted) return new FetchError('too-slow', `${href} took too long.`, { cause: error });
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof FetchError) return cause;
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const words = cause instanceof Error ? plainly(cause) : String(cause);
  return new FetchError('unreachable', `${host} cannot be reached (${words}).`, { cause: error });
}

/** OpenSSL's message is a line of its own log. */
function plainly(error: Error): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code.startsWith('ERR_SSL') || code === 'EPROTO') return 'it does not answer over https';
  return error.message || error.name;
}
