// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Source } from '../../../contract/sources.ts';
import { tellChange } from '../../changes.ts';
import { product, search } from '../../companion/search.ts';
import { listSources } from '../../companion/sources.ts';
import { dropSaved, listSaved, putSaved, type Saved, watchSaved } from '../../storage/saved.ts';
import { companionIn, PAIRING } from '../../testing/companion.ts';
import { hit, reply } from '../../testing/replies.ts';
import { click, show, unshow } from '../../testing/show.ts';
import { Announcer } from '../widgets/announce.tsx';
import { download } from './export.ts';
import { SavedView } from './SavedView.tsx';
import { SavedProvider, useSaved } from './use-saved.tsx';

vi.mock('../../companion/search.ts');
vi.mock('../../companion/sources.ts');
vi.mock('../../storage/saved.ts');
vi.mock('./export.ts', async (real) => ({ ...(await real<object>()), download: vi.fn() }));

const saved: Saved[] = [
  { product: hit, at: 0, thumbnail: null },
  { product: { ...hit, id: 'shop:2', title: 'Red dress' }, at: 0, thumbnail: null },
];
// Nobody answers: what is kept here is shown all the same.
const absent = companionIn({ status: 'absent' } as never);

beforeEach(() => {
  vi.mocked(listSaved).mockResolvedValue(saved);
  vi.mocked(dropSaved).mockResolvedValue();
  vi.mocked(listSources).mockResolvedValue([{ kind: 'wardrobe' } as Source]);
});
afterEach(unshow);

async function view(companion = absent): Promise<HTMLElement> {
  const body = show(
    <SavedProvider>
      <SavedView companion={companion} go={vi.fn()} />
      <Announcer />
    </SavedProvider>,
  );
  await act(async () => undefined);
  return body;
}

test('waits with an outline, and says what a heart does when nothing is saved', async () => {
  const { promise, resolve } = Promise.withResolvers<Saved[]>();
  vi.mocked(listSaved).mockReturnValue(promise);
  const body = await view();
  expect(body.querySelector('.skeleton')).not.toBeNull();
  await act(async () => resolve([]));
  expect(body.querySelector('h1')?.textContent).toBe('Nothing saved yet');
});

test('shows what was saved without a companion, and takes it away with its heart', async () => {
  const body = await view();
  expect([...body.querySelectorAll('.saved-item .title')].map((title) => title.textContent)).toEqual([
    hit.title,
    'Red dress',
  ]);
  vi.mocked(listSaved).mockResolvedValue(saved.slice(1));
  click(body.querySelector('.saved-item .heart'));
  expect(dropSaved).toHaveBeenCalledWith(hit.id);
  await vi.waitFor(() => expect(body.querySelectorAll('.saved-item')).toHaveLength(1));
  expect(body.querySelector('[role=status]')?.textContent).toBe('No longer saved');
});

test('shows what another window saves meanwhile', async () => {
  vi.mocked(listSaved).mockResolvedValue(saved.slice(1));
  const body = await view();
  vi.mocked(listSaved).mockResolvedValue(saved);
  await act(async () => vi.mocked(watchSaved).mock.lastCall?.[0]());
  expect(body.querySelectorAll('.saved-item')).toHaveLength(2);
});

test('what the browser cannot read or store is told, and waited for no longer', async () => {
  vi.mocked(listSaved).mockRejectedValueOnce(new Error('no space'));
  const body = await view();
  const fault = () => body.querySelector('.fault[role=alert]')?.textContent;
  expect(body.querySelector('.skeleton')).toBeNull();
  expect(fault()).toContain('could not store or read');
  unshow();
  await view();
  expect(fault()).toBe('');
  vi.mocked(dropSaved).mockRejectedValueOnce(new Error('no space'));
  click(body.querySelector('.saved-item .heart'));
  await vi.waitFor(() => expect(fault()).toContain('could not store or read'));
  expect(body.querySelector('[role=status]')?.textContent).toBe('');
});

test('a heart does not wait for the picture of a companion that hangs', async () => {
  const late = AbortSignal.abort(new DOMException('too late', 'TimeoutError'));
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late);
  vi.stubGlobal(
    'fetch',
    vi.fn((_: string, { signal }: RequestInit) =>
      signal?.aborted ? Promise.reject(signal.reason) : new Promise(() => undefined),
    ),
  );
  vi.mocked(listSaved).mockResolvedValue([]);
  const Heart = () => {
    const { toggle } = useSaved();
    return <button type="button" onClick={() => toggle(hit)} />;
  };
  const body = show(
    <SavedProvider>
      <Heart />
    </SavedProvider>,
  );
  click(body.querySelector('button'));
  await vi.waitFor(() => expect(putSaved).toHaveBeenCalledTimes(1));
  expect(timeout).toHaveBeenCalledWith(5_000);
  expect(vi.mocked(putSaved).mock.lastCall?.[0].thumbnail).toBeNull();
  vi.unstubAllGlobals();
  timeout.mockRestore();
});

test('hands the list out as a table and as JSON', async () => {
  const body = await view();
  const [csv, json] = body.querySelectorAll('.exports button');
  click(csv ?? null);
  await vi.waitFor(() =>
    expect(download).toHaveBeenLastCalledWith(
      expect.stringMatching(/^lookalike-\d{4}-\d\d-\d\d\.csv$/),
      'text/csv',
      expect.stringContaining('Red dress'),
    ),
  );
  click(json ?? null);
  await vi.waitFor(() => expect(vi.mocked(download).mock.lastCall?.[1]).toBe('application/json'));
  expect(JSON.parse(vi.mocked(download).mock.lastCall?.[2] ?? '').products).toHaveLength(2);
});

test('a list is named by the day on the clock of whoever asks for it', async () => {
  const body = await view();
  vi.stubEnv('TZ', 'Asia/Seoul');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-28T20:00:00Z') });
  click(body.querySelector('.exports button'));
  await vi.waitFor(() => expect(vi.mocked(download).mock.lastCall?.[0]).toBe('lookalike-2026-11-29.csv'));
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('one product that is gone, and one that cannot be asked about, hide nothing of those behind them', async () => {
  const ready = { status: 'ready', port: 8787, pairing: PAIRING } as const;
  const more = ['shop:3', 'shop:4'].map((id) => ({ product: { ...hit, id }, at: 0, thumbnail: null }));
  vi.mocked(listSaved).mockResolvedValue([...saved, ...more]);
  vi.mocked(product).mockImplementation(async (_, id) => {
    if (id === 'shop:2') throw new Error('too slow');
    return id === 'shop:1' ? null : { ...hit, id, prices: [] };
  });
  vi.mocked(search).mockImplementation(async (_ready, _subject, params) => {
    if (params.get('like') !== 'shop:4') throw new Error('not found');
    return { ...reply, owned: [{ ...hit, title: 'My old dress' }] };
  });
  const body = await view(companionIn(ready, { check: vi.fn().mockResolvedValue(ready) }));
  await vi.waitFor(() =>
    expect(body.querySelectorAll('.saved-item')[3]?.querySelector('.own')?.textContent).toContain(
      'My old dress',
    ),
  );
  expect(vi.mocked(search).mock.calls.map(([, , params]) => params.get('like'))).toEqual([
    'shop:3',
    'shop:4',
  ]);
});

test('a heart asks about nothing again, a catalogue that has changed about everything', async () => {
  const ready = { status: 'ready', port: 8787, pairing: PAIRING } as const;
  vi.mocked(listSources).mockResolvedValue([{ kind: 'shop' } as Source]);
  vi.mocked(product)
    .mockReset()
    .mockImplementation(async (_, id) => ({ ...hit, id, prices: [] }));
  vi.mocked(search).mockReset();
  const body = await view(companionIn(ready, { check: vi.fn().mockResolvedValue(ready) }));
  await vi.waitFor(() => expect(product).toHaveBeenCalledTimes(2));
  vi.mocked(listSaved).mockResolvedValue(saved.slice(1));
  click(body.querySelector('.saved-item .heart'));
  await vi.waitFor(() => expect(body.querySelectorAll('.saved-item')).toHaveLength(1));
  expect(product).toHaveBeenCalledTimes(2);
  await act(async () => tellChange('catalogue'));
  await vi.waitFor(() => expect(product).toHaveBeenCalledTimes(3));
  // Nobody owns anything here.
  expect(search).not.toHaveBeenCalled();
});
