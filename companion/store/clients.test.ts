import { createHash, createHmac } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { LIMITS } from '../../contract/index.ts';
import { temporaryHome } from '../testing/home.ts';
import { openClients } from './clients.ts';
import { openStore } from './store.ts';

function setUp() {
  const store = openStore(temporaryHome());
  return { store, clients: openClients(store) };
}

test('a code becomes a token once, and the token is known afterwards', () => {
  const { clients } = setUp();
  const { code } = clients.newCode();
  const { clientId, token } = clients.pair(code, 'chrome-extension://abc');
  expect(clients.authenticate(token)).toEqual({ id: clientId, origin: 'chrome-extension://abc' });
  expect(clients.hasOrigin('chrome-extension://abc')).toBe(true);
  expect(() => clients.pair(code, null)).toThrow(/No pairing code is open/);
});

test('three wrong tries close a code, even for the right one', () => {
  const { clients } = setUp();
  const { code } = clients.newCode();
  const wrong = code === '000000' ? '000001' : '000000';
  expect(() => clients.pair(wrong, null)).toThrow(/2 more tries/);
  expect(() => clients.pair(wrong, null)).toThrow(/1 more tries/);
  expect(() => clients.pair(wrong, null)).toThrow(/Ask for a new one/);
  expect(() => clients.pair(code, null)).toThrow(/No pairing code is open/);
});

test('a code runs out', () => {
  const { clients } = setUp();
  const { code, expires } = clients.newCode();
  vi.setSystemTime(expires + 1);
  expect(() => clients.pair(code, null)).toThrow(/No pairing code is open/);
  vi.useRealTimers();
});

test('a code that ran out is renewed until somebody is paired, but not one that was guessed at', () => {
  const { clients } = setUp();
  expect(clients.renewCode()).toBeNull();
  const first = clients.newCode();
  expect(clients.renewCode()).toBeNull();
  vi.setSystemTime(first.expires + 1);
  const second = clients.renewCode() ?? '';
  const wrong = second === '000000' ? '000001' : '000000';
  expect(() => clients.pair(wrong, null)).toThrow(/2 more tries/);
  vi.setSystemTime(Date.now() + LIMITS.pairing.seconds * 1000 + 1);
  expect(clients.renewCode()).toBeNull();
  clients.pair(clients.newCode().code, null);
  const { expires } = clients.newCode();
  vi.setSystemTime(expires + 1);
  expect(clients.renewCode()).toBeNull();
  vi.useRealTimers();
});

test('the token itself is nowhere in the store, and the proof needs it', () => {
  const { store, clients } = setUp();
  const { clientId, token } = clients.pair(clients.newCode().code, null);
  const rows = JSON.stringify(store.db.prepare('SELECT * FROM client').all());
  expect(rows).not.toContain(token);
  const key = createHash('sha256').update(token).digest();
  expect(clients.prove(clientId, 'nonce')).toBe(
    createHmac('sha256', key).update('nonce').digest('base64url'),
  );
  expect(clients.prove('stranger', 'nonce')).toBeNull();
});
