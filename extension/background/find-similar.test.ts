import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openFinder } from '../capture/frame.ts';
import { cutOff } from '../capture/picture.ts';
import { captureVisibleTab } from '../capture/visible-tab.ts';
import { takeFrozen } from '../storage/handoff.ts';
import { findSimilar, leaveMark, takeMark } from './find-similar.ts';
import type { Gesture } from './gesture.ts';
import { tell } from './tell.ts';

vi.mock('../capture/frame.ts');
vi.mock('../capture/picture.ts', { spy: true });
vi.mock('../capture/visible-tab.ts');
vi.mock('../storage/handoff.ts');
vi.mock('./tell.ts');

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  vi.mocked(tell).mockReset().mockResolvedValue();
  vi.mocked(captureVisibleTab).mockReset().mockRejectedValue(new Error('The browser refuses.'));
});

const gestureIn = (tabId: number, over: Partial<Gesture> = {}): Gesture => ({
  ...{ tab: { id: tabId, windowId: 1 }, wants: 'area', srcUrl: null, frameId: 0 },
  overtaken: new AbortController().signal,
  ...over,
});

async function capture(tabId: number): Promise<unknown> {
  await findSimilar(gestureIn(tabId));
  return vi.mocked(tell).mock.lastCall?.[1];
}

test('a page that the browser keeps to itself is told', async () => {
  const { id } = await fakeBrowser.tabs.create({ active: true });
  expect(await capture(id as number)).toEqual({ phase: 'failed', why: 'refused' });
});

test('a tab that is closed or left meanwhile leads back to what was there', async () => {
  expect(await capture(4711)).toEqual({ phase: 'left', tabId: 4711 });
  const { id } = await fakeBrowser.tabs.create({ active: true });
  const other = await fakeBrowser.tabs.create({ active: false });
  await fakeBrowser.tabs.update(other.id as number, { active: true });
  expect(await capture(id as number)).toEqual({ phase: 'left', tabId: id });
});

test('what was captured when the tab was gone is another tab, and is dropped', async () => {
  vi.mocked(captureVisibleTab).mockResolvedValue('data:image/jpeg;base64,AAAA');
  expect(await capture(4711)).toEqual({ phase: 'left', tabId: 4711 });
});

test('a gesture that the next one has overtaken opens no overlay', async () => {
  const { id } = await fakeBrowser.tabs.create({ active: true });
  const next = new AbortController();
  vi.mocked(openFinder).mockImplementation(async () => {
    next.abort();
    return null;
  });
  await findSimilar(gestureIn(id as number, { wants: 'picture', overtaken: next.signal }));
  expect(captureVisibleTab).not.toHaveBeenCalled();
});

test('what is captured of another tab is no picture of this one', async () => {
  const { id } = await fakeBrowser.tabs.create({ active: true });
  const other = await fakeBrowser.tabs.create({ active: false });
  const rect = { x: 0, y: 0, w: 200, h: 300 };
  const geometry = { rect, seen: rect, view: { w: 800, h: 600 }, dpr: 1, zoomed: false };
  const release = vi.fn(async () => null);
  vi.mocked(openFinder).mockResolvedValue({
    find: async () => ({ url: null, pixels: null, point: null, near: [] }),
    hold: async () => ({ geometry, marker: null }),
    measure: async () => geometry,
    release,
  });
  vi.mocked(captureVisibleTab).mockImplementation(async () => {
    await fakeBrowser.tabs.update(other.id as number, { active: true });
    return 'data:image/png;base64,AAAA';
  });
  const decode = vi.fn().mockRejectedValue(new Error('no picture'));
  vi.stubGlobal('createImageBitmap', decode);
  await findSimilar(gestureIn(id as number, { wants: 'picture' }));
  vi.unstubAllGlobals();
  expect(decode).not.toHaveBeenCalled();
  expect(release).toHaveBeenCalled();
  expect(vi.mocked(tell).mock.lastCall?.[1]).toEqual({ phase: 'left', tabId: id });
});

const crop = { x: 20, y: 40, w: 60, h: 80 };

test('a mark goes to the panel with the picture of the page that it lies in, and its place there', async () => {
  const capture = new Blob(['all of a page with six outfits']);
  const outfit = { picture: new Blob(['one of them']), crop: { ...crop, y: 30 } };
  vi.mocked(takeFrozen).mockResolvedValue({ capture, windowId: 1 });
  vi.mocked(cutOff).mockResolvedValueOnce(outfit);
  const room = { x: 300, y: 10, w: 200, h: 300 };
  const box = { x: 320, y: 40, w: 60, h: 80 };
  await takeMark({ id: 7, windowId: 1 }, { box, garment: 'outer', room });
  expect(cutOff).toHaveBeenCalledWith(capture, box, room);
  expect(tell).toHaveBeenLastCalledWith(1, { phase: 'ready', tabId: 7, ...outfit, garment: 'outer' });
});

test('one in no picture that is known goes with all of its capture, so that another garment of it can be marked there', async () => {
  const picture = new Blob(['all of a large screen']);
  vi.mocked(takeFrozen).mockResolvedValue({ capture: picture, windowId: 1 });
  await takeMark({ id: 7, windowId: 1 }, { box: crop, garment: null, room: null });
  expect(tell).toHaveBeenLastCalledWith(1, { phase: 'ready', tabId: 7, picture, crop, garment: null });
});

test('a mark whose capture cannot be handed on is told as lost', async () => {
  vi.mocked(takeFrozen).mockRejectedValueOnce(new Error('The disk is full.'));
  await takeMark({ id: 7, windowId: 1 }, { box: crop, garment: null, room: null });
  expect(tell).toHaveBeenLastCalledWith(1, { phase: 'failed', why: 'lost' });
});

test('what a tab is answered with goes to the panel of the window in which it was asked', async () => {
  const capture = new Blob(['all of a page']);
  vi.mocked(takeFrozen).mockResolvedValue({ capture, windowId: 1 });
  await takeMark({ id: 7, windowId: 2 }, { box: crop, garment: null, room: null });
  expect(tell).toHaveBeenLastCalledWith(1, expect.objectContaining({ phase: 'ready', picture: capture }));
  await leaveMark({ id: 7, windowId: 2 });
  expect(tell).toHaveBeenLastCalledWith(1, { phase: 'left', tabId: 7 });
});
