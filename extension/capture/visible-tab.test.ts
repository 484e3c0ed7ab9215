import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureVisibleTab } from './visible-tab.ts';

test('captures that are asked for at once come no closer than the browser allows', async () => {
  vi.useFakeTimers();
  const taken: number[] = [];
  vi.spyOn(fakeBrowser.tabs, 'captureVisibleTab').mockImplementation(async () => {
    taken.push(performance.now());
    return 'data:image/jpeg;base64,AAAA';
  });
  const all = [1, 2, 3].map((windowId) => captureVisibleTab(windowId, 'jpeg'));
  await vi.advanceTimersByTimeAsync(2000);
  await Promise.all(all);
  const apart = taken.slice(1).map((at, i) => at - (taken[i] as number));
  expect(apart).toHaveLength(2);
  expect(Math.min(...apart)).toBeGreaterThan(500);
  vi.useRealTimers();
});
