import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { API_VERSION, APP } from '../../contract/version.ts';
import { connect, pair, unpair } from './client.ts';
import { proofOf } from './proof.ts';

const pairing = { clientId: 'client-1', token: 'a-secret-of-this-test' };
const never = new AbortController().signal;
const closers: (() => void)[] = [];
afterEach(closeAll);

function closeAll(): void {
  for (const close of closers.splice(0)) close();
}

/** A server of this one test; the product's own companion is met in e2e/. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return (server.address() as AddressInfo).port;
}

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function health(body: (nonce: string, port: number) => unknown): Promise<number> {
  return serve((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const answer = body(searchParams.get('nonce') ?? '', request.socket.localPort ?? 0);
    void Promise.resolve(answer).then((value) => json(response, value));
  });
}

describe('connect', () => {
  test('is ready when the companion proves that it holds the token', async () => {
    const port = await health(async (nonce, port) => ({
      app: APP,
      api: API_VERSION,
      proof: await proofOf(pairing.token, port, nonce),
    }));
    expect(await connect({ port, pairing }, never)).toEqual({ status: 'ready', port, pairing });
  });

  test('is loading while the companion says so, and only when it proves itself', async () => {
    const right = await health(async (nonce, port) => ({
      app: APP,
      api: API_VERSION,
      proof: await proofOf(pairing.token, port, nonce),
      loading: true,
    }));
    expect(await connect({ port: right, pairing }, never)).toEqual({ status: 'loading', port: right });
    const wrong = await health(() => ({ app: APP, api: API_VERSION, proof: 'AAAA', loading: true }));
    expect((await connect({ port: wrong, pairing }, never)).status).toBe('foreign');
  });

  test('calls a wrong, a missing and a replayed proof foreign', async () => {
    const replay = (port: number) => proofOf(pairing.token, port, 'the nonce of another day');
    for (const prove of [() => 'AAAA', () => undefined, replay]) {
      const port = await health(async (_, own) => ({ app: APP, api: API_VERSION, proof: await prove(own) }));
      expect(await connect({ port, pairing }, never)).toEqual({ status: 'foreign', port });
    }
  });

  test('calls a program foreign that hands on the proof of the companion on another port', async () => {
    const companion = await health(async (nonce, port) => ({
      app: APP,
      api: API_VERSION,
      proof: await proofOf(pairing.token, port, nonce),
    }));
    const relay = await serve(async ({ url }, response) => {
      const reply = await fetch(`http://127.0.0.1:${companion}${url}`);
      json(response, await reply.json());
    });
    expect((await connect({ port: companion, pairing }, never)).status).toBe('ready');
    expect(await connect({ port: relay, pairing }, never)).toEqual({ status: 'foreign', port: relay });
  });

  test('calls whatever is no companion foreign', async () => {
    const html = await serve((_, response) => response.end('<h1>Hello</h1>'));
    expect(await connect({ port: html, pairing }, never)).toEqual({
      status: 'foreign',
      port: html,
    });
    const moved = await serve((_, response) =>
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    );
    expect((await connect({ port: moved, pairing }, never)).status).not.toBe('ready');
  });

  test('asks to pair when there is no token, or the companion knows it no longer', async () => {
    const port = await health(() => ({ app: APP, api: API_VERSION, proof: null }));
    expect(await connect({ port, pairing: null }, never)).toEqual({ status: 'unpaired', port });
    expect(await connect({ port, pairing }, never)).toEqual({ status: 'unpaired', port });
  });

  test('tells which side is too old', async () => {
    const old = await health(() => ({ app: APP, api: API_VERSION - 1 }));
    expect(await connect({ port: old, pairing }, never)).toEqual({
      status: 'companion-old',
      port: old,
    });
    const young = await health(() => ({ app: APP, api: API_VERSION + 1 }));
    expect(await connect({ port: young, pairing }, never)).toEqual({
      status: 'extension-old',
      port: young,
    });
  });

  test('is absent when nothing listens', async () => {
    const port = await serve(() => undefined);
    closeAll();
    expect(await connect({ port, pairing }, never)).toEqual({ status: 'absent' });
  });

  test('ends with the caller’s abort', async () => {
    const port = await serve(() => undefined);
    const controller = new AbortController();
    const connecting = connect({ port, pairing }, controller.signal);
    controller.abort(new Error('panel closed'));
    await expect(connecting).rejects.toThrow('panel closed');
  });
});

test('unpair names the client by its token', async () => {
  let seen: IncomingMessage | undefined;
  const port = await serve((request, response) => {
    seen = request;
    json(response, { clientId: pairing.clientId });
  });
  await unpair({ status: 'ready', port, pairing }, never);
  expect(`${seen?.method} ${seen?.url}`).toBe('DELETE /v1/pair');
  expect(seen?.headers.authorization).toBe(`Bearer ${pairing.token}`);
});

test('pair trades the code for the token of this client', async () => {
  const port = await serve((_, response) => json(response, pairing));
  expect(await pair(port, '123456', never)).toEqual(pairing);
});
