import { expect, test } from 'vitest';
import { wearersOn } from './wearers.ts';

const SIDE = 16;

/** A map of 32 x 32 whose cells below the first rows show somebody, and lead to one of these middles. */
function wearers(middleOf: (column: number, row: number) => { x: number; y: number }) {
  const offsets = new Float32Array(2 * SIDE * SIDE);
  for (let cell = 0; cell < SIDE * SIDE; cell++) {
    const [column, row] = [cell % SIDE, Math.floor(cell / SIDE)];
    const { x, y } = middleOf(column, row);
    offsets[cell] = x - (column + 0.5) / SIDE;
    offsets[SIDE * SIDE + cell] = y - (row + 0.5) / SIDE;
  }
  return wearersOn({ width: 32, height: 32, isShown: (at) => at >= 4 * 32 }, offsets);
}

test('one person needs no telling apart', () => {
  expect(wearers(() => ({ x: 0.5, y: 0.6 }))).toBeNull();
});

test('whose a place is, and nobody where nobody is shown', () => {
  const found = wearers((column) => ({ x: column < 6 ? 0.2 : 0.7, y: 0.6 }));
  const row = [...(found?.subarray(20 * 32, 21 * 32) ?? [])];
  // The one with more places comes first.
  expect(new Set(row.slice(0, 11))).toEqual(new Set([2]));
  expect(new Set(row.slice(13))).toEqual(new Set([1]));
  expect(new Set(found?.subarray(0, 4 * 32))).toEqual(new Set([0]));
});

test('what few cells say is a stray part of somebody else', () => {
  expect(wearers((column, row) => ({ x: column === 0 && row > 8 ? 0.1 : 0.6, y: 0.6 }))).toBeNull();
});

test('a picture of nobody has no wearers', () => {
  expect(wearersOn({ width: 8, height: 8, isShown: () => false }, new Float32Array(2 * 16))).toBeNull();
});
