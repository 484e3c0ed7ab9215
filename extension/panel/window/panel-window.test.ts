// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isPrivate, panelWindow } from './panel-window.ts';

afterEach(() => history.replaceState(null, '', '/'));

test('the panel belongs to the window around it, unless its address names another one', async () => {
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({ id: 3 } as never);
  expect(await panelWindow()).toBe(3);
  history.replaceState(null, '', '?window=7#view=saved');
  expect(await panelWindow()).toBe(7);
});

test('a panel is private with its window', async () => {
  history.replaceState(null, '', '?window=7');
  const get = vi
    .spyOn(fakeBrowser.windows, 'get')
    .mockImplementation(async () => ({ incognito: true }) as never);
  expect(await isPrivate()).toBe(true);
  expect(get).toHaveBeenCalledWith(7);
});
