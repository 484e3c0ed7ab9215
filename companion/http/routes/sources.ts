/** GET /v1/sources; PATCH, DELETE and refresh of one. */
import type { Context, Middleware } from 'koa';
import {
  ProblemError,
  type Source,
  SourceChange,
  type SourceRemoved,
  type Sources as SourcesReply,
} from '../../../contract/index.ts';
import type { ImportQueue } from '../../jobs/import-queue.ts';
import type { Importer } from '../../jobs/importer.ts';
import { refreshAdvice } from '../../jobs/sources/refresh-advice.ts';
import type { Runs } from '../../store/sources/runs.ts';
import type { Sources } from '../../store/sources/sources.ts';
import { checked, idOf } from '../asked.ts';
import { readJson } from '../body.ts';

type State = Pick<Runs, 'busy'>;

export function listSources(sources: Sources, runs: State): Middleware {
  return (ctx) => {
    const reply: SourcesReply = { sources: sources.list().map((source) => toWire(source, runs)) };
    ctx.body = reply;
  };
}

export function changeSource(sources: Sources, runs: State): Middleware {
  return async (ctx) => {
    const change = checked(SourceChange, await readJson(ctx));
    // Not sooner: it may be removed while the body comes.
    const source = find(sources, ctx);
    sources.change(source.id, change);
    ctx.body = toWire(sources.byId(source.id) ?? source, runs);
  };
}

/** Answers as soon as the source is out of sight: deleting a large one takes longer than a client waits. */
export function removeSource(
  sources: Sources,
  { hide, finish }: { hide(id: string): Promise<number>; finish(): void },
  queue: ImportQueue,
): Middleware {
  return async (ctx) => {
    const { id } = find(sources, ctx);
    if (queue.holds(id)) throw new ProblemError('source-busy', 'Cancel its import first.');
    try {
      const reply: SourceRemoved = { products: await hide(id) };
      ctx.body = reply;
    } finally {
      // Even when hiding failed half-way: it is marked by then, and nobody can ask for its removal again.
      finish();
    }
  };
}

export function refreshSource(sources: Sources, importer: Importer, queue: ImportQueue): Middleware {
  return (ctx) => {
    const source = find(sources, ctx);
    const task = importer.again(source.id);
    if (!task) throw new ProblemError('not-refreshable', refreshAdvice(source, `source=${source.id}`));
    ctx.body = queue.submit(task);
    ctx.status = 202;
  };
}

/** A run that is still going on, here or in a terminal, has a cursor too, although nothing has cut it off. */
function toWire(source: Source, runs: State): Source {
  return runs.busy(source.id) ? { ...source, resumeAt: null } : source;
}

function find(sources: Sources, ctx: Context): Source {
  const source = sources.byId(idOf(ctx));
  if (!source) throw new ProblemError('not-found', 'No such source.');
  return source;
}
