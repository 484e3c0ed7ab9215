import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureVisibleTab } from '../capture/visible-tab.ts';
import { putFrozen, takeFrozen } from '../storage/handoff.ts';
import { frozenFor, letMark, takeCapture } from './freeze.ts';
import type { Gesture } from './gesture.ts';
import { tell } from './tell.ts';

vi.mock('../capture/visible-tab.ts');
vi.mock('../storage/handoff.ts');
vi.mock('./tell.ts');

const CAPTURE = 'data:image/jpeg;base64,AAAA';
let tabId: number;
let gesture: Gesture;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  Object.assign(fakeBrowser, { scripting: { executeScript: vi.fn().mockResolvedValue([]) } });
  vi.mocked(captureVisibleTab).mockResolvedValue(CAPTURE);
  ({ id: tabId } = (await fakeBrowser.tabs.create({ active: true })) as { id: number });
  gesture = {
    ...{ tab: { id: tabId, windowId: 1 }, wants: 'area', srcUrl: null, frameId: 0 },
    overtaken: new AbortController().signal,
  };
});

test('the overlay gets the capture while it is under way', async () => {
  const done = letMark(gesture, Promise.resolve());
  expect(await frozenFor(tabId)).toBe(CAPTURE);
  await done;
  expect(putFrozen).toHaveBeenCalledWith(tabId, { capture: expect.any(Blob), windowId: 1 });
  expect(tell).toHaveBeenLastCalledWith(1, { phase: 'marking', tabId }, gesture.overtaken);
});

test('whoever answers before the capture is stored gets it, and not what came before it', async () => {
  const said: string[] = [];
  vi.mocked(tell).mockImplementation(async (_, { phase }) => void said.push(phase));
  vi.mocked(takeFrozen).mockImplementation(async () => {
    said.push('taken');
    return null;
  });
  const stored = Promise.withResolvers<void>();
  vi.mocked(putFrozen).mockReturnValue(stored.promise);
  const done = letMark(gesture, Promise.resolve());
  expect(await frozenFor(tabId)).toBe(CAPTURE);
  const taken = takeCapture(tabId);
  stored.resolve();
  await taken;
  expect(said).toEqual(['marking', 'taken']);
  await done;
});

test('a tab that was left before the capture is not marked on a picture of another', async () => {
  const other = await fakeBrowser.tabs.create({ active: false });
  await fakeBrowser.tabs.update(other.id as number, { active: true });
  const refused = expect(letMark(gesture, Promise.resolve())).rejects.toThrow('in sight');
  expect(await frozenFor(tabId)).toBeNull();
  await refused;
  expect(putFrozen).not.toHaveBeenCalled();
});

test('a second press asks for a capture of its own, and the end of the first one takes nothing from it', async () => {
  const first = letMark(gesture, Promise.resolve());
  let take = (_: string) => {};
  vi.mocked(captureVisibleTab).mockReturnValue(
    new Promise((resolve) => {
      take = resolve;
    }),
  );
  const second = letMark(gesture, Promise.resolve());
  await first;
  const asked = frozenFor(tabId);
  take('data:image/jpeg;base64,BBBB');
  expect(await asked).toBe('data:image/jpeg;base64,BBBB');
  await second;
});

test('a gesture that is overtaken leaves its capture to nobody, and takes its overlay away', async () => {
  const sent = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  const next = new AbortController();
  vi.mocked(captureVisibleTab).mockImplementation(async () => {
    next.abort();
    return CAPTURE;
  });
  await letMark({ ...gesture, overtaken: next.signal }, Promise.resolve());
  expect(putFrozen).not.toHaveBeenCalled();
  expect(sent).toHaveBeenCalledWith(tabId, { type: 'overlay-close', data: null });
});
