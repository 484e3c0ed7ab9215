import { expect, onTestFinished, test, vi } from 'vitest';
import { createPace } from './pace.ts';

test('a host is asked again once its wait is over, also when the clock was set back meanwhile', async () => {
  const pace = createPace(40);
  const start = performance.now();
  (await pace.turn('shop.example')).refused(1, null);
  const { now } = Date;
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(Date, 'now').mockImplementation(() => now() - 3_600_000);
  await pace.turn('shop.example', AbortSignal.timeout(2000));
  expect(performance.now() - start).toBeGreaterThan(25);
});

test('of a host that refuses all, one asks at a time, and whoever was refused lets the others go first', async () => {
  const pace = createPace(1);
  const order: string[] = [];
  const ask = async (name: string) => {
    const turn = await pace.turn('shop.example');
    order.push(name);
    return turn;
  };
  const [a, b] = await Promise.all([ask('a'), ask('b')]);
  expect(a.alone).toBe(false);
  // They were on their way together.
  expect([a.refusedAll(null), b.refusedAll(null)]).toEqual([1, 1]);
  const waiting = [ask('c'), ask('a')];
  const first = await waiting[0];
  expect(order).toEqual(['a', 'b', 'c']);
  expect(first?.alone).toBe(true);
  expect(first?.refusedAll(null)).toBe(2);
  (await waiting[1])?.answered();
  const next = await ask('d');
  expect(next.refusedAll(null)).toBe(1);
});

test('a host whose line was let go begins afresh', async () => {
  const pace = createPace(1);
  for (let i = 0; i < 3; i++) (await pace.turn('shop.example')).refusedAll(null);
  pace.letAllGo('shop.example');
  const turn = await pace.turn('shop.example');
  expect(turn.alone).toBe(false);
  expect(turn.refusedAll(null)).toBe(1);
});

test('who no longer wants to wait leaves the line', async () => {
  const pace = createPace(100_000);
  (await pace.turn('shop.example')).refused(1, null);
  const stop = new AbortController();
  const waiting = pace.turn('shop.example', stop.signal);
  stop.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  const other = pace.turn('shop.example');
  pace.letAllGo('shop.example');
  (await other).left();
});
