import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberedPage, rememberPage } from './remember.ts';

const executeScript = vi.fn<(injection: { target: { tabId: number } }) => Promise<unknown>>();

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  executeScript.mockImplementation(async ({ target }) => [{ result: { title: `Tab ${target.tabId}` } }]);
});

test('keeps the facts of each tab apart', async () => {
  await rememberPage(1);
  await rememberPage(2);
  expect(await rememberedPage(1)).toEqual({ title: 'Tab 1' });
});

test('forgets the page before as soon as the next gesture begins', async () => {
  await rememberPage(1);
  const asked = new Promise<void>((resolve) => {
    executeScript.mockImplementation(() => {
      resolve();
      return new Promise(() => {});
    });
  });
  void rememberPage(1);
  await asked;
  expect(await rememberedPage(1)).toBeNull();
});
