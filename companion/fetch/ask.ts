/** One address, asked again while it says "later": how often, and when a host is let be. */
import type { Response } from 'undici';
import { FetchError, statusError } from './fetch-error.ts';
import type { Pace } from './pace.ts';

export interface Asking {
  headers: Record<string, string>;
  /** Waits some minutes for a host that has answered before and refuses everybody now. */
  patient: boolean;
  /** Ends the waits. */
  waits: AbortSignal | undefined;
  /** Ends one try. */
  forTry(): AbortSignal;
}

export interface Answer {
  response: Response;
  /** Of the try that brought it: its body must come within the same time. */
  signal: AbortSignal;
}

interface Host {
  /** It has given something: when it refuses, that will pass. */
  answered: boolean;
  answers: number;
  /** What it gave last. */
  gave: URL | null;
  /** Addresses that were left in a row. */
  left: number;
  /** Addresses that were left in a row because it still gave what it gave before. */
  excused: number;
  /** Addresses that it refused since the last answer, without those that others were answered beside. */
  refused: Set<string>;
  /** It is not asked until then. */
  restsUntil: number;
  /** What all are told meanwhile. */
  why: FetchError | null;
}

const TRIES = 4;
/** Whoever was left so often after all tries is tried once each from then on, or not at all for a while. */
const GIVEN_UP = 3;
/** So many different addresses in a row are hardly each to blame: it may be the host. */
const EVERYBODY = 10;
/** After so many refusals in a row, in about fifteen seconds, it is asked for what it gave before. */
const TESTED = 5;
/**
 * What it gave before may come out of a cache that outlives the host: behind so many in a row only what it gives past
 * all caches speaks for it, and then one try each is enough.
 */
const MOST_EXCUSED = 40;
/** About three minutes of waits. */
const MOST_REFUSALS = 10;
/** So long a host that was given up is not asked: one that swallows packets costs ten seconds with every try. */
const REST_MS = 60_000;
const NO_CACHE = { 'cache-control': 'no-cache' };
const AGAIN = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Said by the host to everybody; the others of `AGAIN` may be one picture's own trouble. */
const TO_ALL = new Set([429, 503]);

function rest(host: Host, why: FetchError): void {
  Object.assign(host, { why, restsUntil: performance.now() + REST_MS });
}

/** Under an address that no cache has yet. */
function pastCaches({ href }: URL): URL {
  const url = new URL(href);
  url.search += `${url.search ? '&' : '?'}uncached=${crypto.randomUUID()}`;
  return url;
}

/** Of a cache that looks at the path alone; RFC 9111, section 5.1. */
function isCached(headers: Response['headers']): boolean {
  return Number(headers.get('age')) > 0 || /hit|stale/i.test(headers.get('x-cache') ?? '');
}

/** @param once gives an error for a host that cannot be reached, and throws any other */
export function createAsk(
  pace: Pace,
  once: (url: URL, headers: Record<string, string>, signal: AbortSignal) => Promise<Response | FetchError>,
) {
  const hosts = new Map<string, Host>();

  function hostOf(name: string): Host {
    const refused = new Set<string>();
    const fresh = {
      answered: false,
      answers: 0,
      gave: null,
      left: 0,
      excused: 0,
      refused,
      restsUntil: 0,
      why: null,
    };
    const host = hosts.get(name) ?? fresh;
    hosts.set(name, host);
    return host;
  }

  /** Beside what it refuses: then that is to blame, however much of it there is. Without a login, which may be another's. */
  async function givesAsBefore({ gave, excused }: Host, signal: AbortSignal): Promise<boolean> {
    const isMuch = excused >= MOST_EXCUSED;
    const response =
      gave && (await (isMuch ? once(pastCaches(gave), NO_CACHE, signal) : once(gave, {}, signal)));
    if (!response || response instanceof FetchError) return false;
    await response.body?.cancel();
    return isMuch ? response.ok && !isCached(response.headers) : !AGAIN.has(response.status);
  }

  /** Of one that never answered, the others are told so without being asked about each. */
  function leave(host: Host, error: FetchError): FetchError {
    host.left++;
    if (!host.answered && error.status === null && host.left >= GIVEN_UP) rest(host, error);
    return error;
  }

  function giveUp(host: Host, { host: name }: URL, { kind, message, status }: FetchError): FetchError {
    const words = status === null ? message : `${name} refuses one request after the other (HTTP ${status}).`;
    const error = new FetchError(kind, words, { ...(status !== null && { status }), ofHost: true });
    rest(host, error);
    host.left = 0;
    host.refused.clear();
    return error;
  }

  return async (url: URL, { headers, patient, waits, forTry }: Asking): Promise<Answer> => {
    const host = hostOf(url.host);
    const atStart = host.answers;
    /** With the first refusal: whatever is answered later speaks for the host, and against this address. */
    let atFirst = 0;
    for (let tries = 1; ; tries++) {
      const turn = await pace.turn(url.host, waits);
      if (host.why && host.restsUntil > performance.now()) {
        turn.left();
        throw host.why;
      }
      const signal = forTry();
      const ended = (error: unknown) => {
        turn.left();
        throw error;
      };
      const response = await once(url, headers, signal).catch(ended);
      const answered = !(response instanceof FetchError);
      if (answered && !AGAIN.has(response.status)) {
        turn.answered();
        Object.assign(host, {
          answered: true,
          answers: host.answers + 1,
          gave: url,
          left: 0,
          excused: 0,
          why: null,
        });
        host.refused.clear();
        return { response, signal };
      }
      const retryAfter = answered ? response.headers.get('retry-after') : null;
      if (answered) await response.body?.cancel();
      const error = answered ? statusError(url, response.status) : response;
      const { status } = error;
      // It has counted what it gave.
      host.answered ||= status === 429;
      const mayBeHost = patient && host.answered && (status === null || TO_ALL.has(status));
      if (tries === 1) atFirst = host.answers;
      if (mayBeHost && host.answers === atFirst) host.refused.add(url.href);
      const isMany = mayBeHost ? turn.alone && host.excused >= MOST_EXCUSED : host.left >= GIVEN_UP;
      const isLast = tries >= (isMany ? 1 : TRIES);
      const several = host.refused.size > GIVEN_UP;
      const nobody = isLast && several && host.answers === atStart;
      const isDoubted = mayBeHost && (turn.alone || nobody || host.refused.size >= EVERYBODY);
      const isTestable = status !== 429 && retryAfter === null;
      const isTested = isDoubted && isTestable && (nobody || turn.refusals >= TESTED);
      const isFine = isTested && (await givesAsBefore(host, signal).catch(ended));
      if (isFine) host.refused.clear();
      else if (isDoubted) {
        // It says nothing of this address, which has all its tries afterwards.
        tries = 0;
        if (turn.refusedAll(retryAfter) < MOST_REFUSALS) continue;
        pace.letAllGo(url.host);
        throw several ? giveUp(host, url, error) : leave(host, error);
      }
      if (isLast) {
        turn.left();
        if (isFine) host.excused++;
        throw leave(host, error);
      }
      turn.refused(tries, retryAfter);
    }
  };
}
