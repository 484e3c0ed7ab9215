/** What is looked up once for each product must not read a whole table: the larger the catalogue, the dearer each one. */
import { expect, test } from 'vitest';
import { temporaryHome } from '../testing/home.ts';
import { openStore } from './store.ts';
import { openVectors } from './vectors.ts';

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

test('a vector of the same picture is found by its index', () => {
  const store = openStore(temporaryHome());
  const asked: string[] = [];
  const prepare = store.db.prepare.bind(store.db);
  store.db.prepare = (sql) => {
    asked.push(sql);
    return prepare(sql);
  };
  openVectors(store);
  const [twin] = asked.filter((sql) => sql.includes('made_from = ?'));
  const plan = prepare(`EXPLAIN QUERY PLAN ${twin}`).all('space', 'hash/');
  expect(plan[0]?.detail).toMatch(/space=\? AND made_from=\?/);
});
