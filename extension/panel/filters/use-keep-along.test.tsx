// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readKeptFilters, writeKeptFilters } from '../../storage/kept-filters.ts';
import { show, unshow } from '../../testing/show.ts';
import { fresh, type PanelState } from '../state/state.ts';
import { useKeepAlong } from './use-keep-along.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(unshow);

function Keeper({ state }: { state: PanelState }) {
  return useKeepAlong(state) ? 'not stored' : 'stored';
}

const first = { picture: 1, size: ['M'] };

/** What is kept once the panel has shown these, one after the other. */
async function keptAfter(kept: string | null, ...states: Partial<PanelState>[]): Promise<string | null> {
  await writeKeptFilters(kept);
  for (const state of [first, ...states]) show(<Keeper state={fresh(state)} />);
  await new Promise((done) => setTimeout(done, 20));
  return readKeptFilters();
}

test.each<[string, Partial<PanelState>[], string]>([
  ['others', [{ ...first, size: ['L'], inStock: true }], 'size=L&inStock=true'],
  [
    'others twice',
    [
      { ...first, size: ['L'] },
      { ...first, size: ['S'] },
    ],
    'size=S',
  ],
  ['none', [{ ...first, size: [] }], ''],
  [
    'none, then others',
    [
      { ...first, size: [] },
      { ...first, size: ['L'] },
    ],
    'size=L',
  ],
  ['what is not kept', [{ ...first, colour: ['red'] }], 'size=M'],
  ['those of another picture', [{ picture: 2, size: ['L'] }], 'size=M'],
  ['shoes, without the sizes of clothes', [{ ...first, size: [], apart: ['M'] }], 'size=M'],
  ['those of a product', [{ like: 'shop:1' }], 'size=M'],
])('what is kept is looked after where the panel shows %s', async (_what, states, kept) => {
  expect(await keptAfter('size=M', ...states)).toBe(kept);
});

test('nothing is kept that nobody wants kept', async () => {
  expect(await keptAfter(null, { ...first, size: ['L'] })).toBeNull();
});

test('another window that keeps nothing any more is not overruled', async () => {
  await writeKeptFilters('size=M');
  show(<Keeper state={fresh(first)} />);
  show(<Keeper state={fresh({ ...first, size: ['L'] })} />);
  await writeKeptFilters(null);
  await new Promise((done) => setTimeout(done, 20));
  expect(await readKeptFilters()).toBeNull();
});

test('what could not be stored is told until it can', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockResolvedValueOnce().mockRejectedValueOnce(new Error('full'));
  vi.spyOn(fakeBrowser.storage.local, 'get').mockResolvedValue({ keptFilters: 'size=M' } as never);
  await keptAfter('size=M', { ...first, size: ['L'] });
  expect(document.body.textContent).toBe('not stored');
  show(<Keeper state={fresh({ ...first, size: ['S'] })} />);
  await vi.waitFor(() => expect(document.body.textContent).toBe('stored'));
});
