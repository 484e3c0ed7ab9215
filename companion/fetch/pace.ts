/**
 * When a host may be asked: a refusal holds back all who want something of it, and a host that refuses everybody is
 * asked by one at a time, and ever more seldom, until it answers again.
 */

export interface Pace {
  /** Resolves when the host may be asked. */
  turn(host: string, signal?: AbortSignal): Promise<Turn>;
  /** Nobody waits any longer, and what was refused is forgotten. */
  letAllGo(host: string): void;
}

/** Comes to its end with one of these. */
export interface Turn {
  /** Nobody else asks meanwhile, since the host refused everybody a short while ago. */
  alone: boolean;
  /** In a row, of everybody, until now. */
  refusals: number;
  answered(): void;
  /** @param tries that have failed so far. @param retryAfter the header's value, when there was one */
  refused(tries: number, retryAfter: string | null): void;
  /**
   * The same where it is the host that refuses, whoever asks.
   *
   * @returns how often in a row it did, those counted as one that were on their way at the same time
   */
  refusedAll(retryAfter: string | null): number;
  /** Nothing is known of the host. */
  left(): void;
}

interface Host {
  /** Those who wait, the next one first. */
  line: (() => void)[];
  /** Turns that have not ended. */
  out: number;
  /** By a clock that nobody sets back. */
  until: number;
  timer: NodeJS.Timeout | undefined;
  refusals: number;
  /** Answers that are wanted before several may ask at once again. */
  careful: number;
}

/** Longest wait, also that a shop may ask for. */
const LONGEST_MS = 60_000;
const CAREFUL = 30;

/** @param first wait after the first refusal, in ms; it doubles with each one */
export function createPace(first = 500): Pace {
  const hosts = new Map<string, Host>();

  function hostOf(name: string): Host {
    const host = hosts.get(name) ?? newHost();
    hosts.set(name, host);
    return host;
  }

  function wait(host: Host, times: number, retryAfter: string | null): void {
    // Spread, so that all that wait do not come back in the same instant.
    const own = first * 2 ** (times - 1) * (0.75 + Math.random() / 2);
    const ms = Math.min(LONGEST_MS, Math.max(own, waitOf(retryAfter)));
    host.until = Math.max(host.until, performance.now() + ms);
  }

  return {
    async turn(name, signal) {
      const host = hostOf(name);
      await inLine(host, signal);
      const before = host.refusals;
      const leave = () => {
        host.out--;
        move(host);
      };
      return {
        alone: host.careful > 0,
        refusals: before,
        answered() {
          host.refusals = 0;
          host.careful = Math.max(0, host.careful - 1);
          leave();
        },
        refused(tries, retryAfter) {
          wait(host, tries, retryAfter);
          leave();
        },
        refusedAll(retryAfter) {
          host.careful = CAREFUL;
          if (host.refusals === before) host.refusals++;
          wait(host, host.refusals, retryAfter);
          leave();
          return host.refusals;
        },
        left: leave,
      };
    },
    letAllGo(name) {
      const host = hostOf(name);
      Object.assign(host, { until: 0, refusals: 0, careful: 0 });
      move(host);
    },
  };
}

const newHost = (): Host => ({ line: [], out: 0, until: 0, timer: undefined, refusals: 0, careful: 0 });

function inLine(host: Host, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const go = () => {
      signal?.removeEventListener('abort', stop);
      host.out++;
      resolve();
    };
    const stop = () => {
      host.line = host.line.filter((one) => one !== go);
      move(host);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', stop, { once: true });
    host.line.push(go);
    move(host);
  });
}

/** Lets go whoever may. A timer without anybody in the line would keep the process from its end. */
function move(host: Host): void {
  clearTimeout(host.timer);
  while (host.line.length > 0 && (host.careful === 0 || host.out === 0)) {
    const left = host.until - performance.now();
    if (left > 0) {
      host.timer = setTimeout(move, Math.ceil(left), host);
      return;
    }
    host.line.shift()?.();
  }
}

/** Seconds or a date, as HTTP allows; in ms. */
function waitOf(header: string | null): number {
  if (!header) return 0;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? wait : 0;
}
