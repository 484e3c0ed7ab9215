/** An importer on a store of its own whose models are replaced by a hash of the bytes, so that a test of rows is quick. */
import { createHash } from 'node:crypto';
import { createFetcher } from '../fetch/fetcher.ts';
import { createPace } from '../fetch/pace.ts';
import type { Analyser } from '../jobs/analyser/analyser.ts';
import { openUploads } from '../jobs/feeds/uploads.ts';
import { createImporter, type Importer } from '../jobs/importer.ts';
import type { ImportParts } from '../jobs/rows/import.ts';
import { createPictureReader } from '../jobs/rows/picture-reader.ts';
import { openPictures } from '../store/products/pictures.ts';
import { openPrices } from '../store/products/prices.ts';
import { openProducts } from '../store/products/products.ts';
import { openWebPictures } from '../store/products/web-pictures.ts';
import { openRemovals } from '../store/sources/removals.ts';
import { openRuns } from '../store/sources/runs.ts';
import { openSources } from '../store/sources/sources.ts';
import { openWaiting } from '../store/sources/waiting.ts';
import { openStore } from '../store/store.ts';
import { openVectors } from '../store/vectors/vectors.ts';

export function testImporter(home: string, allowHosts: string[] = [], space = 'test-space') {
  const store = openStore(home);
  const fetcher = createFetcher({ allowHosts, pace: createPace(5) });
  const analysed: string[] = [];
  const analyser: Analyser = {
    call: (async (_method: string, [bytes]: [Uint8Array]) => {
      const hash = createHash('sha256').update(bytes).digest();
      analysed.push(hash.toString('hex'));
      const look = Float32Array.from(hash.subarray(0, 8), (byte) => byte / 255);
      const types = [{ type: 'dress', confidence: 1 }];
      return { look, colour: look, details: Int8Array.from(hash), types, palette: [], thumbnail: bytes };
    }) as unknown as Analyser['call'],
    isIdle: () => true,
    onIdle: () => () => {},
    rest: () => {},
    close: async () => {},
  };
  const parts: ImportParts = {
    store,
    products: openProducts(store),
    vectors: openVectors(store),
    pictures: openPictures(store),
    prices: openPrices(store),
    reader: createPictureReader(fetcher, openWebPictures(store)),
    analyser,
    encoder: 'test',
    space,
    ahead: 4,
  };
  const sources = openSources(store);
  const uploads = openUploads(home);
  const removals = openRemovals(store);
  const importer: Importer = createImporter({
    ...parts,
    sources,
    fetcher,
    uploads,
    removals,
    runs: openRuns(store),
    waiting: openWaiting(store),
    importParts: () => parts,
  });
  return { ...parts, sources, importer, analysed, uploads, removals };
}
