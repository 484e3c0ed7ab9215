import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { memoryOf } from '../testing/database.ts';
import { transact } from './database.ts';
import { dropSearch, keepHistory } from './history.ts';
import { dropLast, type LastSearch, readLast, writeLast } from './last-search.ts';

vi.mock('./database.ts');
beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(transact).mockImplementation(memoryOf(new Map()));
});

const LAST: LastSearch = {
  at: 7,
  picture: 'data:image/webp;base64,eA==',
  page: null,
  address: '#crop=1,2,3,4',
};

test('the last search is there until the browser is closed', async () => {
  expect(await readLast()).toBeNull();
  await writeLast(LAST);
  expect(await readLast()).toEqual(LAST);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

test('whoever erases it, or the whole history, is not offered it again', async () => {
  await writeLast(LAST);
  await dropSearch(6);
  expect(await readLast()).toEqual(LAST);
  await dropSearch(7);
  expect(await readLast()).toBeNull();
  await writeLast(LAST);
  await keepHistory(false);
  expect(await readLast()).toBeNull();
});

test('what another panel searches while one is erased stays', async () => {
  await writeLast(LAST);
  const next = { ...LAST, at: 8 };
  await Promise.all([dropLast(7), writeLast(next)]);
  expect(await readLast()).toEqual(next);
});
