import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openFinder } from '../capture/frame.ts';
import { captureVisibleTab } from '../capture/visible-tab.ts';
import { findSimilar } from './find-similar.ts';
import type { Gesture } from './gesture.ts';
import { tell } from './tell.ts';

vi.mock('../capture/frame.ts');
vi.mock('../capture/visible-tab.ts');
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
  expect(await capture(4711)).toEqual({ phase: 'left' });
  const { id } = await fakeBrowser.tabs.create({ active: true });
  const other = await fakeBrowser.tabs.create({ active: false });
  await fakeBrowser.tabs.update(other.id as number, { active: true });
  expect(await capture(id as number)).toEqual({ phase: 'left' });
});

test('what was captured when the tab was gone is another tab, and is dropped', async () => {
  vi.mocked(captureVisibleTab).mockResolvedValue('data:image/jpeg;base64,AAAA');
  expect(await capture(4711)).toEqual({ phase: 'left' });
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
