import type { Page } from 'puppeteer-core';
import { expect, test, vi } from 'vitest';
import { onFreshPage } from './fresh-page.ts';

const pageCalled = (name: string) =>
  ({ name, close: vi.fn().mockResolvedValue(undefined) }) as unknown as Page;
const detached = new Error("Attempted to use detached Frame 'A1'.");

function browserWith(connected = true) {
  const fresh = pageCalled('fresh');
  return { fresh, connected, newPage: vi.fn().mockResolvedValue(fresh) };
}

test('a frame that is detached half-way costs a page, not the step', async () => {
  const first = pageCalled('first');
  const browser = browserWith();
  const step = vi.fn<(page: Page) => Promise<void>>().mockRejectedValueOnce(detached);
  expect(await onFreshPage(browser, first, step)).toBe(browser.fresh);
  expect(step.mock.calls).toEqual([[first], [browser.fresh]]);
  expect(first.close).toHaveBeenCalledOnce();
});

test('it is tried three times, and not again where something else is wrong or the browser is gone', async () => {
  const fail = (error: Error) => vi.fn<() => Promise<void>>().mockRejectedValue(error);
  for (const [connected, error, tries] of [
    [true, detached, 3],
    [true, new Error('Waiting failed: 30000ms exceeded'), 1],
    [false, detached, 1],
  ] as const) {
    const step = fail(error);
    await expect(onFreshPage(browserWith(connected), pageCalled('first'), step)).rejects.toBe(error);
    expect(step).toHaveBeenCalledTimes(tries);
  }
});
