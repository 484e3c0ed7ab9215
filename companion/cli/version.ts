/** Versions, as the files of packages state them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function versionOf(packageFile: string): string {
  return (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;
}

export function ownVersion(): string {
  return versionOf(join(import.meta.dirname, '..', '..', 'package.json'));
}
