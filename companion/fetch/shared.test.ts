import { expect, test } from 'vitest';
import { createShared } from './shared.ts';

/** Work that ends when the test says so. */
function setUp() {
  const started: { key: string; signal: AbortSignal; end: (value: string) => void }[] = [];
  const ask = createShared(
    (key, signal) =>
      new Promise<string>((resolve, reject) => {
        started.push({ key, signal, end: resolve });
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  );
  return { ask, started };
}

test('who asks for the same at the same time shares it, and later it is done anew', async () => {
  const { ask, started } = setUp();
  const both = Promise.all([ask('a'), ask('a')]);
  started[0]?.end('one');
  expect(await both).toEqual(['one', 'one']);
  const later = ask('a');
  started[1]?.end('two');
  expect(await later).toBe('two');
});

test('who leaves takes nobody along', async () => {
  const { ask, started } = setUp();
  const leaving = new AbortController();
  const first = ask('a', leaving.signal);
  const second = ask('a', new AbortController().signal);
  leaving.abort(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  expect(started[0]?.signal.aborted).toBe(false);
  started[0]?.end('one');
  expect(await second).toBe('one');
  expect(started).toHaveLength(1);
});

test('the last one to leave stops it, and the next one starts anew', async () => {
  const { ask, started } = setUp();
  const leaving = new AbortController();
  const first = ask('a', leaving.signal);
  leaving.abort(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  expect(started[0]?.signal.aborted).toBe(true);
  const next = ask('a');
  started[1]?.end('two');
  expect(await next).toBe('two');
});
