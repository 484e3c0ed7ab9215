/** Checks a query string against its schema; what does not fit is one clear problem. */
import type { Context } from 'koa';
import * as z from 'zod/mini';
import { type Box, ProblemError, parseBox } from '../../contract/index.ts';

export function readQuery<S extends z.ZodMiniType>(ctx: Context, schema: S): z.infer<S> {
  const parsed = schema.safeParse({ ...ctx.query });
  if (parsed.success) return parsed.data;
  throw new ProblemError('bad-request', z.prettifyError(parsed.error));
}

/** Undefined when there is no crop; throws `bad-crop` for what is none. */
export function readCrop(text: string | undefined): Box | undefined {
  if (text === undefined) return undefined;
  const box = parseBox(text);
  if (!box) throw new ProblemError('bad-crop', `"${text.slice(0, 80)}" is no crop: use x,y,w,h in pixels.`);
  return box;
}
