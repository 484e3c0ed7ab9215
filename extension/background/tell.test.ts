import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { putHandoff } from '../storage/handoff.ts';
import { tell } from './tell.ts';

vi.mock('../storage/handoff.ts');

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(putHandoff).mockReset();
});

test('leaves the news for the panel of the window', async () => {
  const { signal } = new AbortController();
  await tell(1, { phase: 'capturing', tabId: 7 }, signal);
  expect(putHandoff).toHaveBeenCalledWith(1, { phase: 'capturing', tabId: 7 }, signal);
});

test('what an overtaken gesture brings is no news', async () => {
  await tell(1, { phase: 'left', tabId: 7 }, AbortSignal.abort());
  expect(putHandoff).not.toHaveBeenCalled();
});
