import { expect, onTestFinished, test } from 'vitest';
import { temporaryHome } from '../../testing/home.ts';
import { openStore } from '../store.ts';
import { openRuns } from './runs.ts';
import { openSources } from './sources.ts';

function setUp() {
  const store = openStore(temporaryHome());
  onTestFinished(() => store.close());
  openSources(store).add('shop', 'shop', 'feed.csv');
  return { store, runs: openRuns(store) };
}

test('a run holds its source until it lets go', () => {
  const { runs } = setUp();
  const run = runs.begin('shop', 'feed');
  expect(runs.busy('shop')).toBe(true);
  expect(() => runs.begin('shop', 'feed')).toThrow(expect.objectContaining({ slug: 'source-busy' }));
  run.release();
  expect(runs.busy('shop')).toBe(false);
});

test('a run that cannot say that it lets go, because the disk is full, does not hold the source any longer', () => {
  const { store, runs } = setUp();
  const run = runs.begin('shop', 'feed');
  store.db.exec('PRAGMA query_only = ON');
  expect(() => run.release()).toThrow(/readonly/);
  store.db.exec('PRAGMA query_only = OFF');
  expect(runs.busy('shop')).toBe(false);
  runs.begin('shop', 'feed').release();
});

test("a paused run is the next companion's to go on with, a released one is not", () => {
  const { runs, store } = setUp();
  const run = runs.begin('shop', 'feed');
  store.note(() => run.moveTo({ feed: 'feed', rows: 3, report: {} }));
  run.pause();
  expect(runs.cutOff()).toEqual(['shop']);
  const next = runs.begin('shop', 'feed');
  expect(next.cursor).toMatchObject({ rows: 3 });
  next.release();
  expect(runs.cutOff()).toEqual([]);
});

test('a run that is given up is gone on with by a person only, and where it stopped', () => {
  const { runs, store } = setUp();
  const run = runs.begin('shop', 'feed');
  store.note(() => run.moveTo({ feed: 'feed', rows: 3, report: {} }));
  run.pause();
  runs.giveUp('shop');
  expect(runs.cutOff()).toEqual([]);
  expect(runs.begin('shop', 'feed').cursor).toMatchObject({ rows: 3 });
});
