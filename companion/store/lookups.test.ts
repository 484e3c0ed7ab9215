/** What is looked up once for each product must not read a whole table: the larger the catalogue, the dearer each one. */
import { expect, test } from 'vitest';
import { temporaryHome } from '../testing/home.ts';
import { openPictures } from './products/pictures.ts';
import { openProducts } from './products/products.ts';
import { openSources } from './sources/sources.ts';
import { openStore, type Store } from './store.ts';
import { openVectors } from './vectors/vectors.ts';

test('every reference to another table has an index, by which what refers to a row is found when that goes', () => {
  const { db } = openStore(temporaryHome());
  const names = (sql: string, ...values: string[]) =>
    db
      .prepare(sql)
      .all(...values)
      .map(({ name }) => name as string);
  const unindexed = names("SELECT name FROM sqlite_schema WHERE type = 'table'").flatMap((table) => {
    const first = names('SELECT name FROM pragma_index_list(?)', table).map(
      (index) => names('SELECT name FROM pragma_index_info(?) ORDER BY seqno', index)[0],
    );
    return names('SELECT "from" AS name FROM pragma_foreign_key_list(?)', table)
      .filter((column) => !first.includes(column))
      .map((column) => `${table}.${column}`);
  });
  expect(unindexed).toEqual([]);
});

/** How SQLite goes about what a part of the store prepares, by its statement. */
function plansOf(open: (store: Store) => unknown, chosen: RegExp): string[] {
  const store = openStore(temporaryHome());
  const asked: string[] = [];
  const prepare = store.db.prepare.bind(store.db);
  store.db.prepare = (sql) => {
    asked.push(sql);
    return prepare(sql);
  };
  open(store);
  return asked
    .filter((sql) => chosen.test(sql))
    .flatMap((sql) =>
      prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => detail as string),
    );
}

test('a vector of the same picture is found by its index', () => {
  const [first] = plansOf(openVectors, /made_from = \?/);
  expect(first).toMatch(/space=\? AND made_from=\?/);
});

test('the products of a source, and those of all of them, are counted by an index alone', () => {
  const counts = [...plansOf(openSources, /count/), ...plansOf(openProducts, /count/)];
  const reads = counts.filter((plan) => / product\b/.test(plan));
  expect(reads.length).toBeGreaterThan(4);
  for (const plan of reads) expect(plan).toMatch(/COVERING INDEX product_source|INDEX product_seen/);
});

test('the variants of a product are found by their group, not among all that its shop sells', () => {
  const [plan] = plansOf(openProducts, /group_id\) IN/);
  expect(plan).toMatch(/product_group \(source=\? AND group_id=\?\)/);
});

test('what a page sells is found by its link', () => {
  const [plan] = plansOf(openProducts, /link >= \?/);
  expect(plan).toMatch(/COVERING INDEX product_link \(link>\? AND link<\?\)/);
});

test('a page of a source is read from its first row on', () => {
  const [plan] = plansOf(openProducts, /LIMIT/).filter((one) => /source=/.test(one));
  expect(plan).toMatch(/product_source \(source=\? AND retired=\? AND rowid>\?\)/);
});

test('a picture that is let go is looked for by its indexes', () => {
  const plans = plansOf(openPictures, /DELETE/);
  expect(plans.join('\n')).toMatch(/web_picture_hash/);
  for (const plan of plans) expect(plan).not.toMatch(/^SCAN (?!CONSTANT)/);
});
