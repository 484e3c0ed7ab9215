import { expect, test } from 'vitest';
import { readConfig } from '../../config.ts';
import { temporaryHome } from '../../testing/home.ts';
import { otherWriter } from '../../testing/other-writer.ts';
import { EXIT } from '../exit.ts';
import { type Ready, serve } from './serve.ts';

test('what goes wrong once the port is open closes it again', async () => {
  const config = readConfig({ port: '0' }, { LOOKALIKE_HOME: temporaryHome() });
  let address = '';
  const onReady = async ({ url }: { url: string }) => {
    address = url;
    expect((await fetch(`${url}/v1/health`)).status).toBe(200);
    throw new Error('no browser');
  };
  const { signal } = new AbortController();
  await expect(serve(config, { onReady }, signal)).rejects.toThrow('no browser');
  await expect(fetch(`${address}/v1/health`)).rejects.toThrow();
});

test('a second one on the same home ends at once, whatever its port', async () => {
  const home = temporaryHome();
  const config = readConfig({ port: '0' }, { LOOKALIKE_HOME: home });
  const stop = new AbortController();
  const onReady = async ({ url }: { url: string }) => {
    const second = serve(config, {}, stop.signal);
    const message = expect.stringContaining(`already runs on port ${new URL(url).port}`);
    await expect(second).rejects.toMatchObject({ code: EXIT.unavailable, message });
    stop.abort();
  };
  await serve(config, { onReady }, stop.signal);
});

test('a server stands still for another writer no longer than its searches bear', async () => {
  const home = temporaryHome();
  const config = readConfig({ port: '0' }, { LOOKALIKE_HOME: home });
  const stop = new AbortController();
  const onReady = async ({ newCode }: Ready) => {
    otherWriter(home);
    const start = performance.now();
    expect(newCode).toThrow(expect.objectContaining({ errcode: 5 }));
    expect(performance.now() - start).toBeLessThan(3000);
    stop.abort();
  };
  await serve(config, { onReady }, stop.signal);
});
