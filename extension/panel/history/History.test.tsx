// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropSearch, eraseHistory, keepHistory, listSearches, watchSearches } from '../../storage/history.ts';
import { readPreferences } from '../../storage/settings.ts';
import { change, click, show, unshow } from '../../testing/show.ts';
import { fresh, readState, writeState } from '../state/state.ts';
import { usePanelState } from '../state/use-panel-state.ts';
import { History } from './History.tsx';

vi.mock('../../storage/history.ts');
vi.mock('../../storage/settings.ts');

const go = vi.fn();
const past = (at: number) => ({
  at,
  picture: new Blob(['x']),
  thumbnail: null,
  type: 'dress' as const,
  similar: at,
  address: writeState(fresh({ priceMax: 30, currency: 'EUR' })),
});

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(readPreferences).mockResolvedValue({ history: true });
  vi.mocked(listSearches).mockResolvedValue([]);
});
afterEach(unshow);

async function history(): Promise<HTMLElement> {
  const body = show(<History go={go} />);
  await act(async () => undefined);
  return body;
}

test('is off at first, and says what switching it on and off does', async () => {
  vi.mocked(readPreferences).mockResolvedValue({ history: false });
  const body = await history();
  expect(body.querySelector('[role=switch]')?.getAttribute('aria-checked')).toBe('false');
  expect(body.textContent).toContain('Switching it off erases them.');
  expect(body.textContent).not.toContain('Your next search');
  change(body.querySelector('[role=switch]'), true);
  expect(keepHistory).toHaveBeenCalledWith(true);
});

test('is empty until the next search, which comes in by itself', async () => {
  const body = await history();
  expect(body.textContent).toContain('Your next search will be the first one here.');
  vi.mocked(listSearches).mockResolvedValue([past(1)]);
  await act(async () => vi.mocked(watchSearches).mock.lastCall?.[0]());
  expect(body.querySelectorAll('.past-search')).toHaveLength(1);
});

test('searches again as it was searched then', async () => {
  vi.mocked(listSearches).mockResolvedValue([past(2), past(1)]);
  const body = await history();
  const first = body.querySelector('.past-search');
  expect(first?.textContent).toContain('2 similar products');
  expect(body.querySelectorAll('.past-search')[1]?.textContent).toContain('1 similar product');
  click(first);
  expect(go.mock.lastCall?.[0]).toMatchObject({ picture: 2, priceMax: 30, currency: 'EUR' });
});

test('nothing that is asked now is asked of a search of the past', async () => {
  window.history.replaceState(null, '', writeState(fresh({ like: 'shop:9', crop: '1,2,3,4', brand: ['A'] })));
  vi.mocked(listSearches).mockResolvedValue([past(2)]);
  const InPanel = () => <History go={usePanelState()[1]} />;
  const body = show(<InPanel />);
  await act(async () => undefined);
  click(body.querySelector('.past-search'));
  expect(readState(location.hash)).toEqual(fresh({ picture: 2, priceMax: 30, currency: 'EUR' }));
});

test('what the browser cannot read, keep or erase is told', async () => {
  vi.mocked(listSearches).mockRejectedValueOnce(new Error('no space'));
  const body = await history();
  const fault = () => body.querySelector('.fault')?.textContent;
  expect(fault()).toContain('could not store or read');
  expect(body.textContent).not.toContain('Your next search');
  vi.mocked(keepHistory).mockResolvedValue();
  change(body.querySelector('[role=switch]'), true);
  await vi.waitFor(() => expect(fault()).toBe(''));
  vi.mocked(keepHistory).mockRejectedValueOnce(new Error('no space'));
  change(body.querySelector('[role=switch]'), false);
  await vi.waitFor(() => expect(fault()).toContain('could not store or read'));
});

test('one is erased, all are erased, and switching it off erases them too', async () => {
  vi.mocked(listSearches).mockResolvedValue([past(2), past(1)]);
  const body = await history();
  click(body.querySelector('.past .act'));
  expect(dropSearch).toHaveBeenCalledWith(2);
  click(body.querySelector('.history > .quiet'));
  expect(eraseHistory).toHaveBeenCalledTimes(1);
  vi.mocked(listSearches).mockResolvedValue([]);
  change(body.querySelector('[role=switch]'), false);
  expect(keepHistory).toHaveBeenCalledWith(false);
  await vi.waitFor(() => expect(body.querySelector('.past-search')).toBeNull());
});
