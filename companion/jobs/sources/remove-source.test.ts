import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkStore } from '../../store/check.ts';
import { openRemovals } from '../../store/sources/removals.ts';
import { openRuns } from '../../store/sources/runs.ts';
import { openWaiting } from '../../store/sources/waiting.ts';
import { catalogueFile, openStore } from '../../store/store.ts';
import { filledStore } from '../../testing/filled-store.ts';
import { temporaryHome } from '../../testing/home.ts';
import { testImporter } from '../../testing/importer.ts';
import { finishRemoval, finishRemovals, hideSource } from './remove-source.ts';

const COUNT = 700;

/** A shop that is to go, and another one that shows one of its pictures. */
function setUp() {
  const filled = filledStore();
  const { store, sources, put } = filled;
  store.change(() => {
    for (let i = 0; i < COUNT; i++) put(`p${i}`, `picture ${i}`, 'large');
    put('q', 'picture 3', 'other');
  });
  const removals = openRemovals(store);
  const parts = { store, sources, removals, runs: openRuns(store), waiting: openWaiting(store) };
  return { ...filled, removals, hide: () => hideSource('large', parts) };
}

test('whoever writes the catalogue just now is waited for', async () => {
  const { sources, removals, hide } = setUp();
  const busy = Object.assign(new Error('database is locked'), { errcode: 5 });
  const onceBusy = () => {
    throw busy;
  };
  vi.spyOn(removals, 'retire').mockImplementationOnce(onceBusy);
  vi.spyOn(removals, 'remove').mockImplementationOnce(onceBusy);
  expect(await hide()).toBe(COUNT);
  await finishRemoval('large', removals);
  expect(removals.pending()).toEqual([]);
  expect(sources.list().map(({ id }) => id)).toEqual(['other']);
});

test('what was chosen for a source goes with it', async () => {
  const { store, sources, hide } = setUp();
  const described = {
    from: 'a',
    refreshable: true,
    folder: null,
    format: 'json',
    options: '{"currency":"USD"}',
  };
  store.change(() => sources.describe('large', described));
  await hide();
  expect(sources.optionsOf('large')).toBe('{}');
});

test('a source goes out of sight first, and then with its products, vectors and pictures', async () => {
  const { store, sources, products, vectors, pictures, removals, hide } = setUp();
  const before = store.generation();
  expect(await hide()).toBe(COUNT);
  expect(store.generation()).toBeGreaterThan(before);
  expect(sources.list().map(({ id }) => id)).toEqual(['other']);
  expect(sources.byId('large')).toBeNull();
  expect([products.count(), vectors.count('space')]).toEqual([1, 1]);
  await finishRemovals(removals);
  expect(store.db.prepare('SELECT count(*) AS n FROM vector').get()).toEqual({ n: 1 });
  expect(pictures.get('picture 1')).toBeNull();
  expect(pictures.get('picture 3')).not.toBeNull();
  expect(removals.pending()).toEqual([]);
  await expect(hide()).rejects.toMatchObject({ slug: 'not-found' });
});

test('the disk gets back what a removal leaves free', async () => {
  const { home, store, pictures, removals, hide } = setUp();
  store.change(() => {
    for (let i = 0; i < COUNT; i++) {
      store.db.prepare('UPDATE picture SET bytes = zeroblob(16000) WHERE hash = ?').run(`picture ${i}`);
    }
  });
  await hide();
  await finishRemovals(removals);
  expect(pictures.get('picture 3')).toHaveLength(16000);
  store.close();
  expect(statSync(catalogueFile(home)).size).toBeLessThan(1e6);
});

test('others get their turn between short transactions', async () => {
  const { store, removals, hide } = setUp();
  await hide();
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const note = vi.spyOn(store, 'note');
  await finishRemovals(removals);
  clearInterval(timer);
  expect(note.mock.calls.length).toBeGreaterThan(2);
  expect(turns).toBeGreaterThan(2);
});

test('what a crash cut off is gone on with: by the next companion, and by verify', async () => {
  for (const finish of [
    (home: string) => finishRemovals(openRemovals(openStore(home))),
    (home: string) => {
      const [finding, ...others] = checkStore(openStore(home), new Set(['space']), {
        encoder: 'e',
        space: 'space',
      });
      expect(finding?.problem).toMatch(/removal of large has not come to its end/);
      expect(others).toEqual([]);
      finding?.repair?.();
    },
  ]) {
    const { home, store, removals } = setUp();
    store.change(() => removals.begin('large'));
    removals.remove('large', 100);
    const generation = store.generation();
    store.close();
    await finish(home);
    const again = openStore(home);
    // They were not out of sight when it was cut off, so an index may still hold them.
    expect(again.generation()).toBeGreaterThan(generation);
    expect(again.db.prepare('SELECT source FROM product').all()).toEqual([{ source: 'other' }]);
    expect(openRemovals(again).pending()).toEqual([]);
    expect(checkStore(again, new Set(['space']), { encoder: 'e', space: 'space' })).toEqual([]);
  }
});

test('an import into a source that is being removed waits until that is gone', async () => {
  const home = temporaryHome();
  const { importer, sources, products, store, removals } = testImporter(home);
  const feed = (ids: string[]) => {
    for (const id of ids) writeFileSync(join(home, `${id}.jpg`), id);
    writeFileSync(join(home, 'feed.csv'), ['id,image', ...ids.map((id) => `${id},${id}.jpg`)].join('\n'));
    return { from: join(home, 'feed.csv'), source: 'shop' };
  };
  await importer.run(feed(['a', 'b']));
  store.change(() => removals.begin('shop'));
  expect(() => sources.add('shop', 'shop', 'here')).toThrow(/is being removed/);
  expect(() => openRuns(store).begin('shop', 'feed')).toThrow(/is being removed/);
  expect(await importer.run(feed(['b', 'c']))).toMatchObject({ added: 2, retired: 0 });
  expect(products.byId('shop:a')).toBeNull();
  expect(sources.byId('shop')).toMatchObject({ products: 2, retired: 0 });
});

test('one that is being imported is left alone', async () => {
  const { store, sources, hide } = setUp();
  const run = openRuns(store).begin('large', 'feed');
  await expect(hide()).rejects.toMatchObject({ slug: 'source-busy' });
  run.release();
  expect(sources.byId('large')).toMatchObject({ products: COUNT });
});
