/** POST and GET /v1/imports, GET and DELETE /v1/imports/:id: feeds in, jobs with progress out. */
import type { Context, Middleware } from 'koa';
import { FeedError } from '../../../catalog/feed-error.ts';
import { type Mapping, parseMapping, toMapping } from '../../../catalog/mapping.ts';
import {
  type ImportJob,
  type ImportJobs,
  ImportRequest,
  ProblemError,
  UploadQuery,
} from '../../../contract/index.ts';
import { checkChoices } from '../../jobs/check-choices.ts';
import type { Uploads } from '../../jobs/feeds/uploads.ts';
import type { ImportQueue } from '../../jobs/import-queue.ts';
import type { ImportTask } from '../../jobs/import-task.ts';
import type { Importer } from '../../jobs/importer.ts';
import { whenFree } from '../../store/disk/when-free.ts';
import { checked, idOf, readQuery } from '../asked.ts';
import { readJson } from '../body.ts';
import { sendEvents } from '../events.ts';

/** What an import needs to begin. */
export interface StartParts {
  queue: ImportQueue;
  uploads: Uploads;
  importer: Pick<Importer, 'named'>;
}

export function startImport(parts: StartParts): Middleware {
  return async (ctx) => {
    const json = ctx.is('json') !== false;
    ctx.body = json
      ? parts.queue.submit(await parts.importer.named(await askedFor(ctx)))
      : await upload(ctx, parts);
    ctx.status = 202;
  };
}

export function listImports(queue: ImportQueue): Middleware {
  return (ctx) => {
    const reply: ImportJobs = { imports: queue.list() };
    ctx.body = reply;
  };
}

/** The job as JSON, or as events until it has ended or the companion stops. */
export function oneImport(queue: ImportQueue): Middleware {
  return (ctx) => {
    const { id } = find(queue, ctx);
    if (ctx.accepts('json', 'text/event-stream') === 'text/event-stream') {
      sendEvents(ctx, 'job', {
        read: () => queue.get(id),
        // What a stop leaves unfinished goes on later, under another id.
        isLast: (job) => job === null || job.endedAt !== null || queue.isClosed(),
        watch: (listener) => queue.watch(id, listener),
      });
    } else ctx.body = queue.get(id);
  };
}

export function cancelImport(queue: ImportQueue): Middleware {
  return (ctx) => {
    const { id } = find(queue, ctx);
    queue.cancel(id);
    ctx.body = queue.get(id);
  };
}

function find(queue: ImportQueue, ctx: Context): ImportJob {
  const job = queue.get(idOf(ctx));
  if (!job)
    throw new ProblemError('not-found', 'No such import. Imports are listed until the companion stops.');
  return job;
}

async function askedFor(ctx: Context): Promise<ImportTask> {
  // A dryRun in the address would be overlooked, and the import would write.
  if (ctx.querystring) {
    throw new ProblemError('bad-request', 'With JSON, options stand in the body and none in the address.');
  }
  const { url, mapping, ...rest } = checked(ImportRequest, await readJson(ctx));
  return asked(() => {
    return { ...checkChoices(rest), from: url, mapping: mapping && toMapping(Object.entries(mapping)) };
  });
}

async function upload(ctx: Context, { queue, uploads, importer }: StartParts): Promise<ImportJob> {
  const { name, map, dryRun, keepMissing, ...rest } = readQuery(ctx, UploadQuery);
  const options = {
    ...asked(() => checkChoices(rest)),
    dryRun: dryRun === 'true',
    keepMissing: keepMissing === 'true',
    mapping: map === undefined ? undefined : asked(() => readMapping(map)),
  };
  const isFolder = Boolean(ctx.is('multipart/form-data'));
  const path = await (isFolder ? uploads.receiveFolder(ctx.req) : uploads.receive(ctx.req));
  try {
    // Only the file's name: the path before it is one on the sender's side.
    const uploadedAs = name.replace(/^.*[/\\]/, '') || name;
    const task = await importer.named({ ...options, from: path, uploadedAs });
    // Nobody wants to hand over a gigabyte again.
    return await whenFree(() => queue.submit(task));
  } catch (error) {
    uploads.drop(path);
    throw error;
  }
}

/** Either JSON, in which a column name may hold a comma, or the short form of the command line. */
function readMapping(map: string): Mapping {
  if (!map.startsWith('{')) return parseMapping(map);
  return toMapping(Object.entries(checked(ImportRequest.shape.mapping, parseJson(map)) ?? {}));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ProblemError('bad-request', 'The query\'s "map" is no JSON.', { cause });
  }
}

function asked<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof FeedError) throw new ProblemError('bad-request', error.message);
    throw error;
  }
}
