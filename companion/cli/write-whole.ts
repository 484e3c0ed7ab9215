/** Writes text into a file that a person named: it is there whole in the end, or as it was. */
import { createWriteStream, existsSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { rename } from '../store/disk/rename.ts';
import { EXIT, ExitError } from './exit.ts';

/** @throws ExitError for a place where no file can be */
export async function writeWhole(
  file: string,
  text: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const path = resolve(file);
  if (!existsSync(dirname(path))) throw new ExitError(EXIT.usage, `There is no folder ${dirname(path)}.`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ExitError(EXIT.usage, `${path} is a folder: name a file in it.`);
  }
  const part = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(text), createWriteStream(part));
    rename(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
