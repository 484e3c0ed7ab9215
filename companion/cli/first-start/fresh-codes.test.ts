import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LIMITS } from '../../../contract/index.ts';
import { showFreshCodes } from './fresh-codes.ts';

const LIFE = LIMITS.pairing.seconds * 1000;
const show = vi.fn();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  show.mockReset();
});

test('a code that has run out is followed by another one, but not for ever', () => {
  const renew = vi.fn(() => '123456');
  showFreshCodes(renew, show, new AbortController().signal);
  vi.advanceTimersByTime(LIFE);
  expect(show).not.toHaveBeenCalled();
  vi.advanceTimersByTime(LIFE);
  expect(show).toHaveBeenCalledExactlyOnceWith('123456');
  vi.advanceTimersByTime(100 * LIFE);
  expect(show).toHaveBeenCalledTimes(15);
});

test('none is shown where none is wanted, where the catalogue is busy, and once it is over', () => {
  const stop = new AbortController();
  const renew = vi.fn<() => string | null>(() => null);
  renew.mockImplementationOnce(() => {
    throw new Error('database is locked');
  });
  showFreshCodes(renew, show, stop.signal);
  vi.advanceTimersByTime(3 * LIFE);
  expect(renew).toHaveBeenCalledTimes(2);
  stop.abort();
  vi.advanceTimersByTime(3 * LIFE);
  expect(renew).toHaveBeenCalledTimes(2);
  expect(show).not.toHaveBeenCalled();
});
