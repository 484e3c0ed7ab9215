/** Holds the last few parsed pictures for a while, so that a search need not send them again. Memory only. */
import { randomBytes } from 'node:crypto';

export interface HeldPictures {
  /** @returns the query id */
  hold(bytes: Uint8Array): string;
  /** Null when it is too old or was pushed out. */
  get(queryId: string): Uint8Array | null;
}

export function createHeldPictures(most = 8, lifeMs = 5 * 60_000): HeldPictures {
  const held = new Map<string, Uint8Array>();
  return {
    hold(bytes) {
      const id = randomBytes(12).toString('base64url');
      held.set(id, bytes);
      const [oldest] = held.keys();
      if (held.size > most && oldest !== undefined) held.delete(oldest);
      // By a timer, since a picture must go even when nobody asks again; it does not keep the process alive.
      setTimeout(() => held.delete(id), lifeMs).unref();
      return id;
    },
    get: (queryId) => held.get(queryId) ?? null,
  };
}
