/** Removes a source with its products, vectors, prices and the pictures that nobody else shows. */
import { ProblemError } from '../../contract/index.ts';
import type { Pictures } from '../store/pictures.ts';
import type { Runs } from '../store/runs.ts';
import type { Sources } from '../store/sources.ts';
import type { Store } from '../store/store.ts';

export interface RemoveParts {
  store: Store;
  sources: Sources;
  pictures: Pictures;
  runs: Runs;
}

/** @returns how many products there were. @throws ProblemError `not-found`, `source-busy` */
export function removeSource(id: string, { store, sources, pictures, runs }: RemoveParts): number {
  if (!sources.byId(id)) throw new ProblemError('not-found', `There is no source "${id}".`);
  if (runs.busy(id))
    throw new ProblemError('source-busy', `"${id}" is being imported. Wait, or stop it first.`);
  return store.change(() => {
    const products = sources.remove(id);
    pictures.sweep();
    return products;
  });
}
