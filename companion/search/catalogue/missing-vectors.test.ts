import { expect, test, vi } from 'vitest';
import { openSpaces } from '../../store/vectors/spaces.ts';
import { filledStore } from '../../testing/filled-store.ts';
import { createMissingVectors } from './missing-vectors.ts';

function setUp() {
  const filled = filledStore();
  const { store, products, vectors, put } = filled;
  store.change(() => {
    for (const id of ['a', 'b', 'c']) put(id);
  });
  const count = vi.spyOn(vectors, 'count');
  const missing = createMissingVectors({ vectors, generation: store.generation });
  return { ...filled, count, missing: (space = 'space') => missing(space, products.count()) };
}

test('the whole is counted once, and then what came, went or was retired is followed', () => {
  const { store, products, put, count, missing } = setUp();
  expect(missing()).toBe(0);
  store.change(() => put('d'));
  store.change(() => products.remove(1));
  store.change(() => products.retireUnseen('shop', 2));
  store.change(() => put('a'));
  expect(missing()).toBe(0);
  expect(count).toHaveBeenCalledTimes(1);
});

test('a product that has a vector of another space, or of its old picture, alone is missing', () => {
  const { store, products, vectors, put, missing } = setUp();
  expect(missing()).toBe(0);
  const row = store.change(() => put('d'));
  store.change(() => openSpaces(store).remove('space', row));
  expect(missing()).toBe(1);
  store.change(() => put('d'));
  expect(missing()).toBe(0);
  const parts = { look: Float32Array.of(1), colour: Float32Array.of(1), details: new Int8Array() };
  store.change(() => {
    store.db.exec(`UPDATE product SET picture = 'a' WHERE row = ${row}`);
    vectors.put('elsewhere', 'a/', { product: row, palette: [], ...parts });
  });
  expect(missing()).toBe(1);
  expect(missing()).toBe(1);
  expect(missing('elsewhere')).toBe(products.count() - 1);
});
