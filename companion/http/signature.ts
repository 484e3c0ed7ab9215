/** Short-lived signed addresses for product pictures, since an `<img>` cannot send a token. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ParsedUrlQuery } from 'node:querystring';

export interface Signer {
  /** The path with `?expires=<seconds since 1970>&signature=<base64url>`. */
  sign(path: string): string;
  verify(path: string, query: ParsedUrlQuery): boolean;
}

/**
 * @param secret outlives the process, since an open panel holds addresses over a restart
 * @param lifeSeconds for which an address works at least, and twice that at most
 */
export function createSigner(secret: Uint8Array, lifeSeconds: number, now: () => number = Date.now): Signer {
  const mac = (path: string, expires: string) =>
    createHmac('sha256', secret).update(`${path}\n${expires}`).digest('base64url');
  return {
    sign(path) {
      // Rounded up: a picture that is shown again has the same address for a while, so that the browser still has it.
      const expires = String(Math.ceil(now() / 1000 / lifeSeconds + 1) * lifeSeconds);
      return `${path}?expires=${expires}&signature=${mac(path, expires)}`;
    },
    verify(path, { expires, signature }) {
      if (typeof expires !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(expires))
        return false;
      const wanted = Buffer.from(mac(path, expires));
      const given = Buffer.from(signature);
      return (
        wanted.length === given.length && timingSafeEqual(wanted, given) && Number(expires) * 1000 > now()
      );
    },
  };
}
