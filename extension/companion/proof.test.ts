import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { newNonce, proofOf } from './proof.ts';

test('agrees with what Node computes from the words of the contract', async () => {
  for (const token of ['t', 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE']) {
    const nonce = newNonce();
    const key = createHash('sha256').update(token).digest();
    const proof = createHmac('sha256', key).update(`8788 ${nonce}`).digest('base64url');
    expect(await proofOf(token, 8788, nonce)).toBe(proof);
  }
});

test('a nonce is never the same twice', () => {
  expect(new Set(Array.from({ length: 100 }, newNonce)).size).toBe(100);
});
