import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Context } from 'koa';
import { expect, onTestFinished, test } from 'vitest';
import { goneSignal } from './gone.ts';

/** A reply whose caller has asked and waits, and that caller. */
async function asked() {
  const server = createServer();
  onTestFinished(() => void server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const caller = request({ port: (server.address() as AddressInfo).port }).on('error', () => undefined);
  caller.end();
  const [, res] = (await once(server, 'request')) as [unknown, ServerResponse];
  return { ctx: { res } as Context, caller };
}

test('aborts when the caller hangs up', async () => {
  const { ctx, caller } = await asked();
  const signal = goneSignal(ctx);
  expect(signal.aborted).toBe(false);
  caller.destroy();
  await once(ctx.res, 'close');
  expect(signal.reason).toMatchObject({ slug: 'bad-request' });
});

test('is aborted from the start where the caller has hung up while its request was read', async () => {
  const { ctx, caller } = await asked();
  caller.destroy();
  await once(ctx.res, 'close');
  expect(goneSignal(ctx).aborted).toBe(true);
});

test('does not abort behind a reply that was sent', async () => {
  const { ctx } = await asked();
  const signal = goneSignal(ctx);
  ctx.res.end();
  await once(ctx.res, 'close');
  expect(signal.aborted).toBe(false);
});
