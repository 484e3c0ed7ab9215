/** The index files of a home folder. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const NAME = /^(?<space>.+)\.[a-z]+\.index$/;

/** Whatever their state: the envelope says whether one can be used. */
export function indexFiles(home: string): { space: string; path: string }[] {
  return readdirSync(home).flatMap((name) => {
    const space = NAME.exec(name)?.groups?.space;
    return space === undefined ? [] : [{ space, path: join(home, name) }];
  });
}
