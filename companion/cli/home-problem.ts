/** Whether the companion can write where its files are to lie, found out without writing. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { diskAdvice, fileForFolder } from '../store/disk/advice.ts';

/** A sentence that says what to do; null where all is well, also before the folder is made. */
export function homeProblem(home: string): string | null {
  const folder = nearest(home);
  if (!statSync(folder).isDirectory()) return fileForFolder(folder);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return diskAdvice(error) ?? `${folder} cannot be written (${(error as Error).message}).`;
  }
}

/** The folder itself, or that of those above it which is there. */
export function nearest(folder: string): string {
  let found = folder;
  while (!existsSync(found) && dirname(found) !== found) found = dirname(found);
  return found;
}
