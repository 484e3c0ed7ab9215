import { expect, onTestFinished, test, vi } from 'vitest';
import { createPace } from './pace.ts';

test('a host is asked again once its wait is over, also when the clock was set back meanwhile', async () => {
  const pace = createPace(40);
  const start = performance.now();
  pace.slowDown('shop.example', null, 1);
  const { now } = Date;
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(Date, 'now').mockImplementation(() => now() - 3_600_000);
  await pace.turn('shop.example', AbortSignal.timeout(2000));
  expect(performance.now() - start).toBeGreaterThan(25);
});
