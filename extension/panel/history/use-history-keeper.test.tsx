// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fitToSend } from '../../capture/fit-to-send.ts';
import type { PageFacts } from '../../page-facts/facts.ts';
import { listSearches, putSearch } from '../../storage/history.ts';
import { readLast } from '../../storage/last-search.ts';
import { readPreferences } from '../../storage/settings.ts';
import { reply } from '../../testing/replies.ts';
import { show, unshow } from '../../testing/show.ts';
import { addPicture, pictureOf, type SessionPicture } from '../state/pictures.ts';
import { fresh, type PanelState, readState } from '../state/state.ts';
import { isPrivate } from '../window/panel-window.ts';
import { History } from './History.tsx';
import { useHistoryKeeper } from './use-history-keeper.ts';

vi.mock('../../storage/history.ts');
vi.mock('../../storage/settings.ts');
vi.mock('../../capture/fit-to-send.ts');
vi.mock('../window/panel-window.ts');

const small = new Blob(['small']);

beforeEach(() => {
  vi.resetAllMocks();
  fakeBrowser.reset();
  vi.mocked(readPreferences).mockResolvedValue({ history: true });
  vi.mocked(fitToSend).mockImplementation(async (_picture, crop) => ({
    room: { x: 100, y: 200, w: 2048, h: 2048 },
    crop: { x: (crop?.x ?? 0) - 100, y: (crop?.y ?? 0) - 200, w: 30, h: 40 },
    shrink: 0.5,
    pixels: async () => small,
  }));
});
afterEach(() => {
  unshow();
  vi.useRealTimers();
});

/** What is kept of a search that has just been answered. */
async function kept(picture: SessionPicture, state: Partial<PanelState>) {
  const before = vi.mocked(putSearch).mock.calls.length;
  const Keeper = () => {
    useHistoryKeeper({ ...reply }, fresh({ picture: picture.at, ...state }), picture);
    return null;
  };
  show(<Keeper />);
  await vi.waitFor(() => expect(putSearch).toHaveBeenCalledTimes(before + 1));
  unshow();
  const [search] = vi.mocked(putSearch).mock.lastCall as Parameters<typeof putSearch>;
  return search;
}

test('only the surroundings of the garment are kept, and the crop lies in them', async () => {
  const screen = addPicture(new Blob(['a whole screen']), null);
  const search = await kept(screen, { crop: '150,260,30,40', brand: ['A'], pin: ['1,2,3,4 shop:1'] });
  expect(fitToSend).toHaveBeenLastCalledWith(screen.picture, { x: 150, y: 260, w: 30, h: 40 }, 1024);
  expect(search.picture).toBe(small);
  expect(readState(search.address)).toMatchObject({ crop: '50,60,30,40', brand: ['A'], pin: [] });
});

test('each garment of a picture is kept, and one that is filtered anew replaces itself', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 5_000 });
  const picture = addPicture(new Blob(['x']), null, 4_000);
  const jumper = await kept(picture, { crop: '150,260,30,40' });
  vi.setSystemTime(6_000);
  const skirt = await kept(picture, { crop: '150,400,30,40' });
  const again = await kept(picture, { crop: '150,260,30,40', brand: ['A'] });
  expect(skirt.at).toBeGreaterThan(jumper.at);
  expect(again.at).toBe(jumper.at);
});

test('a search of the past that is searched again replaces itself, in its own picture', async () => {
  const past = await kept(addPicture(new Blob(['x']), null), { crop: '150,260,30,40' });
  vi.mocked(listSearches).mockResolvedValue([past]);
  const body = show(<History go={vi.fn()} />);
  await vi.waitFor(() => expect(body.querySelector('.past-search')).not.toBeNull());
  body.querySelector<HTMLElement>('.past-search')?.click();
  const picture = pictureOf(past.at) as SessionPicture;
  expect(picture.picture).toBe(small);
  unshow();
  expect((await kept(picture, readState(past.address))).at).toBe(past.at);
});

test('a search that was erased is not kept again by whoever comes back to it', async () => {
  const picture = addPicture(new Blob(['x']), null);
  await kept(picture, { crop: '150,260,30,40' });
  const before = vi.mocked(putSearch).mock.calls.length;
  const Keeper = ({ brand }: { brand: string[] }) => {
    useHistoryKeeper({ ...reply }, fresh({ picture: picture.at, crop: '150,260,30,40', brand }), picture);
    return null;
  };
  show(<Keeper brand={[]} />);
  await vi.waitFor(() => expect(fitToSend).toHaveBeenCalledTimes(2));
  unshow();
  show(<Keeper brand={['A']} />);
  await vi.waitFor(() => expect(putSearch).toHaveBeenCalledTimes(before + 1));
});

test('a search that the browser could not store is stored with its next answer', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.mocked(putSearch).mockRejectedValueOnce(new Error('no space'));
  const picture = addPicture(new Blob(['x']), null);
  await kept(picture, { crop: '150,260,30,40' });
  await kept(picture, { crop: '150,260,30,40' });
});

test('the last search is kept without a history too', async () => {
  vi.mocked(readPreferences).mockResolvedValue({ history: false });
  const page = { title: 'A shop', url: 'https://shop.example/7' } as PageFacts;
  const picture = addPicture(new Blob(['x']), page);
  const Keeper = () => {
    useHistoryKeeper({ ...reply }, fresh({ picture: picture.at, crop: '150,260,30,40' }), picture);
    return null;
  };
  show(<Keeper />);
  await vi.waitFor(async () => expect(await readLast()).toMatchObject({ page }));
  const last = await readLast();
  expect(readState(last?.address ?? '').crop).toBe('50,60,30,40');
  expect(last?.picture).toBe(`data:;base64,${btoa('small')}`);
  expect(putSearch).not.toHaveBeenCalled();
});

test('of two answers that come quickly the later one stands, however long the picture of the earlier one takes', async () => {
  const slow = Promise.withResolvers<Blob>();
  const fitted = await fitToSend(small);
  vi.mocked(fitToSend).mockResolvedValueOnce({ ...fitted, pixels: () => slow.promise });
  const picture = addPicture(new Blob(['x']), null);
  const Keeper = ({ brand }: { brand: string }) => {
    useHistoryKeeper({ ...reply }, fresh({ picture: picture.at, brand: [brand] }), picture);
    return null;
  };
  show(<Keeper brand="earlier" />);
  show(<Keeper brand="later" />);
  await new Promise((resolve) => setTimeout(resolve));
  slow.resolve(small);
  await vi.waitFor(() => expect(putSearch).toHaveBeenCalledTimes(2));
  expect(readState((await readLast())?.address ?? '').brand).toEqual(['later']);
  expect(readState(vi.mocked(putSearch).mock.lastCall?.[0].address ?? '').brand).toEqual(['later']);
});

test('a search in a private window is not kept', async () => {
  vi.mocked(isPrivate).mockResolvedValueOnce(true);
  const picture = addPicture(new Blob(['x']), null);
  const Keeper = () => {
    useHistoryKeeper({ ...reply }, fresh({ picture: picture.at }), picture);
    return null;
  };
  show(<Keeper />);
  await vi.waitFor(() => expect(isPrivate).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve));
  expect(putSearch).not.toHaveBeenCalled();
  expect(await readLast()).toBeNull();
});
