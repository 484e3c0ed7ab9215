import { Server } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { testServer } from '../testing/server.ts';

test('an error of the listening socket is reported, each time, and ends nothing', async () => {
  const listen = vi.spyOn(Server.prototype, 'listen');
  onTestFinished(() => listen.mockRestore());
  const { server, unexpected } = await testServer();
  const [socket] = listen.mock.contexts as Server[];
  const errors = [new Error('accept ENFILE'), new Error('accept ENOMEM')];
  for (const error of errors) socket?.emit('error', error);
  expect(unexpected).toEqual(errors);
  expect((await fetch(`${server.url}/v1/health`)).status).toBe(200);
});
