import { expect, onTestFinished, test, vi } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

test('each caller has a share of its own, and it comes back after a minute', () => {
  let now = 0;
  const limit = createRateLimit(2, () => now);
  limit.take('a');
  limit.take('a');
  limit.take('b');
  expect(() => limit.take('a')).toThrow(expect.objectContaining({ slug: 'busy', retryAfter: 60 }));
  now = 60_000;
  limit.take('a');
});

test('a clock that is set back makes no minute longer', () => {
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  const limit = createRateLimit(1);
  limit.take('a');
  vi.setSystemTime(Date.now() - 3_600_000);
  expect(() => limit.take('a')).toThrow(expect.objectContaining({ retryAfter: 60 }));
  vi.advanceTimersByTime(60_000);
  limit.take('a');
});
