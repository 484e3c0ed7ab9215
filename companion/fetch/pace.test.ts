import { expect, onTestFinished, test, vi } from 'vitest';
import { createPace } from './pace.ts';

test('a host is asked again once its wait is over, also when the clock was set back meanwhile', async () => {
  const pace = createPace(40);
  const start = performance.now();
  (await pace.turn('shop.example', false)).refused(1, null);
  const { now } = Date;
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(Date, 'now').mockImplementation(() => now() - 3_600_000);
  await pace.turn('shop.example', true, AbortSignal.timeout(2000));
  expect(performance.now() - start).toBeGreaterThan(25);
});

test('of a host that refuses all, one asks at a time, and whoever asked goes on before the others', async () => {
  const pace = createPace(1);
  const order: string[] = [];
  const ask = async (name: string, again: boolean) => {
    const turn = await pace.turn('shop.example', again);
    order.push(name);
    return turn;
  };
  const [a, b] = await Promise.all([ask('a', false), ask('b', false)]);
  // They were on their way together.
  expect([a.refusedAll(1, null), b.refusedAll(1, null)]).toEqual([1, 1]);
  const waiting = [ask('c', false), ask('a', true)];
  const first = await waiting[1];
  expect(order).toEqual(['a', 'b', 'a']);
  expect(first?.refusedAll(2, null)).toBe(2);
  (await waiting[0])?.answered();
  const next = await ask('d', false);
  expect(next.refusedAll(1, null)).toBe(1);
});

test('who no longer wants to wait leaves the line', async () => {
  const pace = createPace(100_000);
  (await pace.turn('shop.example', false)).refused(1, null);
  const stop = new AbortController();
  const waiting = pace.turn('shop.example', false, stop.signal);
  stop.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  const other = pace.turn('shop.example', false);
  pace.letAllGo('shop.example');
  (await other).left();
});
