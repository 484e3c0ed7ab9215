/** The files of a folder and of those in it; through links as well, but into no folder twice: a link may lead back up. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Systems and programs keep their own files under names that begin with a dot, and none of them is the shop's.
 *
 * @returns paths from the folder, sorted, `/` between their parts; no folders, pipes nor links that lead nowhere
 * @throws NodeJS.ErrnoException for a folder that may not be read
 */
export async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  const seen = new Set<string>();
  const walk = async (way: string): Promise<void> => {
    const real = await realpath(join(folder, way));
    if (seen.has(real)) return;
    seen.add(real);
    for (const entry of await readdir(real, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = way + entry.name;
      const found = entry.isSymbolicLink() ? await stat(join(real, entry.name)).catch(() => entry) : entry;
      if (found.isDirectory()) await walk(`${path}/`);
      else if (found.isFile()) files.push(path);
    }
  };
  await walk('');
  return files.sort();
}
