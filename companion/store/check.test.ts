import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryHome } from '../testing/home.ts';
import { testImporter } from '../testing/importer.ts';
import { checkStore } from './check.ts';
import { catalogueFile } from './store.ts';

/** A store of three products whose pictures begin as JPEG and WebP files do. */
async function filledStore() {
  const home = temporaryHome();
  const folder = join(home, 'shop');
  mkdirSync(folder);
  const rows = [1, 2, 3].map((i) => {
    const start = i === 1 ? Buffer.from([0xff, 0xd8, 0xff]) : Buffer.from('RIFF....WEBP');
    writeFileSync(join(folder, `${i}.picture`), Buffer.concat([start, Buffer.from([i])]));
    return `p${i},Tee ${i},${i}.picture`;
  });
  writeFileSync(join(folder, 'feed.csv'), ['id,title,image_link', ...rows, ''].join('\n'));
  const { importer, store, space } = testImporter(home);
  onTestFinished(() => store.close());
  await importer.run({ from: folder });
  return {
    home,
    store,
    importer,
    folder,
    check: () => checkStore(store, new Set([space]), { encoder: 'e', space }),
  };
}

test('a store as an import leaves it is whole', async () => {
  const { check } = await filledStore();
  expect(check()).toEqual([]);
});

test.each<[string, string, RegExp]>([
  [
    'a product without its picture',
    'DELETE FROM picture WHERE hash = (SELECT picture FROM product LIMIT 1)',
    /1 rows of product refer/,
  ],
  ['a vector without its product', 'DELETE FROM product WHERE row = 1', /rows of .*vector.* refer/],
  [
    'a picture without a product',
    `INSERT INTO picture SELECT 'x', bytes FROM picture LIMIT 1`,
    /1 pictures belong/,
  ],
  [
    'a picture that is none',
    `UPDATE picture SET bytes = X'00112233' WHERE rowid = 1`,
    /1 pictures are damaged/,
  ],
  [
    'a vector of another length',
    `UPDATE vector SET look = X'0000803F' WHERE product = 1`,
    /1 vectors are not/,
  ],
  ['vectors of an encoder that is gone', `UPDATE vector SET space = 'old-1234'`, /3 vectors of old-1234/],
])('%s is found, mended, and brought back by the next import', async (_name, damage, problem) => {
  const { store, check, importer, folder } = await filledStore();
  store.db.exec(`PRAGMA foreign_keys = OFF; ${damage}; PRAGMA foreign_keys = ON`);
  const generation = store.generation();
  const findings = check();
  expect(findings.map((finding) => finding.problem)).toContainEqual(expect.stringMatching(problem));
  for (const { repair } of findings) repair?.();
  // What lost its vector waits for it; the next import brings that, too.
  expect(check().map((finding) => finding.problem)).toEqual(
    /vectors/.test(problem.source) ? [expect.stringMatching(/have no vector/)] : [],
  );
  // An index of before must not be taken for one of now, unless nothing that it holds has changed.
  if (!/pictures belong/.test(problem.source)) expect(store.generation()).toBeGreaterThan(generation);
  expect(await importer.run({ from: folder })).toMatchObject({ rows: 3, skipped: 0 });
  expect(check()).toEqual([]);
  expect(store.db.prepare('SELECT count(*) AS n FROM vector').get()).toEqual({ n: 3 });
});

test('a product that only another encoder can find is told, a retired one is not', async () => {
  const { store, check } = await filledStore();
  store.db.exec(`UPDATE vector SET space = 'other' WHERE product <> 3`);
  store.db.exec('UPDATE product SET retired = 1 WHERE row = 1');
  const problems = check().map(({ problem, repair }) => [problem, repair]);
  const line = expect.stringMatching(/^1 products have no vector of "e".* reindex --encoder e$/);
  expect(problems).toContainEqual([line, undefined]);
});

test('a file of an older home gives back what is free in it, and goes on doing so', async () => {
  const { home, store, check } = await filledStore();
  const fillAndEmpty = () =>
    store.db.exec(`
      CREATE TABLE large AS SELECT zeroblob(20000000) AS bytes;
      DROP TABLE large;
      PRAGMA wal_checkpoint(TRUNCATE)`);
  store.db.exec('PRAGMA auto_vacuum = NONE; VACUUM');
  expect(check()).toEqual([]);
  fillAndEmpty();
  const [finding, ...others] = check();
  expect(finding?.problem).toMatch(/^20 MB of the catalogue file are free/);
  expect(others).toEqual([]);
  finding?.repair?.();
  store.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  expect(statSync(catalogueFile(home)).size).toBeLessThan(1e6);
  fillAndEmpty();
  // From now on a removal does it.
  expect(check()).toEqual([]);
});
