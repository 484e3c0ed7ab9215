/**
 * A folder that was handed over, with numbers for names: those of another computer may mean a device here (`nul.jpg`), or
 * one file where they were two (`A.jpg` and `a.jpg`). What each was called stands in a list beside them.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { diskFolder, type FeedFolder } from './feed-folder.ts';

const LIST = '.names.json';

export interface NamedFiles {
  /** @param name a path in the folder, of which a later file takes the place @returns where to write it */
  add(name: string): string;
  /** Writes the list: only now can the folder be read. */
  close(): Promise<void>;
}

export function nameFiles(directory: string): NamedFiles {
  const numbers = new Map<string, number>();
  let next = 0;
  return {
    add(name) {
      numbers.set(name, next);
      return join(directory, String(next++));
    },
    close: () => writeFile(join(directory, LIST), JSON.stringify([...numbers]), { mode: 0o600 }),
  };
}

export async function uploadedFolder(directory: string): Promise<FeedFolder> {
  // One that an earlier version wrote, and whose import goes on.
  if (!existsSync(join(directory, LIST))) return diskFolder(directory);
  const list = JSON.parse(await readFile(join(directory, LIST), 'utf8')) as [name: string, number: number][];
  const numbers = new Map(list);
  /** For a feed that cares no more for capitals than its computer does; null where they tell two apart. */
  const folded = new Map<string, number | null>();
  for (const [name, number] of numbers) folded.set(fold(name), folded.has(fold(name)) ? null : number);
  const names = [...numbers.keys()];
  return {
    path: directory,
    files: async () => names.filter((name) => !/(^|\/)\./.test(name)).sort(),
    beside: async () => new Set(names.map((name) => name.split('/')[0] as string)),
    at(inside) {
      const name = posix.normalize(inside);
      const number = numbers.get(name) ?? folded.get(fold(name)) ?? null;
      return number === null ? null : join(directory, String(number));
    },
  };
}

const fold = (name: string): string => name.normalize('NFC').toLowerCase();
