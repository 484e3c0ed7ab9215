import { expect, test } from 'vitest';
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
