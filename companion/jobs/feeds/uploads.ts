/** Feeds that were handed over or fetched: kept in the home folder until their import has ended, so that a crash loses none. */
import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LIMITS, ProblemError } from '../../../contract/index.ts';
import { diskAdvice } from '../../store/disk/advice.ts';
import { processExists } from '../../store/disk/process-exists.ts';
import { rename } from '../../store/disk/rename.ts';
import { fileOfSource } from './file-of-source.ts';
import { receiveFolder } from './receive-folder.ts';
import { unpacked } from './unpacked.ts';

export interface Uploads {
  /** Writes a body, unpacked, to a file of its own and returns the path. @throws ProblemError `body-too-large`, `import-stopped`, `bad-feed` */
  receive(body: AsyncIterable<Uint8Array>): Promise<string>;
  /** Writes the files of a form to a folder of their own and returns its path. @throws as `receive`, and `bad-request` */
  receiveFolder(request: IncomingMessage): Promise<string>;
  /** Makes a received file or folder the one of its source; returns where it lies now. */
  assign(path: string, source: string): string;
  /** The file of a source; null when there is none. */
  of(source: string): string | null;
  /** Forgets the file of a source, or a received one that no source wants. */
  drop(path: string): void;
  /** Paths of what other processes received and left behind when they were killed. */
  abandoned(): Promise<string[]>;
  /** Drops what nobody will ask for again. @param keep sources whose import is to go on */
  tidy(keep: readonly string[]): Promise<void>;
}

const PART = '.part';

export function openUploads(home: string): Uploads {
  const folder = join(home, 'uploads');
  const pathOf = (source: string) => join(folder, fileOfSource(source));
  /** As earlier versions called it, whose imports may still wait. */
  const oldName = (source: string) => `${source}.feed`;
  const remove = (path: string) => rmSync(path, { recursive: true, force: true });
  /** Names of what this process received, before and after; another one that died may have had its number. */
  const own = new Set<string>();
  /** What came only in part is of no use to anybody. */
  const receiveAs = async (write: (path: string) => Promise<void>) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const name = `${process.pid}.${randomBytes(9).toString('base64url')}${PART}`;
    const path = join(folder, name);
    own.add(name);
    try {
      await write(path);
      return path;
    } catch (error) {
      remove(path);
      throw asProblem(error);
    }
  };
  const unused = async () =>
    (await readdir(folder).catch(() => [])).filter((name) => !own.has(name) && !isInUse(name));
  return {
    receive: (body) =>
      receiveAs((path) =>
        pipeline(Readable.from(bounded(unpacked(body))), createWriteStream(path, { mode: 0o600 })),
      ),
    receiveFolder: (request) =>
      receiveAs((path) => receiveFolder(Readable.from(bounded(request)), request.headers, path)),
    assign(path, source) {
      // An import that goes on has its file where it belongs.
      if (path === pathOf(source)) return path;
      own.add(fileOfSource(source));
      remove(pathOf(source));
      rename(path, pathOf(source));
      return pathOf(source);
    },
    of(source) {
      if (existsSync(pathOf(source))) return pathOf(source);
      // Not asked of the disk by its name, which to some disks is that of another source as well.
      const isOld = existsSync(folder) && readdirSync(folder).includes(oldName(source));
      return isOld ? join(folder, oldName(source)) : null;
    },
    drop: remove,
    abandoned: async () =>
      (await unused()).filter((name) => name.endsWith(PART)).map((name) => join(folder, name)),
    async tidy(keep) {
      const wanted = new Set([...keep.map(fileOfSource), ...keep.map(oldName)]);
      for (const name of await unused()) if (!wanted.has(name)) remove(join(folder, name));
    },
  };
}

/** Another process of this computer reads it: an import on the command line. */
function isInUse(name: string): boolean {
  const pid = Number.parseInt(name, 10);
  return name.endsWith(PART) && pid !== process.pid && processExists(pid);
}

async function* bounded(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LIMITS.feedBytes) {
      throw new ProblemError('body-too-large', `A feed may have ${LIMITS.feedBytes / 2 ** 30} GB at most.`);
    }
    yield chunk;
  }
}

function asProblem(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return new ProblemError('bad-request', 'The feed broke off before its end.', { cause: error });
  }
  if (code?.startsWith('Z_')) {
    return new ProblemError('bad-feed', 'This is a gzip archive that is damaged or broke off.', {
      cause: error,
    });
  }
  const advice = diskAdvice(error);
  return advice ? new ProblemError('import-stopped', advice, { cause: error }) : error;
}
