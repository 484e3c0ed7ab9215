import { expect, test, vi } from 'vitest';
import { sleep } from './sleep.ts';

test('leaves nothing behind on a signal that outlives it', async () => {
  const { signal } = new AbortController();
  const put = vi.spyOn(signal, 'addEventListener');
  const taken = vi.spyOn(signal, 'removeEventListener');
  await sleep(1, signal);
  expect(put).toHaveBeenCalledOnce();
  expect(taken).toHaveBeenCalledWith('abort', put.mock.lastCall?.[1]);
});

test('ends with the reason of the signal', async () => {
  const controller = new AbortController();
  const slept = sleep(60_000, controller.signal);
  controller.abort(new Error('left'));
  await expect(slept).rejects.toThrow('left');
  await expect(sleep(1, controller.signal)).rejects.toThrow('left');
});
