/** The other thread: holds the models and the index, because session.run and a scan block whoever calls them. */
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { ProblemError } from '../contract/index.ts';
import { exact } from './index/exact.ts';
import { loadFaiss } from './index/faiss.ts';
import { bringUpTo, type OpenIndex, openIndex } from './index/open.ts';
import type { Engine } from './index/vector-index.ts';
import type { Answer, Call, WorkerMethods, WorkerSetup } from './jobs/analyser/protocol.ts';
import { openLibrary } from './library.ts';
import { closeModels, type Models, openModels } from './pipeline/models.ts';
import { analyse, findIn } from './pipeline/pipeline.ts';
import { spaceOf } from './space.ts';
import { RowSet } from './store/products/row-set.ts';
import { openStore } from './store/store.ts';
import { openVectors } from './store/vectors/vectors.ts';

const setup = workerData as WorkerSetup;
// Linux alone counts a thread as a process here; elsewhere this would slow the searches down too.
if (setup.background && process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);
const store = openStore(setup.home);
const vectors = openVectors(store);
const library = openLibrary(setup);
let engine: Engine | null = null;

const opened = new Map<string, Promise<Models>>();
const indexes = new Map<string, OpenIndex>();

const methods: WorkerMethods = {
  async warmUp(encoder) {
    searchEngine();
    await models(encoder);
  },
  openIndex: async (space, generation) => void current(space, generation),
  analyse: async (bytes, encoder, options) => analyse(bytes, await models(encoder), options),
  find: async (bytes) => findIn(bytes, await models(setup.encoder)),
  async search({ space, generation, vector, k, allow }) {
    const { index } = current(space, generation);
    const rows = allow ? RowSet.unpack(allow) : undefined;
    return index?.search(vector, k, rows) ?? [];
  },
  async rest() {
    const all = [...opened.values()];
    opened.clear();
    for (const models of all) await models.then(closeModels, () => undefined);
  },
};

parentPort?.on('message', async ({ id, method, args }: Call) => {
  let answer: Answer;
  try {
    const value = await (methods[method] as (...args: unknown[]) => Promise<unknown>)(...args);
    answer = { id, ok: true, value };
  } catch (error) {
    const slug = error instanceof ProblemError ? error.slug : null;
    answer = { id, ok: false, slug, message: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});

/** The index of a space as the store is at a generation. */
function current(space: string, generation: number): OpenIndex {
  const held = indexes.get(space);
  const index =
    (held && bringUpTo(held, generation, space, vectors)) ??
    openIndex(setup.home, space, generation, searchEngine(), vectors);
  indexes.set(space, index);
  return index;
}

/** Opened once per encoder and kept. */
function models(encoderId: string): Promise<Models> {
  let promise = opened.get(encoderId);
  if (!promise) {
    promise = openSame(encoderId);
    opened.set(encoderId, promise);
    promise.catch(() => opened.delete(encoderId));
  }
  return promise;
}

/** Those that the companion started with: an update may have brought others since. */
async function openSame(encoderId: string): Promise<Models> {
  if (encoderId === setup.encoder && spaceOf(library.choose(encoderId), false) !== setup.space) {
    throw new Error('The models have changed since the companion was started: start it anew');
  }
  return openModels(library, encoderId, setup.threads);
}

/**
 * Chosen by the worker that searches, not by those that only analyse: faiss-node belongs to the thread that loaded it
 * last, and ends the process when another one opens an index.
 */
function searchEngine(): Engine {
  engine ??= chooseEngine();
  return engine;
}

function chooseEngine(): Engine {
  if (setup.engine === 'exact') return exact;
  const faiss = loadFaiss();
  if (setup.engine === 'faiss' && !faiss) {
    throw new Error('The engine "faiss" is not installed here: use --engine exact, or see docs/faiss.md.');
  }
  return faiss ?? exact;
}
