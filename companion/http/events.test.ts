import { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import type { Context } from 'koa';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sendEvents } from './events.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('nothing piles up for a page that does not read, and once it does it gets the newest', async () => {
  const changes = new EventEmitter();
  const ctx = { res: new EventEmitter(), set: () => {}, body: null } as unknown as Context;
  let turn = 0;
  sendEvents(ctx, 'job', {
    read: () => ({ turn, report: 'x'.repeat(20_000) }),
    isLast: (job) => job.turn === 1000,
    watch(listener) {
      changes.on('change', listener);
      return () => changes.off('change', listener);
    },
  });
  const stream = ctx.body as unknown as Readable & { writableLength: number };
  while (turn < 1000) {
    turn++;
    changes.emit('change');
    await vi.advanceTimersByTimeAsync(250);
  }
  expect(stream.writableLength + stream.readableLength).toBeLessThan(300_000);

  let text = '';
  stream.on('data', (chunk) => {
    text += chunk;
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(stream.readableEnded).toBe(true);
  expect(text).toContain('"turn":1000');
  expect(changes.listenerCount('change')).toBe(0);
});
