import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { VectorRow, Vectors } from '../store/vectors.ts';
import { temporaryHome } from '../testing/home.ts';
import { exact } from './exact.ts';
import { loadFaiss } from './faiss.ts';
import { indexPath, openIndex } from './open.ts';

const faiss = loadFaiss();

function store(count: number) {
  const rows: VectorRow[] = Array.from({ length: count }, (_, i) => ({
    product: i + 1,
    look: Float32Array.of(Math.cos(i), Math.sin(i)),
    colour: Float32Array.of(i / count),
  }));
  const all = vi.fn(() => rows);
  return { all, vectors: { all } as unknown as Vectors };
}

const QUERY = Float32Array.of(0.3, 0.7, 0.2);

describe.each([exact, ...(faiss ? [faiss] : [])])('engine $name', (engine) => {
  test('is read from its file the second time, and finds the same', () => {
    const home = temporaryHome();
    const { all, vectors } = store(3000);
    const built = openIndex(home, 'space', 1, engine, vectors);
    const loaded = openIndex(home, 'space', 1, engine, vectors);
    expect(all).toHaveBeenCalledTimes(1);
    expect(loaded?.search(QUERY, 10)).toEqual(built?.search(QUERY, 10));
  });

  test('is made anew when the store has moved on, or another space is asked for', () => {
    const home = temporaryHome();
    const { all, vectors } = store(5);
    openIndex(home, 'space', 1, engine, vectors);
    openIndex(home, 'space', 2, engine, vectors);
    openIndex(home, 'other', 2, engine, vectors);
    expect(all).toHaveBeenCalledTimes(3);
  });

  test('is made anew from a damaged file, and the file is mended', () => {
    const home = temporaryHome();
    const { all, vectors } = store(50);
    const path = indexPath(home, 'space', engine.name);
    const wanted = openIndex(home, 'space', 1, engine, vectors)?.search(QUERY, 5);
    const whole = readFileSync(path);
    for (const damaged of [
      whole.subarray(0, whole.length - 7),
      Buffer.alloc(whole.length),
      Buffer.alloc(0),
    ]) {
      writeFileSync(path, damaged);
      expect(openIndex(home, 'space', 1, engine, vectors)?.search(QUERY, 5)).toEqual(wanted);
      expect(readFileSync(path).equals(whole)).toBe(true);
    }
    expect(all).toHaveBeenCalledTimes(4);
    expect(statSync(path).mode & 0o077).toBe(0);
  });
});

test('a space without vectors has no index', () => {
  expect(openIndex(temporaryHome(), 'space', 1, exact, store(0).vectors)).toBeNull();
});
