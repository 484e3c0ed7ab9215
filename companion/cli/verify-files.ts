/** What `lookalike verify` looks for outside of the store: indexes that do not fit it, and files that nobody wants. */
import { readFileSync, rmSync } from 'node:fs';
import { open } from '../index/envelope.ts';
import { halfIndexFiles, indexFiles } from '../index/files.ts';
import { openUploads } from '../jobs/feeds/uploads.ts';
import type { Finding } from '../store/check.ts';
import type { Store } from '../store/store.ts';
import { openVectors } from '../store/vectors/vectors.ts';

/**
 * @param store null when it cannot be read
 * @param spaces of the encoders that are there
 */
export function checkIndexes(home: string, spaces: ReadonlySet<string>, store: Store | null): Finding[] {
  return indexFiles(home).flatMap(({ space, path }) => {
    const problem = problemOf(path, space, spaces, store);
    if (problem === null) return [];
    const remedy = spaces.has(space) ? 'deletes it; the next search makes it anew' : 'deletes it';
    return [{ problem: `The index ${path} ${problem}.`, remedy, repair: () => rmSync(path) }];
  });
}

function problemOf(
  path: string,
  space: string,
  spaces: ReadonlySet<string>,
  store: Store | null,
): string | null {
  const header = open(readFileSync(path))?.header;
  if (!header) return 'is damaged';
  if (header.space !== space) return `is one of ${header.space}`;
  if (!spaces.has(space)) return 'belongs to no encoder that is here';
  // One of an older generation brings itself up to date at the next search.
  if (!store || header.generation < store.generation()) return null;
  if (header.generation > store.generation()) return 'is newer than the catalogue';
  const held = new Set(header.ids);
  const there = openVectors(store).products(space);
  if (held.size === there.length && there.every((row) => held.has(row))) return null;
  return `holds ${held.size} products and the catalogue ${there.length}, or not the same ones`;
}

/** Feeds that were fetched, and indexes that were written, by processes that were killed over it. */
export async function checkLeftovers(home: string): Promise<Finding[]> {
  const paths = [...(await openUploads(home).abandoned()), ...halfIndexFiles(home)];
  if (paths.length === 0) return [];
  return [
    {
      problem: `${paths.length} files are left of imports and searches that were killed.`,
      remedy: 'deletes them',
      repair: () => {
        for (const path of paths) rmSync(path, { recursive: true, force: true });
      },
    },
  ];
}
