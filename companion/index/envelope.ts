/**
 * The index file: a header that says what it is and a checksum over all of it, so that no damaged
 * or foreign byte ever reaches native code, which would end the process instead of throwing.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

const MAGIC = Buffer.from('LKLKIDX1');
const HASH_BYTES = 32;
const FIXED = MAGIC.length + HASH_BYTES + 4;

export const EnvelopeHeader = z.object({
  engine: z.enum(['exact', 'faiss']),
  /** Encoder and way of cutting that made the vectors; two spaces are never mixed. */
  space: z.string(),
  dim: z.number(),
  /** Of the store when the index was made; a higher one there makes the file stale. */
  generation: z.number(),
  ids: z.array(z.number()),
});
export type EnvelopeHeader = z.infer<typeof EnvelopeHeader>;

/** Layout: magic (8), sha256 of all that follows (32), header length (u32 LE), header JSON, payload. */
export function seal(header: EnvelopeHeader, payload: Uint8Array): Uint8Array {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([MAGIC, digest([length, json, payload]), length, json, payload]);
}

/** Null when the bytes are not a whole, undamaged envelope. */
export function open(bytes: Uint8Array): { header: EnvelopeHeader; payload: Uint8Array } | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < FIXED || !file.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const sealed = file.subarray(MAGIC.length + HASH_BYTES);
  if (!digest([sealed]).equals(file.subarray(MAGIC.length, MAGIC.length + HASH_BYTES))) return null;
  const end = 4 + sealed.readUInt32LE(0);
  const header = EnvelopeHeader.safeParse(JSON.parse(sealed.subarray(4, end).toString('utf8')));
  return header.success ? { header: header.data, payload: sealed.subarray(end) } : null;
}

function digest(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
