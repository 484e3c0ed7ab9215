// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cutOff, decoded } from '../capture/picture.ts';
import { listSearches, type PastSearch } from '../storage/history.ts';
import { readKeptFilters, writeKeptFilters } from '../storage/kept-filters.ts';
import { listSaved } from '../storage/saved.ts';
import { readPreferences } from '../storage/settings.ts';
import { companionIn, PAIRING } from '../testing/companion.ts';
import { click, show, unshow } from '../testing/show.ts';
import { useCompanion } from '../ui/use-companion.ts';
import { type QueryState, useQuery } from './incoming/use-query.ts';
import { closeOverlay } from './marking/close-overlay.ts';
import type { MarkHereProps } from './marking/MarkHere.tsx';
import { Panel } from './Panel.tsx';
import { pictureOf } from './state/pictures.ts';
import { fresh, type PanelState, readState, writeState } from './state/state.ts';

vi.mock('../capture/picture.ts', { spy: true });
vi.mock('../storage/history.ts');
vi.mock('../storage/saved.ts');
vi.mock('../storage/settings.ts');
vi.mock('../ui/use-companion.ts');
vi.mock('./use-catalogue-watch.ts');
vi.mock('./incoming/use-query.ts');
vi.mock('./marking/close-overlay.ts');
vi.mock('./window/use-tab-in-sight.ts', () => ({ useTabInSight: (tabId: number | null) => tabId !== null }));
const { begun } = vi.hoisted(() => ({ begun: vi.fn() }));
vi.mock('./marking/Marking.tsx', () => ({
  Marking: () => {
    useState(begun);
    return 'Mark it on the page';
  },
}));
const { ROOM } = vi.hoisted(() => ({ ROOM: { x: 0, y: 1, w: 90, h: 80 } }));
vi.mock('./marking/MarkHere.tsx', () => ({
  MarkHere: ({ onMark, onLost }: MarkHereProps) => (
    <>
      <button
        type="button"
        class="marked"
        onClick={() => onMark({ x: 1, y: 2, w: 30, h: 40 }, 'skirt', ROOM)}
      />
      <button type="button" class="undecodable" onClick={onLost} />
    </>
  ),
}));

const PAST: PastSearch = {
  at: 2,
  picture: new Blob(['x']),
  thumbnail: null,
  type: 'dress',
  similar: 1,
  address: '#',
};
const LOST = 'The picture did not come';

beforeEach(() => {
  const ready = { status: 'ready', port: 8787, pairing: PAIRING } as const;
  const check = vi.fn().mockResolvedValue({ status: 'absent' });
  vi.mocked(useCompanion).mockReturnValue(companionIn(ready, { check }));
  vi.mocked(listSaved).mockResolvedValue([]);
  vi.mocked(readPreferences).mockResolvedValue({ history: true });
  vi.mocked(listSearches).mockResolvedValue([]);
});
afterEach(unshow);

async function panel(query: QueryState, state: Partial<PanelState> = {}): Promise<HTMLElement> {
  history.replaceState(null, '', writeState(fresh(state)));
  vi.mocked(useQuery).mockImplementation(() => useState(query));
  const body = show(<Panel />);
  await act(async () => undefined);
  return body;
}
const place = (body: HTMLElement, name: string) => body.querySelector(`.places [title="${name}"]`);

test('what comes of a gesture is told wherever the panel is', async () => {
  for (const view of ['saved', 'history', 'results'] as const) {
    const body = await panel({ phase: 'failed', why: 'lost' }, { view });
    expect(body.querySelector('h1')?.textContent).toBe(LOST);
    unshow();
    expect((await panel({ phase: 'capturing', tabId: 7 }, { view })).textContent).toContain(
      'Getting the picture…',
    );
    unshow();
  }
});

test('nobody is invited to choose a picture before it is known whether one is on its way', async () => {
  const body = await panel({ phase: 'opening' });
  expect(body.querySelector('.skeleton')).not.toBeNull();
  expect(body.textContent).not.toContain('See something you like?');
  unshow();
  expect((await panel({ phase: 'rest' })).textContent).toContain('See something you like?');
});

test('whoever goes on leaves behind what was told', async () => {
  vi.mocked(listSearches).mockResolvedValue([PAST]);
  const body = await panel({ phase: 'failed', why: 'lost' });
  click(place(body, 'Results'));
  expect(body.textContent).not.toContain(LOST);
  unshow();
  await panel({ phase: 'failed', why: 'lost' });
  click(place(body, 'History'));
  await vi.waitFor(() => expect(body.querySelector('.past-search')).not.toBeNull());
  click(body.querySelector('.past-search'));
  expect(readState(location.hash)).toEqual(fresh({ picture: 2 }));
  expect(body.textContent).not.toContain(LOST);
});

test('an overlay that is open is told of until it is left, above the view that one goes to meanwhile', async () => {
  const body = await panel({ phase: 'marking', tabId: 1 });
  const says = () => body.querySelector('main')?.textContent;
  expect(says()).toBe('Mark it on the page');
  click(place(body, 'Saved'));
  await vi.waitFor(() => expect(says()).toMatch(/^Mark it on the page.*Nothing saved yet/));
  click(place(body, 'Results'));
  expect(says()).toBe('Mark it on the page');
});

test('the overlay that is opened anew on a tab is marked by itself, and not with what the one before it showed', async () => {
  await panel({ phase: 'marking', tabId: 1 });
  const { value } = vi.mocked(useQuery).mock.results.at(-1) as { value: ReturnType<typeof useQuery> };
  const [, setQuery] = value;
  begun.mockClear();
  await act(async () => setQuery({ phase: 'marking', tabId: 1 }));
  expect(begun).toHaveBeenCalledOnce();
});

test('a search of the past that is opened meanwhile takes the overlay away, and is shown', async () => {
  vi.mocked(listSearches).mockResolvedValue([PAST]);
  const body = await panel({ phase: 'marking', tabId: 7 }, { view: 'history' });
  await vi.waitFor(() => expect(body.querySelector('.past-search')).not.toBeNull());
  click(body.querySelector('.past-search'));
  expect(closeOverlay).toHaveBeenCalledExactlyOnceWith(7);
  expect(body.querySelector('main')?.textContent).not.toContain('Mark it on the page');
});

test('another garment of the same picture is searched under what its person wears and pays', async () => {
  const own = { size: ['M'], source: ['shop'], priceMax: 30, currency: 'EUR', onSale: true, inStock: true };
  const settled = { sort: 'price', budget: 90, pin: ['1,2,30,40 a'] } as const;
  const garments = {
    brand: ['Acme'],
    colour: ['red' as const],
    words: 'linen',
    up: ['a'],
    garment: 'dress' as const,
  };
  const kept = { ...own, ...settled, pin: [...settled.pin], picture: 4 };
  const query: QueryState = { phase: 'mark-here', picture: new Blob(), page: null, at: 4 };
  const body = await panel(query, { ...kept, ...garments });
  await vi.waitFor(() => expect(body.querySelector('.marked')).not.toBeNull());
  click(body.querySelector('.marked'));
  const asked = fresh({ ...kept, crop: '1,2,30,40', garment: 'skirt' });
  await vi.waitFor(() => expect(readState(location.hash)).toEqual(asked));
});

test('a capture that nothing can show is said not to have come', async () => {
  const body = await panel({ phase: 'mark-here', picture: new Blob(), page: null, at: null, refused: true });
  await vi.waitFor(() => expect(body.querySelector('.undecodable')).not.toBeNull());
  click(body.querySelector('.undecodable'));
  expect(body.querySelector('main')?.textContent).toContain(LOST);
});

test('what is marked here goes with no more of the capture than its own picture', async () => {
  const [capture, outfit] = [new Blob(['a page']), new Blob(['one picture of it'])];
  vi.mocked(cutOff).mockResolvedValueOnce({ picture: outfit, crop: { x: 1, y: 1, w: 30, h: 40 } });
  const body = await panel({ phase: 'mark-here', picture: capture, page: null, at: null });
  await vi.waitFor(() => expect(body.querySelector('.marked')).not.toBeNull());
  click(body.querySelector('.marked'));
  await vi.waitFor(() => expect(readState(location.hash).crop).toBe('1,1,30,40'));
  expect(cutOff).toHaveBeenLastCalledWith(capture, { x: 1, y: 2, w: 30, h: 40 }, ROOM);
  expect(pictureOf(readState(location.hash).picture)?.picture).toBe(outfit);
});

test('a picture that is brought while a mark is cut off is not thrown away by it', async () => {
  const cutting = Promise.withResolvers<Awaited<ReturnType<typeof cutOff>>>();
  vi.mocked(cutOff).mockReturnValueOnce(cutting.promise);
  vi.mocked(decoded).mockResolvedValueOnce(new Blob(['brought']));
  const body = await panel({ phase: 'mark-here', picture: new Blob(['a page']), page: null, at: null });
  await vi.waitFor(() => expect(body.querySelector('.marked')).not.toBeNull());
  click(body.querySelector('.marked'));
  await vi.waitFor(() => expect(cutOff).toHaveBeenCalled());
  const dataTransfer = { files: [new File(['x'], 'photo.jpg', { type: 'image/jpeg' })] };
  await act(async () => void dispatchEvent(Object.assign(new Event('drop'), { dataTransfer })));
  await act(async () => cutting.resolve({ picture: new Blob(['cut']), crop: { x: 1, y: 1, w: 30, h: 40 } }));
  expect(body.querySelector('.marked')).not.toBeNull();
  expect(readState(location.hash).picture).toBeUndefined();
});

test('filters that are kept follow those that are set', async () => {
  await writeKeptFilters('size=M');
  await panel({ phase: 'rest' }, { view: 'saved', size: ['M'] });
  history.replaceState(null, '', writeState(fresh({ view: 'saved', size: ['L'] })));
  act(() => void dispatchEvent(new PopStateEvent('popstate')));
  await vi.waitFor(async () => expect(await readKeptFilters()).toBe('size=L'));
});

test.each([
  ['drop', 'dataTransfer'],
  ['paste', 'clipboardData'],
])(
  'a file that is no picture is told after its %s anywhere, until the panel shows something else',
  async (type, data) => {
    const body = await panel({ phase: 'rest' }, { view: 'saved' });
    const fault = () => body.querySelector('.unreadable')?.textContent;
    expect(fault()).toBe('');
    vi.stubGlobal('createImageBitmap', vi.fn().mockRejectedValue(new Error('no picture')));
    // Which is how many systems name what they know no type of.
    const brought = { files: [new File(['x'], 'photo.heic', { type: '' })] };
    dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { [data]: brought }));
    await vi.waitFor(() => expect(fault()).toContain('Choose a JPEG, PNG, WebP, AVIF or GIF.'));
    click(place(body, 'History'));
    expect(fault()).toBe('');
    vi.unstubAllGlobals();
  },
);

test('of two pictures that are brought one after the other the later one counts, whichever is read first', async () => {
  const body = await panel({ phase: 'rest' });
  const large = Promise.withResolvers<Blob>();
  vi.mocked(decoded)
    .mockReturnValueOnce(large.promise)
    .mockResolvedValueOnce(new Blob(['small']));
  const drop = () => {
    const dataTransfer = { files: [new File(['x'], 'photo.jpg', { type: 'image/jpeg' })] };
    act(() => void dispatchEvent(Object.assign(new Event('drop', { cancelable: true }), { dataTransfer })));
  };
  drop();
  drop();
  await vi.waitFor(() => expect(body.querySelector('.marked')).not.toBeNull());
  await act(async () => large.reject(new Error('damaged')));
  expect(body.querySelector('.unreadable')?.textContent).toBe('');
});

test('of a picture that is dragged out of a page, which Firefox keeps to itself, it says what to do instead', async () => {
  const body = await panel({ phase: 'rest' });
  const dragged = (type: string, types: string[]) => {
    const dataTransfer = { types, files: [] };
    const event = Object.assign(new Event(type, { cancelable: true }), { dataTransfer });
    act(() => void dispatchEvent(event));
    return event.defaultPrevented;
  };
  const fault = () => body.querySelector('.unreadable')?.textContent;
  expect(dragged('drop', ['text/uri-list'])).toBe(false);
  expect(fault()).toBe('');
  const picture = ['text/uri-list', 'application/x-moz-file-promise'];
  expect(dragged('dragover', picture)).toBe(true);
  expect(dragged('drop', picture)).toBe(true);
  expect(fault()).toContain('Right-click it there');
});
