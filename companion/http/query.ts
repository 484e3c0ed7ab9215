/** Checks a query string against its schema; what does not fit is one clear problem. */
import type { Context } from 'koa';
import * as z from 'zod/mini';
import { ProblemError } from '../../contract/index.ts';

export function readQuery<S extends z.ZodMiniType>(ctx: Context, schema: S): z.infer<S> {
  const parsed = schema.safeParse({ ...ctx.query });
  if (parsed.success) return parsed.data;
  throw new ProblemError('bad-request', z.prettifyError(parsed.error));
}
