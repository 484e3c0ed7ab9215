/** Removes a source with its products, vectors, prices and the pictures that nobody else shows. */
import { ProblemError } from '../../contract/index.ts';
import type { Pictures } from '../store/pictures.ts';
import type { Runs } from '../store/runs.ts';
import type { Sources } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import type { Waiting } from '../store/waiting.ts';

export interface RemoveParts {
  store: Store;
  sources: Sources;
  pictures: Pictures;
  runs: Runs;
  waiting: Waiting;
}

/** @returns how many products there were. @throws ProblemError `not-found`, `source-busy` */
export function removeSource(id: string, parts: RemoveParts): number {
  const { store, sources, pictures, runs, waiting } = parts;
  if (!sources.byId(id)) throw new ProblemError('not-found', `There is no source "${id}".`);
  if (runs.busy(id))
    throw new ProblemError('source-busy', `"${id}" is being imported. Wait, or stop it first.`);
  return store.change(() => {
    const products = sources.remove(id);
    waiting.drop(id);
    pictures.sweep();
    return products;
  });
}
