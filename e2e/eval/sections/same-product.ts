/** Sections `instance` and `pairs`: whether the same garment is found again in another picture of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createGallery, type Gallery } from '../gallery.ts';
import { type Recall, recallAt } from '../measures.ts';
import { DataError, type Dataset, readPairs } from '../photos/data.ts';
import { hardView } from '../photos/hard-view.ts';
import { asked, flatlays, type Known, ofSplit, type Run, TOP } from '../run.ts';
import type { Seen } from '../seeing/seen.ts';

export interface InstanceFigures {
  /** Of the hits that a search shows. */
  instanceRecallAt: Recall;
  /** Of the nearest vectors, whatever type the query is taken for. */
  instanceRecallAtOfVectors: Recall;
}

/** Hard views of the split's flat-lays, looked for among these and the catalogue. */
export async function instanceRecall(
  run: Run,
  dataset: Dataset,
  catalogue: readonly Known[],
): Promise<InstanceFigures> {
  const photos = asked(run, flatlays(ofSplit(run, dataset)));
  const originals = await run.eyes.see('originals', photos, true);
  const views = photos.map(({ path }, seed) => ({
    path,
    change: (bytes: Uint8Array) => hardView(bytes, seed),
  }));
  const seen = await run.eyes.see('hard views', views, false);
  const gallery = createGallery([...originals, ...catalogue.map((known) => known.seen)]);
  const { shown, vectors } = await ranks(run, gallery, seen, (place, query) => place === query);
  return { instanceRecallAt: recallAt(shown), instanceRecallAtOfVectors: recallAt(vectors) };
}

export interface PairFigures {
  recallAt: Recall;
  recallAtOfVectors: Recall;
  gallery: number;
  queries: number;
}

/** Null when the folder has no pairs. */
export async function pairRecall(run: Run): Promise<PairFigures | null> {
  const photos = findPairs(run);
  if (!photos) return null;
  const shelf = photos.filter(({ role }) => role === 'gallery');
  const queries = asked(
    run,
    photos.filter(({ role }) => role === 'query'),
  );
  const gallery = createGallery(await run.eyes.see('shop photos', shelf, true));
  const seen = await run.eyes.see('other views', queries, false);
  const isSame = (place: number, query: number) => shelf[place]?.product === queries[query]?.product;
  const { shown, vectors } = await ranks(run, gallery, seen, isSame);
  return {
    recallAt: recallAt(shown),
    recallAtOfVectors: recallAt(vectors),
    gallery: shelf.length,
    queries: queries.length,
  };
}

/** Where the first right one stands for each query, -1 when it is not among the top. */
async function ranks(
  { parity }: Run,
  gallery: Gallery,
  queries: readonly Seen[],
  isRight: (place: number, query: number) => boolean,
): Promise<{ shown: number[]; vectors: number[] }> {
  const [shown, vectors]: [number[], number[]] = [[], []];
  for (const [i, query] of queries.entries()) {
    const nearest = gallery.nearest(query, TOP);
    const places = parity ? nearest : (await gallery.search(query, TOP)).places;
    shown.push(places.findIndex((place) => isRight(place, i)));
    vectors.push(nearest.findIndex((place) => isRight(place, i)));
  }
  return { shown, vectors };
}

function findPairs({ pairs, data }: Run) {
  if (pairs) return readPairs(pairs, data);
  const usual = join(data, 'pairs', 'pairs.csv');
  if (existsSync(usual)) return readPairs(usual, join(data, 'pairs'));
  if (existsSync(join(data, 'images.csv'))) return null;
  throw new DataError(
    `${data} has neither images.csv nor pairs/pairs.csv: docs/eval.md says what they hold.`,
  );
}
