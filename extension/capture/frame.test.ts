import { beforeEach, expect, expectTypeOf, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type FrameFinder, openFinder } from './frame.ts';

type Injection = { files?: string[]; args?: [string, unknown[]] };
const executeScript = vi.fn<(injection: Injection) => Promise<{ result: unknown }[]>>();

beforeEach(() => {
  executeScript.mockReset().mockResolvedValue([{ result: 'an answer' }]);
  Object.assign(fakeBrowser, { scripting: { executeScript } });
});

const asked = () => executeScript.mock.calls.flatMap(([{ args }]) => (args ? [args[0]] : []));

test('asks the finder in the frame', async () => {
  const finder = await openFinder(1, 0, new AbortController().signal);
  expect(await finder?.measure()).toBe('an answer');
  expect(asked()).toEqual(['measure']);
});

test('once aborted it puts the page back, and asks no finder that may be another gesture’s', async () => {
  const overtaken = new AbortController();
  const finder = await openFinder(1, 0, overtaken.signal);
  overtaken.abort();
  expect(asked()).toEqual(['release']);
  expect(await finder?.hold({ edges: null, bare: true })).toBeNull();
  await finder?.release();
  expect(asked()).toEqual(['release']);
});

test('the answer of a frame that is gone is null, and everybody who asks knows of that', async () => {
  executeScript.mockResolvedValue([]);
  const finder = await openFinder(1, 0, new AbortController().signal);
  expect(await finder?.measure()).toBeNull();
  expectTypeOf<FrameFinder['release']>().returns.resolves.toBeNullable();
});
