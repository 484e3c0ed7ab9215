/** A folder that comes as multipart/form-data: each file is written to one directory, which knows its path in the folder. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { LIMITS, ProblemError } from '../../../contract/index.ts';
import { nameFiles } from './uploaded-folder.ts';

/** Characters of the longest way inside a folder. */
const LONGEST_PATH = 400;
/** Files that are written at once: small ones fill no stream, so that nothing else would hold a fast sender back. */
const AT_ONCE = 32;

/**
 * @param body the request's, bounded already
 * @throws ProblemError `bad-request` for a form that is none and for a name that leads out of the folder,
 *   `body-too-large` for too many files
 */
export async function receiveFolder(
  body: Readable,
  headers: IncomingHttpHeaders,
  directory: string,
): Promise<void> {
  const form = openForm(headers);
  const files = nameFiles(directory);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const written: Promise<void>[] = [];
  const writing = new Set<Promise<void>>();
  const stop = new AbortController();
  const fail = (error: Error) => form.destroy(error);
  form.on('file', (_field, stream, name) => {
    const file = write(stream, () => files.add(checkedPath(name)), stop.signal);
    // The form waits for every file, and the first that cannot be written ends it all.
    const ended: Promise<void> = file.catch(fail).then(() => void writing.delete(ended));
    writing.add(ended);
    written.push(file);
  });
  form.on('filesLimit', () =>
    fail(new ProblemError('body-too-large', `A folder may hold ${LIMITS.folderFiles} files at most.`)),
  );
  // Only the last of them may wait for more of the body.
  const held = async function* () {
    for await (const chunk of body) {
      while (writing.size >= AT_ONCE) await Promise.race(writing);
      yield chunk;
    }
  };
  try {
    await pipeline(held, form);
    await Promise.all(written);
  } finally {
    // A file that is still being written would make the folder anew after its removal.
    stop.abort();
    await Promise.allSettled(written);
  }
  if (written.length === 0) throw new ProblemError('bad-request', 'The form holds no file.');
  await files.close();
}

function openForm(headers: IncomingHttpHeaders) {
  try {
    return new Busboy({
      headers: headers as BusboyHeaders,
      preservePath: true,
      limits: { files: LIMITS.folderFiles, fields: 0 },
    });
  } catch (cause) {
    throw new ProblemError('bad-request', 'The multipart form is malformed.', { cause });
  }
}

async function write(stream: Readable, place: () => string, signal: AbortSignal): Promise<void> {
  try {
    await pipeline(stream, createWriteStream(place(), { mode: 0o600 }), { signal });
  } catch (error) {
    // What nobody reads would hold the form back for ever.
    stream.resume();
    throw error;
  }
}

/** A relative path with `/` between its parts; none that leads elsewhere. */
function checkedPath(name: string): string {
  const parts = name.split('/');
  const isSafe = (part: string) => part !== '' && part !== '.' && part !== '..' && !/\p{Cc}/u.test(part);
  if (name.length <= LONGEST_PATH && parts.every(isSafe)) return name;
  throw new ProblemError('bad-request', `"${name.slice(0, 80)}" is no name of a file inside a folder.`);
}
