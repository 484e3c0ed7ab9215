/** Pictures of what the tests saw, for human eyes; git ignores the folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../shots');

export async function keep(name: string, png: Uint8Array): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, `${name}.png`), png);
}
