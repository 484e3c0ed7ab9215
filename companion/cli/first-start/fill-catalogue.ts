/** The sample catalogue, which makes the first minute work. */
import { join } from 'node:path';
import { createApp } from '../../app.ts';
import type { Config } from '../../config.ts';
import { progressBar, say } from '../output.ts';

const FEED = join(import.meta.dirname, '..', '..', '..', 'catalog', 'sample', 'feed.xml');
const SOURCE = 'sample';

/**
 * Fills an empty catalogue, and goes on where that was stopped; one that somebody brought in only lacks what newer models
 * see in it.
 *
 * @param feed of the sample
 * @throws AbortError behind the last transaction
 */
export async function fillCatalogue(config: Config, signal: AbortSignal, feed = FEED): Promise<void> {
  const app = createApp(config, 'bulk');
  const bar = progressBar('products');
  try {
    const isCutOff = (app.sources.byId(SOURCE)?.resumeAt ?? null) !== null;
    if (app.products.count() === 0 || isCutOff) {
      say('Filling the sample catalogue (once) ...');
      await app.importer.run(
        { from: feed, source: SOURCE },
        { signal, onProgress: ({ rows, total }) => bar.update(rows, total ?? rows) },
      );
      return;
    }
    const { embedded } = await app.reindex(false, (done, total) => bar.update(done, total), signal);
    if (embedded > 0) say(`The models are new: ${embedded} products were looked at again.`);
  } finally {
    bar.stop();
    await app.close();
  }
}
