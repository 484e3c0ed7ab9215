import { expect, test } from 'vitest';
import { createSigner } from './signature.ts';

const SECRET = new Uint8Array(32).fill(7);

function parts(address: string): [string, Record<string, string>] {
  const url = new URL(address, 'http://127.0.0.1');
  return [url.pathname, Object.fromEntries(url.searchParams)];
}

test('an address works until it runs out, and for its own path only', () => {
  let now = 0;
  const signer = createSigner(SECRET, 60, () => now);
  const [path, query] = parts(signer.sign('/v1/products/a/image'));
  expect(signer.verify(path, query)).toBe(true);
  expect(signer.verify('/v1/products/b/image', query)).toBe(false);
  expect(signer.verify(path, { ...query, expires: '9999999999' })).toBe(false);
  now = 61_000;
  expect(signer.verify(path, query)).toBe(false);
});

test('for a while a picture has the same address, and each one works for its whole life', () => {
  let now = 1_000;
  const signer = createSigner(SECRET, 60, () => now);
  const first = signer.sign('/x');
  now = 60_000;
  expect(signer.sign('/x')).toBe(first);
  now = 61_000;
  expect(signer.sign('/x')).not.toBe(first);
  expect(signer.verify(...parts(first))).toBe(true);
  now = 120_000;
  expect(signer.verify(...parts(first))).toBe(false);
});

test('an address holds for whoever has the same secret, and for nobody else', () => {
  const [path, query] = parts(createSigner(SECRET, 60, () => 0).sign('/v1/products/a/image'));
  expect(createSigner(SECRET, 60, () => 0).verify(path, query)).toBe(true);
  expect(createSigner(new Uint8Array(32), 60, () => 0).verify(path, query)).toBe(false);
});

test.each([{}, { expires: '1' }, { expires: ['1', '2'], signature: 'x' }, { expires: '1', signature: '' }])(
  '%j is no signature',
  (query) => {
    expect(createSigner(SECRET, 60, () => 0).verify('/x', query)).toBe(false);
  },
);
