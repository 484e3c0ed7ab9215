import { expect, test } from 'vitest';
import { API_HEADER, Health, PairReply, proofMessage } from '../../contract/index.ts';
import { filledStore } from '../testing/filled-store.ts';
import { send, testServer } from '../testing/server.ts';

const headers = { [API_HEADER]: '1', 'content-type': 'application/json', origin: 'moz-extension://a-b-c' };

test('the code is traded for a token that works for this origin', async () => {
  const { app, server } = await testServer();
  const { code } = app.clients.newCode();
  const reply = await send(server, 'POST', '/v1/pair', headers, JSON.stringify({ code }));
  expect(reply.status).toBe(200);
  const { token, clientId } = PairReply.parse(reply.json());
  const authorised = { ...headers, authorization: `Bearer ${token}` };
  expect((await send(server, 'GET', '/v1/products', authorised)).status).toBe(200);
  const health = await send(server, 'GET', `/v1/health?client=${clientId}&nonce=abc`);
  expect(Health.parse(health.json()).proof).toBe(
    app.clients.prove(clientId, proofMessage(server.port, 'abc')),
  );
});

test.each(['{}', '{"code":"12"}', '{"code":123456}', 'no json', ''])(
  '%j is no pairing request',
  async (body) => {
    const { app, server } = await testServer();
    app.clients.newCode();
    expect((await send(server, 'POST', '/v1/pair', headers, body)).status).toBe(400);
  },
);

test('a wrong code is refused with what is left', async () => {
  const { app, server } = await testServer();
  const { code } = app.clients.newCode();
  const wrong = JSON.stringify({ code: code === '111111' ? '222222' : '111111' });
  const reply = await send(server, 'POST', '/v1/pair', headers, wrong);
  expect(reply.status).toBe(403);
  expect(reply.json()).toMatchObject({ type: 'about:lookalike/wrong-code' });
});

test('unpairing takes the token back, and only this one', async () => {
  const { app, server } = await testServer();
  const trade = async () => {
    const body = JSON.stringify({ code: app.clients.newCode().code });
    return PairReply.parse((await send(server, 'POST', '/v1/pair', headers, body)).json());
  };
  const [first, second] = [await trade(), await trade()];
  const as = ({ token }: PairReply) => ({ ...headers, authorization: `Bearer ${token}` });
  const reply = await send(server, 'DELETE', '/v1/pair', as(first));
  expect(reply.json()).toEqual({ clientId: first.clientId });
  expect((await send(server, 'GET', '/v1/products', as(first))).status).toBe(401);
  expect((await send(server, 'GET', '/v1/products', as(second))).status).toBe(200);
  const health = await send(server, 'GET', `/v1/health?client=${first.clientId}&nonce=abc`);
  expect(Health.parse(health.json()).proof).toBeNull();
});

test('health tells a known client, and nobody else, that the models still load', async () => {
  const { app, server } = await testServer();
  const { clientId } = app.clients.pair(app.clients.newCode().code, null);
  const ask = async (client: string) =>
    Health.parse((await send(server, 'GET', `/v1/health?client=${client}&nonce=abc`)).json()).loading;
  expect(await ask(clientId)).toBe(true);
  expect(await ask('somebody')).toBeUndefined();
  await app.warmUp();
  expect(await ask(clientId)).toBeUndefined();
});

test('health tells a known client, and nobody else, that another program has changed the catalogue', async () => {
  const { app, server } = await testServer();
  const { clientId } = app.clients.pair(app.clients.newCode().code, null);
  const ask = async (client: string) =>
    Health.parse((await send(server, 'GET', `/v1/health?client=${client}&nonce=abc`)).json()).generation;
  const before = await ask(clientId);
  expect(await ask(clientId)).toBe(before);
  const { store, put } = filledStore(app.config.home);
  store.change(() => put('a'));
  store.close();
  expect(await ask(clientId)).not.toBe(before);
  expect(await ask('somebody')).toBeUndefined();
});

test('health says the name and the version and nothing else', async () => {
  const { server } = await testServer();
  const reply = await send(server, 'GET', '/v1/health');
  expect(reply.json()).toEqual({ app: 'lookalike', api: 1 });
});
