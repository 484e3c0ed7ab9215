/** An index file that is damaged must never reach native code, which would end the process instead of throwing. */

import { readFileSync, writeFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { VectorParts, Vectors } from '../store/vectors/vectors.ts';
import { temporaryHome } from '../testing/home.ts';
import { exact } from './exact.ts';
import { loadFaiss } from './faiss.ts';
import { indexPath, openIndex } from './open.ts';

const faiss = loadFaiss();
const DAMAGES = 500;
const COUNT = 300;
const QUERY = Float32Array.of(0.3, 0.7, 0.2, 0.1);

/** Vectors that no two of are alike, so that the top 10 are the same only when all of them are there. */
const parts: VectorParts[] = Array.from({ length: COUNT }, (_, i) => ({
  product: i + 1,
  look: Float32Array.of(Math.cos(i), Math.sin(i), Math.cos(i * 7) / 3),
  colour: Float32Array.of(i / COUNT),
}));

/** Half of them cut the file off somewhere, the other half turn one bit over. */
const damage = fc.oneof(
  fc.record({ cutAt: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }) }),
  fc.record({ flipAt: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), bit: fc.nat(7) }),
);

function damaged(whole: Buffer, how: { cutAt: number } | { flipAt: number; bit: number }): Buffer {
  if ('cutAt' in how) return whole.subarray(0, Math.floor(how.cutAt * whole.length));
  const bytes = Buffer.from(whole);
  const at = Math.floor(how.flipAt * whole.length);
  bytes[at] = (bytes[at] as number) ^ (1 << how.bit);
  return bytes;
}

describe.each([exact, ...(faiss ? [faiss] : [])])('engine $name', (engine) => {
  test(`${DAMAGES} truncations and flips are all caught before it is loaded, mended, and find the same top 10`, () => {
    const home = temporaryHome();
    const vectors = { all: () => parts, changedSince: () => null } as unknown as Vectors;
    const load = vi.fn(engine.load);
    const open = () => openIndex(home, 'space', 1, { ...engine, load }, vectors).index;
    const wanted = open()?.search(QUERY, 10);
    const path = indexPath(home, 'space', engine.name);
    const whole = readFileSync(path);
    fc.assert(
      fc.property(damage, (how) => {
        writeFileSync(path, damaged(whole, how));
        expect(open()?.search(QUERY, 10)).toEqual(wanted);
        expect(load).not.toHaveBeenCalled();
        expect(readFileSync(path).equals(whole)).toBe(true);
      }),
      { numRuns: DAMAGES },
    );
    open();
    expect(load).toHaveBeenCalledTimes(1);
  });
});
