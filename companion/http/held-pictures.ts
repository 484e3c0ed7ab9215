/** Holds the last few parsed pictures for a while, so that a search need not send them again. Memory only. */
import { randomBytes } from 'node:crypto';

export interface HeldPictures {
  /** @returns the query id */
  hold(bytes: Uint8Array): string;
  /** Null when it is too old or was pushed out. */
  get(queryId: string): Uint8Array | null;
}

export function createHeldPictures(
  most = 8,
  lifeMs = 5 * 60_000,
  now: () => number = Date.now,
): HeldPictures {
  const held = new Map<string, { bytes: Uint8Array; since: number }>();
  const forgetOld = () => {
    for (const [id, { since }] of held) {
      if (now() - since > lifeMs || held.size > most) held.delete(id);
    }
  };
  return {
    hold(bytes) {
      const id = randomBytes(12).toString('base64url');
      held.set(id, { bytes, since: now() });
      forgetOld();
      return id;
    },
    get(queryId) {
      forgetOld();
      return held.get(queryId)?.bytes ?? null;
    },
  };
}
