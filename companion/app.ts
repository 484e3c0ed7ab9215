/** The composition root: the one place that builds the companion's parts and joins them. */
import { availableParallelism } from 'node:os';
import * as z from 'zod/mini';
import { type Config, PARITY_ENCODER } from './config.ts';
import { createFetcher } from './fetch/fetcher.ts';
import type { ServerParts } from './http/server.ts';
import { type Analyser, startAnalyser } from './jobs/analyser/analyser.ts';
import { bulkOptions, IN_FLIGHT, queryOptions } from './jobs/analyser/options.ts';
import { openUploads } from './jobs/feeds/uploads.ts';
import { createImporter } from './jobs/importer.ts';
import { type ReindexReport, reindex } from './jobs/reindex.ts';
import { createPictureReader } from './jobs/rows/picture-reader.ts';
import { saveProduct } from './jobs/save-product.ts';
import { finishRemovals, hideSource } from './jobs/sources/remove-source.ts';
import { openLibrary } from './library.ts';
import { createCutouts } from './search/query/cutouts.ts';
import { createSearcher } from './search/searcher.ts';
import { spaceOf } from './space.ts';
import { openClients } from './store/clients.ts';
import { openPictures } from './store/products/pictures.ts';
import { openPrices } from './store/products/prices.ts';
import { openProducts } from './store/products/products.ts';
import { openWebPictures } from './store/products/web-pictures.ts';
import { pictureSecret } from './store/secret.ts';
import { openRemovals } from './store/sources/removals.ts';
import { openRuns } from './store/sources/runs.ts';
import { openSources } from './store/sources/sources.ts';
import { openWaiting } from './store/sources/waiting.ts';
import { openStore, type Store } from './store/store.ts';
import { openVectors, type Vectors } from './store/vectors/vectors.ts';

// By itself zod/mini says no more than "Invalid input". Not in the contract: the extension would carry the words too.
z.config(z.locales.en());

/** What the server stands on, and what only the command line and tests see. */
export interface App extends ServerParts {
  config: Config;
  store: Store;
  vectors: Vectors;
  /** Loads models and index before anybody asks. @throws when the weights are missing or damaged */
  warmUp(): Promise<void>;
  reindex(
    parity: boolean,
    onProgress?: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<ReindexReport>;
  close(): Promise<void>;
}

/** @param use `query` looks at one picture at a time, `bulk` gives every core a picture of its own */
export function createApp(config: Config, use: 'query' | 'bulk'): App {
  const library = openLibrary(config);
  const models = library.choose(config.encoder);
  const store = openStore(config.home);
  const products = openProducts(store);
  const sources = openSources(store);
  const vectors = openVectors(store);
  const pictures = openPictures(store);
  const cores = Math.max(1, availableParallelism());
  const choose = (parity: boolean) => {
    const set = parity ? library.choose(PARITY_ENCODER) : models;
    return { encoder: set.encoder.id, space: spaceOf(set, parity) };
  };
  const { space } = choose(false);
  let analyser: Analyser | null = null;
  const start = (): Analyser => {
    const options = use === 'bulk' ? bulkOptions : queryOptions;
    analyser ??= startAnalyser(options(config, space, cores));
    return analyser;
  };
  let warm = false;
  const fetcher = createFetcher({ allowHosts: config.allowHosts });
  const uploads = openUploads(config.home);
  const reader = createPictureReader(fetcher, openWebPictures(store));
  const prices = openPrices(store);
  const runs = openRuns(store);
  const waiting = openWaiting(store);
  const removals = openRemovals(store);
  const closing = new AbortController();
  // Beside a companion that answers searches, imports have models of their own and stand back.
  let background: Analyser | null = null;
  const startBackground = () => {
    background ??= startAnalyser({ ...bulkOptions(config, space, cores, true), yieldTo: start() });
    return background;
  };
  const parts = { store, products, vectors, pictures, prices, reader, sources };
  const jobParts = (parity: boolean) => ({
    ...parts,
    analyser: use === 'bulk' ? start() : startBackground(),
    ...choose(parity),
    ahead: cores * IN_FLIGHT,
  });
  const importer = createImporter({
    ...parts,
    ...{ runs, removals, fetcher, uploads, waiting },
    space,
    importParts: () => jobParts(false),
  });
  const cutouts = createCutouts(start, pictures, models.encoder.id);
  return {
    config,
    store,
    clients: openClients(store),
    pictureSecret: () => pictureSecret(store),
    sources,
    runs,
    products,
    pictures,
    prices,
    vectors,
    analyser: start,
    async warmUp() {
      await start().call('warmUp', [config.encoder]);
      // Of a damaged catalogue a search says what is wrong; whatever else the companion does goes on.
      await start()
        .call('openIndex', [choose(false).space, store.generation()])
        .catch((error) => process.emitWarning(`The index could not be opened: ${error.message}`));
      warm = true;
    },
    isLoading: () => !warm,
    generation: store.generation,
    searcher: (addresses) =>
      createSearcher({
        analyser: start(),
        ...{ products, sources, vectors, cutouts, choose, addresses },
        generation: store.generation,
      }),
    cutouts,
    importer,
    uploads,
    waiting,
    hideSource: (id) => hideSource(id, { store, sources, removals, runs, waiting }, closing.signal),
    finishRemovals: () =>
      finishRemovals(removals, closing.signal).catch((error) => {
        if (!closing.signal.aborted) throw error;
      }),
    saveProduct: (page, picture, signal) =>
      saveProduct(page, picture, { ...parts, ...choose(false), analyser: start() }, signal),
    removeProduct: (row) =>
      store.change(() => {
        const picture = products.remove(row);
        if (picture !== null) pictures.release(picture);
      }),
    importsDone: () => background?.rest(),
    reindex: (parity, onProgress, signal) => reindex(jobParts(parity), parity, onProgress, signal),
    async close() {
      closing.abort();
      await Promise.all([analyser?.close(), background?.close(), fetcher.close()]);
      store.close();
    },
  };
}
