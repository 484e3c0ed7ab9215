import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { createApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import { temporaryHome } from '../../testing/home.ts';
import { makeShop, PRODUCTS } from '../../testing/shop.ts';
import { fillCatalogue } from './fill-catalogue.ts';

beforeEach(() => vi.spyOn(process.stderr, 'write').mockImplementation(() => true));

const { signal } = new AbortController();

test('a sample that was stopped half-way is filled to its end, and a whole one is left as it is', async () => {
  const home = temporaryHome();
  await makeShop(home);
  const config = readConfig({}, { LOOKALIKE_HOME: join(home, 'home') });
  const feed = join(home, 'feed.csv');
  const app = createApp(config, 'bulk');
  await app.importer.run({ from: feed, source: 'sample', limit: 3 });
  const run = app.runs.begin('sample', 'the feed');
  run.moveTo({ feed: 'the feed', rows: 3, report: {} });
  run.release();
  const left = () => app.sources.byId('sample');
  expect(left()).toMatchObject({ products: 3, resumeAt: 3 });
  await fillCatalogue(config, signal, feed);
  expect(left()).toMatchObject({ products: PRODUCTS, resumeAt: null });
  const { importedAt } = left() ?? {};
  await fillCatalogue(config, signal, feed);
  expect(left()).toMatchObject({ importedAt });
  await app.close();
});
