/** How an extension and a companion come to trust each other. */
import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';
import { APP } from './version.ts';

/** What the companion's terminal shows. */
export const PAIRING_CODE = new RegExp(`^\\d{${LIMITS.pairing.digits}}$`);

/** POST /v1/pair. */
export const PairRequest = z.object({ code: z.string().check(z.regex(PAIRING_CODE)) });
export type PairRequest = z.infer<typeof PairRequest>;

/** `clientId` may be shown; `token` is the secret of this client, 32 random bytes as base64url. */
export const PairReply = z.object({ clientId: z.string(), token: z.string() });
export type PairReply = z.infer<typeof PairReply>;

/** DELETE /v1/pair: the token that came with the request is of no use any more. */
export const Unpaired = z.object({ clientId: z.string() });
export type Unpaired = z.infer<typeof Unpaired>;

/**
 * What the proof of GET /v1/health is made over. `port`: the companion's own, so that a program on another port cannot
 * ask the companion and hand the answer on as its own.
 */
export function proofMessage(port: number, nonce: string): string {
  return `${port} ${nonce}`;
}

/**
 * GET /v1/health. With `?client=<clientId>&nonce=<text>` the companion proves that it is the one that was paired:
 * `proof` is base64url(HMAC-SHA256(key = SHA-256(token), message = proofMessage)); null when it knows no such client.
 * Known clients are also told `loading`, true while models and index are being loaded, for which a search waits, and
 * `generation`, another number whenever products have come, changed or gone: answers of before may be out of date.
 */
export const Health = z.object({
  app: z.literal(APP),
  api: z.number(),
  proof: z.optional(z.nullable(z.string())),
  loading: z.optional(z.boolean()),
  generation: z.optional(z.number()),
});
export type Health = z.infer<typeof Health>;
