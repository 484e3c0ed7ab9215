import { expect, test } from 'vitest';
import { filledStore } from '../../testing/filled-store.ts';
import { openStore } from '../store.ts';

test('all products of a source are read, however many pages they fill, in the order of rows', () => {
  const { store, products, put } = filledStore();
  const ids = Array.from({ length: 2000 }, (_, i) => `p${i}`);
  store.change(() => {
    for (const id of ids) {
      put(id, 'picture');
      put(id, 'picture', 'other');
    }
  });
  expect([...products.records('shop')].map(({ id }) => id)).toEqual(ids);
  expect([...products.records('nobody')]).toEqual([]);
});

test('whoever reads on slowly keeps no transaction open, so that what others write leaves the log', () => {
  const { home, store, products, put } = filledStore();
  store.change(() => {
    put('a');
    put('b');
  });
  const reading = products.records('shop')[Symbol.iterator]();
  expect(reading.next().value?.id).toBe('a');
  const other = openStore(home);
  other.change(() => other.db.exec(`UPDATE product SET title = 'Other'`));
  expect(other.db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()).toMatchObject({ busy: 0 });
  other.close();
});
