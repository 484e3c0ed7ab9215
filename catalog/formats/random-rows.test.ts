/** The short form of `npm run trials:feeds`. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEED_FORMATS } from '../../contract/index.ts';
import { FORMATS } from '../recognise.ts';
import { SHAPES } from '../testing/feed-shapes.ts';
import { randomRows, tryRows } from '../testing/random-feed.ts';

const [FEEDS, ROWS] = [40, 25];

test.each(Object.keys(SHAPES))('%s: good rows stand, bad ones are told by their line', async (name) => {
  const shape = SHAPES[name] as (typeof SHAPES)[string];
  await fc.assert(
    fc.asyncProperty(randomRows(ROWS), async (rows) => {
      const { good, bad } = await tryRows(shape, rows);
      expect(good + bad).toBe(ROWS);
    }),
    { numRuns: FEEDS },
  );
});

test('every format is among them', () => {
  const tried = new Set(Object.values(SHAPES).map(({ format }) => format));
  expect(FORMATS.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  expect(FORMATS.map(({ id }) => id).sort()).toEqual([...FEED_FORMATS].sort());
});
