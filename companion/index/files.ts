/** The index files of a home folder. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { processExists } from '../store/disk/process-exists.ts';

const NAME = /^(?<space>.+)\.[a-z]+\.index$/;
/** What `writeAtomically` writes to first. */
const HALF = /\.index\.(?<pid>\d+)\.tmp$/;

/** Whatever their state: the envelope says whether one can be used. */
export function indexFiles(home: string): { space: string; path: string }[] {
  return readdirSync(home).flatMap((name) => {
    const space = NAME.exec(name)?.groups?.space;
    return space === undefined ? [] : [{ space, path: join(home, name) }];
  });
}

/** Index files that a process which is gone has not written to their end. */
export function halfIndexFiles(home: string): string[] {
  return readdirSync(home)
    .filter((name) => {
      const pid = HALF.exec(name)?.groups?.pid;
      return pid !== undefined && !processExists(Number(pid));
    })
    .map((name) => join(home, name));
}
