/** `npm run bench:held`: times what a person does after the first hits: a filter, words, a thumb, the slider, on a picture that is held. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../companion/app.ts';
import { readConfig } from '../../companion/config.ts';
import { openLibrary } from '../../companion/library.ts';
import { normalise } from '../../companion/pipeline/embed.ts';
import { spaceOf } from '../../companion/space.ts';
import { SearchQuery } from '../../contract/index.ts';
import { quantile } from './quantile.ts';

const SAMPLE = join(import.meta.dirname, '..', '..', 'catalog', 'sample');
const PHOTO = join(SAMPLE, 'images', 't-shirt-crew-black.webp');
const LARGE = 100_000;
const ROUNDS = 20;

/** What changes between two searches; `round` keeps them apart, so that nothing is answered from memory. */
const STEPS: Readonly<Record<string, (round: number) => Record<string, unknown>>> = {
  'a colour': () => ({ colour: 'blue' }),
  'a price': (round) => ({ priceMax: 20 + round, currency: 'EUR' }),
  words: (round) => ({ words: ['shirt', 'tee', 'sample black', 'navy'][round % 4] }),
  'a thumb': (round) => ({ up: `sample:t-shirt-${['crew-white', 'vee-grey', 'polo-white'][round % 3]}` }),
  'the slider': (round) => ({ colourWeight: 0.1 * (1 + round) }),
  'another type': (round) => ({ type: ['dress', 'pants', 'shoes'][round % 3] }),
};

const root = mkdtempSync(join(tmpdir(), 'lookalike-held-'));
const app = createApp(readConfig({}, { LOOKALIKE_HOME: root }), 'query');
try {
  await app.importer.run({ from: SAMPLE });
  await time(app);
  grow(app, LARGE);
  await time(app);
} finally {
  await app.close();
  rmSync(root, { recursive: true, force: true });
}

async function time(app: App): Promise<void> {
  const picture = readFileSync(PHOTO);
  const searcher = app.searcher({ image: ({ id }) => id, cutout: ({ id }) => id });
  const search = (asked: Record<string, unknown>) => searcher.search(SearchQuery.parse(asked), picture);
  await search({ k: 20 });
  for (const [name, change] of Object.entries(STEPS)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { timings } = await search({ k: 20, ...change(round) });
      times.push(timings.total);
    }
    const [middle, high] = [0.5, 0.95].map((share) => quantile(times, share).toFixed(1));
    console.log(`held, ${app.products.count()} products, ${name}: p50 ${middle} ms, p95 ${high} ms`);
  }
}

/** Products that are near the sample's, in as many variations as are wanted. */
function grow(app: App, wanted: number): void {
  const { store, products, vectors } = app;
  const space = spaceOf(openLibrary(app.config).choose(app.config.encoder), false);
  const known = [...products.byRows(products.page(0, 1000).map(({ row }) => row)).values()];
  const parts = vectors.of(
    space,
    known.map(({ row }) => row),
  );
  for (let made = known.length; made < wanted; ) {
    store.change(() => {
      for (let i = 0; i < 5000 && made < wanted; i++, made++) {
        const like = known[made % known.length];
        const vector = like && parts.get(like.row);
        if (!like || !vector) continue;
        const record = { ...like, id: String(made), link: like.url, category: null, groupId: null };
        const row = products.put({
          source: like.source,
          record,
          type: like.type,
          picture: like.picture,
          run: 1,
        });
        const look = normalise(vector.look.map((value) => value + (Math.random() - 0.5) * 0.08));
        vectors.put(space, `${like.picture}/${made}`, { ...vector, product: row, look });
      }
    });
  }
}
