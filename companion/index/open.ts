/** Brings an index to the store's generation: from its file when that fits, else from the vectors, and then saves it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../store/atomic.ts';
import type { Vectors } from '../store/vectors.ts';
import { open, seal } from './envelope.ts';
import { joinParts } from './parts.ts';
import type { Engine, VectorIndex } from './vector-index.ts';

/** Vectors that are handed to an engine at once. */
const BATCH = 1024;

export function indexPath(home: string, space: string, engine: string): string {
  return join(home, `${space}.${engine}.index`);
}

export function openIndex(
  home: string,
  space: string,
  generation: number,
  engine: Engine,
  vectors: Vectors,
): VectorIndex | null {
  const path = indexPath(home, space, engine.name);
  return fromFile(path, space, generation, engine) ?? fromStore(path, space, generation, engine, vectors);
}

function fromFile(path: string, space: string, generation: number, engine: Engine): VectorIndex | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return null;
  }
  const envelope = open(bytes);
  if (!envelope) return null;
  const { header, payload } = envelope;
  const fits = header.space === space && header.generation === generation && header.engine === engine.name;
  return fits ? engine.load(header.dim, header.ids, payload) : null;
}

/** Null when the space has no vectors. */
function fromStore(
  path: string,
  space: string,
  generation: number,
  engine: Engine,
  vectors: Vectors,
): VectorIndex | null {
  let index: VectorIndex | null = null;
  const ids: number[] = [];
  let waiting: number[] = [];
  let rows: Float32Array[] = [];
  const flush = () => {
    const dim = rows[0]?.length;
    if (dim === undefined) return;
    index ??= engine.create(dim);
    const batch = new Float32Array(rows.length * dim);
    rows.forEach((row, i) => {
      batch.set(row, i * dim);
    });
    index.add(waiting, batch);
    ids.push(...waiting);
    [waiting, rows] = [[], []];
  };
  for (const { product, look, colour } of vectors.all(space)) {
    waiting.push(product);
    rows.push(joinParts(look, colour));
    if (rows.length === BATCH) flush();
  }
  flush();
  save(index, path, { space, generation, engine: engine.name, ids });
  return index;
}

function save(
  index: VectorIndex | null,
  path: string,
  header: { space: string; generation: number; engine: Engine['name']; ids: number[] },
): void {
  if (!index) return;
  try {
    writeAtomically(path, seal({ ...header, dim: index.dim }, index.save()));
  } catch (error) {
    // The file only saves time at the next start; a full disk must not stop a search.
    process.emitWarning(`The index could not be saved: ${error instanceof Error ? error.message : error}`);
  }
}
