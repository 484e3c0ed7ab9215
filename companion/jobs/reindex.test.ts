import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../testing/home.ts';
import { testImporter } from '../testing/importer.ts';
import { reindex } from './reindex.ts';

const OTHER = 'other-space';

async function setUp(count: number) {
  const folder = temporaryHome();
  const rows = Array.from({ length: count }, (_, i) => `p${i},Tee,${i}.jpg`);
  rows.forEach((_, i) => {
    writeFileSync(join(folder, `${i}.jpg`), `picture ${i}`);
  });
  writeFileSync(join(folder, 'feed.csv'), ['id,title,image_link', ...rows, ''].join('\n'));
  const parts = testImporter(temporaryHome());
  const bringIn = () => parts.importer.run({ from: folder, source: 'shop' });
  await bringIn();
  const fill = (analyser = parts.analyser) => reindex({ ...parts, analyser, space: OTHER }, false);
  return { ...parts, folder, bringIn, fill };
}

test('a picture that changed since is embedded anew, and only that one', async () => {
  const { folder, bringIn, fill, store, products, vectors } = await setUp(3);
  expect(await fill()).toMatchObject({ embedded: 3 });
  const filled = store.generation();
  writeFileSync(join(folder, '1.jpg'), 'another picture');
  await bringIn();
  // Until then it is counted as missing, and no search goes by the old picture.
  expect([vectors.count(OTHER), vectors.products(OTHER).length, [...vectors.all(OTHER)].length]).toEqual([
    2, 2, 2,
  ]);
  expect(vectors.changedSince(OTHER, filled, 9)).toMatchObject({
    touched: [products.byId('shop:p1')?.row],
    vectors: [],
  });
  expect(await fill()).toMatchObject({ embedded: 1 });
  expect(vectors.count(OTHER)).toBe(3);
  const changed = products.byId('shop:p1');
  expect(vectors.madeFrom(OTHER, changed?.row ?? 0)).toContain(`${changed?.picture}/`);
  expect(await fill()).toMatchObject({ embedded: 0 });
});

test('products that go or change their picture meanwhile are left out, and the others come in', async () => {
  const { folder, bringIn, fill, store, products, pictures, vectors, analyser } = await setUp(9);
  const rowOf = (id: string) => products.byId(`shop:${id}`)?.row ?? 0;
  writeFileSync(join(folder, '1.jpg'), 'another picture');
  let first = true;
  const call = (async (...args: Parameters<typeof analyser.call>) => {
    if (first) {
      first = false;
      // One that is in the models already, and one whose turn has yet to come.
      store.change(() => {
        for (const id of ['p0', 'p8']) products.remove(rowOf(id));
        pictures.sweep();
      });
      await bringIn();
    }
    return analyser.call(...args);
  }) as typeof analyser.call;
  expect(await fill({ ...analyser, call })).toMatchObject({ embedded: 6 });
  expect(vectors.madeFrom(OTHER, rowOf('p1'))).toBeNull();
  expect(await fill()).toMatchObject({ embedded: 3 });
});

test('a picture that is missing although its product is there is told', async () => {
  const { fill, store } = await setUp(2);
  store.db.exec('PRAGMA foreign_keys = OFF; DELETE FROM picture');
  await expect(fill()).rejects.toThrow(/missing from the store/);
});
