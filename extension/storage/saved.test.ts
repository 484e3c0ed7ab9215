import { beforeEach, expect, test, vi } from 'vitest';
import { memoryOf } from '../testing/database.ts';
import { hit } from '../testing/replies.ts';
import { transact } from './database.ts';
import { dropSaved, listSaved, putSaved, watchSaved } from './saved.ts';

vi.mock('./database.ts');
beforeEach(() => void vi.mocked(transact).mockImplementation(memoryOf(new Map())));

test('a product that another window has saved keeps its day and its price', async () => {
  await putSaved({ product: { ...hit, price: 30 }, at: 1, thumbnail: null });
  await putSaved({ product: { ...hit, price: 25 }, at: 2, thumbnail: null });
  expect((await listSaved()).map(({ at, product }) => [at, product.price])).toEqual([[1, 30]]);
  await dropSaved(hit.id);
  await putSaved({ product: { ...hit, price: 25 }, at: 2, thumbnail: null });
  expect((await listSaved()).map(({ at, product }) => [at, product.price])).toEqual([[2, 25]]);
});

test('every window is told of what is saved, and of what no longer is', async () => {
  const tell = vi.fn();
  const stop = watchSaved(tell);
  await putSaved({ product: hit, at: 1, thumbnail: null });
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1));
  await dropSaved(hit.id);
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(2));
  stop();
});
