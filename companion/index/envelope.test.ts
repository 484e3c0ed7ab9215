import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EnvelopeHeader, open, seal } from './envelope.ts';

const header: EnvelopeHeader = { engine: 'exact', space: 'a', dim: 2, generation: 3, ids: [1, 2] };
const payload = new Uint8Array(new Float32Array([1, 2, 3, 4]).buffer);
const sealed = seal(header, payload);

test('what was sealed comes out', () => {
  const opened = open(sealed);
  expect(opened?.header).toEqual(header);
  expect([...(opened?.payload ?? [])]).toEqual([...payload]);
});

test('one flipped bit anywhere is noticed', () => {
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.nat(7), (at, bit) => {
      const damaged = sealed.slice();
      damaged[at] = (damaged[at] as number) ^ (1 << bit);
      expect(open(damaged)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test('every shorter file is noticed', () => {
  for (let length = 0; length < sealed.length; length++) expect(open(sealed.slice(0, length))).toBeNull();
});
