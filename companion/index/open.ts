/**
 * Brings an index up to the store's generation: from its file and what has changed since, else from the vectors. A file
 * that lacks too much is then written anew.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../store/disk/atomic.ts';
import type { Vectors } from '../store/vectors/vectors.ts';
import { open, seal } from './envelope.ts';
import { joinParts } from './parts.ts';
import type { Engine, VectorIndex } from './vector-index.ts';

/** How many vectors are handed to an engine at a time. */
const BATCH = 1024;
/** A file that lacks more than this share of its vectors is written anew; fewer cost less to read again at each start. */
const STALE = 1 / 20;

export function indexPath(home: string, space: string, engine: string): string {
  return join(home, `${space}.${engine}.index`);
}

export interface OpenIndex {
  generation: number;
  /** Null when the space has no vectors. */
  index: VectorIndex | null;
  /** How many vectors changed since its file was written. */
  unsaved: number;
}

/** @param generation what the store says now */
export function openIndex(
  home: string,
  space: string,
  generation: number,
  engine: Engine,
  vectors: Vectors,
): OpenIndex {
  const path = indexPath(home, space, engine.name);
  const saved = fromFile(path, space, engine);
  const current = saved && bringUpTo(saved, generation, space, vectors);
  const index = current ? current.index : fromStore(space, engine, vectors);
  const unsaved = current?.unsaved ?? Number.POSITIVE_INFINITY;
  if (!index || unsaved <= index.size * STALE) return { generation, index, unsaved: index ? unsaved : 0 };
  save(index, path, { space, generation, engine: engine.name });
  return { generation, index, unsaved: 0 };
}

/** Changes an index instead of making it anew; null when that cannot be done or would not be quicker. */
export function bringUpTo(
  { index, generation: old, unsaved }: OpenIndex,
  generation: number,
  space: string,
  vectors: Vectors,
): OpenIndex | null {
  if (old === generation) return { index, generation, unsaved };
  if (!index || old > generation) return null;
  let changed: number;
  try {
    const changes = vectors.changedSince(space, old, Math.max(BATCH, Math.floor(index.size / 4)));
    if (!changes) return null;
    changed = changes.touched.length;
    index.remove(changes.touched);
    index.add(
      changes.vectors.map(({ product }) => product),
      toMatrix(changes.vectors.map(({ look, colour }) => joinParts(look, colour))),
    );
  } catch (error) {
    // It is only a cache: one that cannot be changed is thrown away rather than stopping every search.
    process.emitWarning(`The index could not be changed: ${error instanceof Error ? error.message : error}`);
    return null;
  }
  return { index, generation, unsaved: unsaved + changed };
}

function fromFile(path: string, space: string, engine: Engine): OpenIndex | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return null;
  }
  const envelope = open(bytes);
  if (!envelope) return null;
  const { header, payload } = envelope;
  if (header.space !== space || header.engine !== engine.name) return null;
  try {
    return { generation: header.generation, index: engine.load(header.dim, header.ids, payload), unsaved: 0 };
  } catch {
    // Undamaged, and yet nothing that this version of the engine reads.
    return null;
  }
}

/** Null when the space has no vectors. */
function fromStore(space: string, engine: Engine, vectors: Vectors): VectorIndex | null {
  let index: VectorIndex | null = null;
  let waiting: number[] = [];
  let rows: Float32Array[] = [];
  const flush = () => {
    const dim = rows[0]?.length;
    if (dim === undefined) return;
    index ??= engine.create(dim);
    index.add(waiting, toMatrix(rows));
    [waiting, rows] = [[], []];
  };
  for (const { product, look, colour } of vectors.all(space)) {
    waiting.push(product);
    rows.push(joinParts(look, colour));
    if (rows.length === BATCH) flush();
  }
  flush();
  return index;
}

/** Row by row. */
function toMatrix(rows: readonly Float32Array[]): Float32Array {
  const dim = rows[0]?.length ?? 0;
  const matrix = new Float32Array(rows.length * dim);
  for (const [i, row] of rows.entries()) matrix.set(row, i * dim);
  return matrix;
}

function save(
  index: VectorIndex,
  path: string,
  header: { space: string; generation: number; engine: Engine['name'] },
): void {
  try {
    const { dim, ids } = index;
    writeAtomically(path, seal({ ...header, dim, ids: [...ids] }, index.save()));
  } catch (error) {
    // The file only saves time at the next start; a full disk must not stop a search.
    process.emitWarning(`The index could not be saved: ${error instanceof Error ? error.message : error}`);
  }
}
