/** A release brings the extension along; a checkout builds it, as `npm start` does. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtensionFolders } from './next-steps.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'extension');

/** Null in a checkout, where that folder holds the source. */
export function releasedExtension(): ExtensionFolders | null {
  const folders = { chromium: join(FOLDER, 'chrome'), firefox: join(FOLDER, 'firefox') };
  return existsSync(join(folders.chromium, 'manifest.json')) ? folders : null;
}
