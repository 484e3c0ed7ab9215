/** The other thread: holds the models and the index, because session.run and a scan block whoever calls them. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { ProblemError } from '../contract/index.ts';
import { chooseModels, readCards } from '../models/card.ts';
import { openModel } from '../models/session.ts';
import { exact } from './index/exact.ts';
import { loadFaiss } from './index/faiss.ts';
import { openIndex } from './index/open.ts';
import type { VectorIndex } from './index/vector-index.ts';
import type { Answer, Call, WorkerMethods, WorkerSetup } from './jobs/protocol.ts';
import { analyse, findIn, type Models } from './pipeline/pipeline.ts';
import { openStore } from './store/store.ts';
import { openVectors } from './store/vectors.ts';

const setup = workerData as WorkerSetup;
const store = openStore(setup.home);
const vectors = openVectors(store);
const cards = readCards(join(setup.models, 'cards'));
const engine = chooseEngine();

const opened = new Map<string, Promise<Models>>();
const indexes = new Map<string, { generation: number; index: VectorIndex | null }>();

const methods: WorkerMethods = {
  warmUp: async (encoder) => void (await models(encoder)),
  analyse: async (bytes, encoder, options) => analyse(bytes, await models(encoder), options),
  find: async (bytes) => findIn(bytes, await models(setup.encoder)),
  async search({ space, generation, vector, k, allow }) {
    let held = indexes.get(space);
    if (held?.generation !== generation) {
      held = { generation, index: openIndex(setup.home, space, generation, engine, vectors) };
      indexes.set(space, held);
    }
    return { engine: engine.name, neighbours: held.index?.search(vector, k, allow ?? undefined) ?? [] };
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

/** Opened once per encoder and kept. */
function models(encoderId: string): Promise<Models> {
  let promise = opened.get(encoderId);
  if (!promise) {
    promise = openModels(encoderId);
    opened.set(encoderId, promise);
    promise.catch(() => opened.delete(encoderId));
  }
  return promise;
}

async function openModels(encoderId: string): Promise<Models> {
  const set = chooseModels(cards, encoderId);
  const weights = join(setup.models, 'weights');
  const [parser, encoder, head] = await Promise.all([
    openModel(set.parser, weights, setup.threads),
    openModel(set.encoder, weights, setup.threads),
    openModel(set.head, weights, 1),
  ]);
  return { cards: set, parser, encoder, head };
}

function chooseEngine() {
  if (setup.engine === 'exact') return exact;
  const faiss = loadFaiss();
  if (setup.engine === 'faiss' && !faiss) {
    throw new Error('The engine "faiss" is not installed here: use --engine exact, or see docs/faiss.md.');
  }
  return faiss ?? exact;
}
