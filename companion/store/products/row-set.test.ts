import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowSet } from './row-set.ts';

test('holds the rows that it was made of and no others, in another thread too', () => {
  const someRows = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 60 });
  fc.assert(
    fc.property(someRows, (rows) => {
      for (const set of [RowSet.of(rows), RowSet.unpack(structuredClone(RowSet.of(rows).pack()))]) {
        for (let row = 0; row < 400; row++) expect(set.has(row)).toBe(rows.includes(row));
      }
    }),
  );
});
