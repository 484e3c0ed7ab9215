import { expect, test } from 'vitest';
import { temporaryHome } from '../../testing/home.ts';
import { openStore } from '../store.ts';
import { openVectors } from './vectors.ts';

test('a vector without colours and details is kept by a Node that binds an array of nothing as NULL', () => {
  const store = openStore(temporaryHome());
  store.db.exec('PRAGMA foreign_keys = OFF');
  const prepare = store.db.prepare.bind(store.db);
  store.db.prepare = (sql) => {
    const statement = prepare(sql);
    const run = statement.run.bind(statement);
    const isNothing = (value: unknown) => value instanceof Uint8Array && value.length === 0;
    statement.run = (...values: unknown[]) =>
      run(...(values.map((v) => (isNothing(v) ? null : v)) as never[]));
    return statement;
  };
  const vectors = openVectors(store);
  const look = Float32Array.of(1, 0);
  const vector = { product: 1, look, colour: new Float32Array(0), palette: [], details: new Int8Array(0) };
  vectors.put('space', 'x', vector);
  expect(vectors.of('space', [1]).get(1)).toEqual(vector);
});
