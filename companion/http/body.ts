/** Reads request bodies other than feeds into memory, with a bound, so that no temporary file can stay behind. */
import type { IncomingMessage } from 'node:http';
import type { Context } from 'koa';
import { LIMITS, ProblemError } from '../../contract/index.ts';

/** A multipart frame round the picture: boundaries and part headers. */
const MULTIPART_EXTRA = 16 * 1024;

/** From the same computer, a body of the size that is allowed arrives in far less. */
const BODY_MS = 15_000;

/** The picture of a request: raw bytes, or the one file of a multipart form (curl -F). */
export async function readPicture(ctx: Context): Promise<Uint8Array> {
  const type = ctx.get('content-type');
  if (!/^multipart\/form-data/i.test(type)) {
    return readBytes(ctx.req, LIMITS.imageBytes, 'image-too-large');
  }
  const form = await readForm(ctx);
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  if (files.length !== 1) throw new ProblemError('bad-request', 'Send exactly one file in the form.');
  return new Uint8Array(await (files[0] as File).arrayBuffer());
}

/** A multipart form with one picture at most. */
export async function readForm(ctx: Context): Promise<FormData> {
  const body = await readBytes(ctx.req, LIMITS.imageBytes + MULTIPART_EXTRA, 'image-too-large');
  try {
    return await new Response(body, { headers: { 'content-type': ctx.get('content-type') } }).formData();
  } catch (cause) {
    throw new ProblemError('bad-request', 'The multipart form is malformed.', { cause });
  }
}

export async function readJson(ctx: Context): Promise<unknown> {
  const bytes = await readBytes(ctx.req, LIMITS.jsonBytes, 'body-too-large');
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (cause) {
    throw new ProblemError('bad-request', 'The body is no JSON.', { cause });
  }
}

async function readBytes(
  req: IncomingMessage,
  limit: number,
  slug: 'image-too-large' | 'body-too-large',
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new ProblemError(slug, `At most ${limit} bytes are taken.`);
  if (Number(req.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => req.destroy(), BODY_MS);
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('bad-request', 'The body never came to its end.', { cause: error });
  } finally {
    clearTimeout(timer);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
