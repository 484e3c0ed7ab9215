/** Feeds into the catalogue: starts, follows, lists and cancels the companion's imports. */
import { createParser } from 'eventsource-parser';
import { ROUTES } from '../../contract/api.ts';
import { ImportJob, type ImportRequest, type SourceKind, type UploadQuery } from '../../contract/imports.ts';
import { ANSWER_MS, call, pathOf } from './call.ts';
import type { Ready } from './client.ts';
import { bearer, CompanionError, request, requestText } from './request.ts';

/** Two gigabytes on their way from a slow disk. */
const UPLOAD_MS = 30 * 60_000;

/** What is brought in. A folder may hold a feed beside its pictures, or pictures alone. */
export type Feed =
  | { from: 'web'; url: string }
  | { from: 'file'; name: string; file: File }
  | { from: 'folder'; name: string; files: readonly FolderFile[] };

export interface FolderFile {
  /** From the folder down, `/` between its parts. */
  path: string;
  file: File;
}

export interface ImportChoices {
  /** Made from the feed when empty. */
  source: string;
  /** A source that is there stays what it is where nothing is chosen. */
  kind: SourceKind | undefined;
  /** Field to column, where the companion guesses wrong; an empty column says that there is none. */
  mapping: Readonly<Record<string, string>>;
  /** One of FEED_FORMATS; empty where its content tells. */
  format: string;
  /** What the feed itself may leave unsaid; empty where it says it: ISO 4217, the shop's address, an encoding's name. */
  currency: string;
  shop: string;
  encoding: string;
  dryRun: boolean;
}

/** @throws CompanionError */
export async function startImport(
  ready: Ready,
  feed: Feed,
  choices: ImportChoices,
  signal: AbortSignal,
): Promise<ImportJob> {
  const { path, method, reply } = ROUTES.startImport;
  const ask = (query: string, headers: Record<string, string>, body: BodyInit, ms: number) =>
    request(
      ready.port,
      path + query,
      { method, headers: { ...headers, ...bearer(ready.pairing.token) }, body },
      reply,
      ms,
      signal,
    );
  if (feed.from === 'web') {
    const body = JSON.stringify(forWeb(feed.url, choices));
    return ask('', { 'content-type': 'application/json' }, body, ANSWER_MS);
  }
  const query = `?${new URLSearchParams(forUpload(feed.name, choices))}`;
  if (feed.from === 'file') {
    return ask(query, { 'content-type': 'application/octet-stream' }, feed.file, UPLOAD_MS);
  }
  const form = new FormData();
  for (const { path: name, file } of feed.files) form.append('file', file, name);
  // The browser itself names the type, with the boundary that only it knows.
  return ask(query, {}, form, UPLOAD_MS);
}

/** The job again and again until it has ended. @throws CompanionError, also when the companion goes away half-way */
export async function* followImport(
  { port, pairing }: Ready,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<ImportJob> {
  const { method } = ROUTES.import;
  const headers = { ...bearer(pairing.token), accept: 'text/event-stream' };
  const seen: string[] = [];
  const parser = createParser({ onEvent: ({ event, data }) => event === 'job' && seen.push(data) });
  for await (const chunk of requestText(port, pathOf(ROUTES.import.path, id), { method, headers }, signal)) {
    parser.feed(chunk);
    for (const data of seen.splice(0)) {
      const job = parseJob(data);
      yield job;
      if (job.endedAt !== null) return;
    }
  }
  throw new CompanionError('unreachable');
}

/** The newest first. @throws CompanionError */
export async function listImports(ready: Ready, signal: AbortSignal): Promise<ImportJob[]> {
  return (await call(ready, ROUTES.imports, ROUTES.imports.path, signal)).imports;
}

/** @throws CompanionError */
export function cancelImport(ready: Ready, id: string, signal: AbortSignal): Promise<ImportJob> {
  return call(ready, ROUTES.cancelImport, pathOf(ROUTES.cancelImport.path, id), signal);
}

function parseJob(data: string): ImportJob {
  try {
    return ImportJob.parse(JSON.parse(data));
  } catch (cause) {
    throw new CompanionError('unreadable', { cause });
  }
}

function forWeb(url: string, choices: ImportChoices): ImportRequest {
  const { mapping, dryRun } = choices;
  return { url, dryRun, ...named(choices), ...(anyOf(mapping) && { mapping: { ...mapping } }) };
}

function forUpload(
  name: string,
  choices: ImportChoices,
): Partial<Record<keyof UploadQuery, string>> & { name: string } {
  const { mapping, dryRun } = choices;
  return {
    name,
    dryRun: String(dryRun),
    ...named(choices),
    // A column's name may hold whatever a list would be cut at.
    ...(anyOf(mapping) && { map: JSON.stringify(mapping) }),
  };
}

/** Whatever of these was chosen. */
function named({ source, kind, format, currency, shop, encoding }: ImportChoices) {
  return {
    ...(kind && { kind }),
    ...(source && { source }),
    ...(format && { format }),
    ...(currency && { currency }),
    ...(shop && { shop }),
    ...(encoding && { encoding }),
  };
}

function anyOf(mapping: object): boolean {
  return Object.keys(mapping).length > 0;
}
