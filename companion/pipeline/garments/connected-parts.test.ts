import { expect, test } from 'vitest';
import { connectedParts } from './connected-parts.ts';

/** Places of each part, sorted, of a map drawn with one digit a place. */
function partsOf(...rows: string[]): number[][] {
  const keys = Uint8Array.from(rows.join(''), Number);
  return connectedParts(keys, (rows[0] as string).length).map((part) => [...part].toSorted((a, b) => a - b));
}

test('parts are of one key, side by side or one above the other', () => {
  expect(partsOf('110', '012', '022')).toEqual([
    [0, 1, 4],
    [5, 7, 8],
  ]);
});

test('corners do not join, nor does the end of a row with the start of the next', () => {
  expect(partsOf('001', '100', '010')).toEqual([[2], [3], [7]]);
});

test('a whole map of one key is one part, and key 0 is none', () => {
  expect(partsOf('33', '33')).toEqual([[0, 1, 2, 3]]);
  expect(partsOf('00', '00')).toEqual([]);
});
