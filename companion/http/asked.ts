/** What a request asks for, checked against a schema; what does not fit becomes one clear problem. */
import type { RouterContext } from '@koa/router';
import type { Context } from 'koa';
import * as z from 'zod/mini';
import { ProblemError } from '../../contract/index.ts';

/** The id in the path of a request. */
export function idOf(ctx: Context): string {
  return (ctx as unknown as RouterContext).params.id ?? '';
}

export function checked<S extends z.ZodMiniType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ProblemError('bad-request', z.prettifyError(parsed.error));
}

export function readQuery<S extends z.ZodMiniObject>(ctx: Context, schema: S): z.infer<S> {
  const names = Object.keys(schema.shape);
  const unknown = Object.keys(ctx.query).filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    const detail = `No parameter is called ${unknown.join(', ')}. There are: ${names.join(', ')}.`;
    throw new ProblemError('bad-request', detail);
  }
  const parsed = schema.safeParse({ ...ctx.query });
  if (parsed.success) return parsed.data;
  throw new ProblemError('bad-request', z.prettifyError({ issues: parsed.error.issues.flatMap(plain) }));
}

/** A parameter that may be given once or several times is a union, whose own issue says only "Invalid input". */
function plain(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  // The branch that got furthest: one value among several, or the only one.
  const [best] = [...issue.errors].sort((a, b) => depth(b) - depth(a));
  return (best ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}
