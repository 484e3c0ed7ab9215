/** The files beside a feed by their paths in its folder, wherever they lie on the disk. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';

export interface FeedFolder {
  /** Where it lies. */
  path: string;
  /** As `filesBelow` finds them. */
  files(): Promise<string[]>;
  /** Names of what lies directly in it. */
  beside(): Promise<ReadonlySet<string>>;
  /** @param path inside of the folder @returns where that would lie; null when it is known not to be there */
  at(path: string): string | null;
}

export function diskFolder(path: string): FeedFolder {
  return {
    path,
    files: () => filesBelow(path),
    // A folder may let its files be read and not be listed itself.
    beside: async () => new Set(await readdir(path).catch(() => [])),
    at: (inside) => join(path, inside),
  };
}
