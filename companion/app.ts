/** The composition root: the one place that builds the companion's parts and joins them. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '../contract/index.ts';
import { type EncoderCard, type ModelCard, readCards } from '../models/card.ts';
import { type Config, ConfigError, PARITY_ENCODER } from './config.ts';
import { type Analyser, startAnalyser } from './jobs/analyser.ts';
import { type ImportReport, importFeed } from './jobs/import.ts';
import { openFeed } from './jobs/open-feed.ts';
import { type ReindexReport, reindex } from './jobs/reindex.ts';
import { createSearcher, type Searcher } from './search.ts';
import { spaceOf } from './space.ts';
import { type Clients, openClients } from './store/clients.ts';
import { openPictures, type Pictures } from './store/pictures.ts';
import { openProducts, type Products, type StoredProduct } from './store/products.ts';
import { openStore, type Store } from './store/store.ts';
import { openVectors, type Vectors } from './store/vectors.ts';

export interface App {
  config: Config;
  store: Store;
  clients: Clients;
  products: Products;
  pictures: Pictures;
  vectors: Vectors;
  /** Starts the model threads on first use. */
  analyser(): Analyser;
  searcher(imageOf: (product: StoredProduct) => string): Searcher;
  importFeed(
    path: string,
    options?: { source?: string; onProgress?: (report: ImportReport) => void; signal?: AbortSignal },
  ): Promise<ImportReport>;
  reindex(
    parity: boolean,
    onProgress?: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<ReindexReport>;
  close(): Promise<void>;
}

/** Pictures that a worker holds at once: one in session.run, the next ones being read and decoded. */
const IN_FLIGHT = 3;

/** @param use `query` gives one picture every core, `bulk` gives every core a picture of its own */
export function createApp(config: Config, use: 'query' | 'bulk'): App {
  const cards = readCards(join(config.models, 'cards'));
  const encoderCard = findEncoder(cards, config.encoder);
  const store = openStore(config.home);
  const products = openProducts(store);
  const vectors = openVectors(store);
  const pictures = openPictures(store);
  const cores = Math.max(1, availableParallelism());
  let analyser: Analyser | null = null;
  const start = (): Analyser => {
    const { home, models, engine, encoder } = config;
    const bulk = use === 'bulk';
    analyser ??= startAnalyser({
      entry: new URL('./worker.ts', import.meta.url),
      setup: { home, models, engine, encoder, threads: bulk ? 1 : cores },
      workers: bulk ? cores : 1,
      inFlight: bulk ? IN_FLIGHT : 1,
      queue: bulk ? Number.POSITIVE_INFINITY : LIMITS.queue,
    });
    return analyser;
  };
  const choose = (parity: boolean) => {
    const card = parity ? findEncoder(cards, PARITY_ENCODER) : encoderCard;
    return { encoder: card.id, space: spaceOf(card, parity) };
  };
  const jobParts = (parity: boolean) => ({
    store,
    products,
    vectors,
    pictures,
    analyser: start(),
    ...choose(parity),
  });
  const ahead = cores * IN_FLIGHT;
  return {
    config,
    store,
    clients: openClients(store),
    products,
    pictures,
    vectors,
    analyser: start,
    searcher: (imageOf) =>
      createSearcher({ analyser: start(), products, vectors, generation: store.generation, choose, imageOf }),
    async importFeed(path, { source, onProgress, signal } = {}) {
      const feed = await openFeed(path);
      return importFeed(feed, source ?? feed.name, jobParts(false), ahead, onProgress, signal);
    },
    reindex: (parity, onProgress, signal) => reindex(jobParts(parity), parity, ahead, onProgress, signal),
    async close() {
      await analyser?.close();
      store.close();
    },
  };
}

function findEncoder(cards: readonly ModelCard[], id: string): EncoderCard {
  const encoders = cards.filter((card) => card.task === 'embed');
  const card = encoders.find((known) => known.id === id);
  if (!card) {
    const known = encoders.map((one) => one.id).join(', ') || 'none';
    throw new ConfigError(`No encoder is called "${id}". There are: ${known}.`);
  }
  return card;
}
