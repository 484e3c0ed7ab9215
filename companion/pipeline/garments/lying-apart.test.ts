import { expect, test } from 'vitest';
import { mapOf, pictureOf } from '../../testing/garment-map.ts';
import { findGarments } from './garments.ts';

/** `painted`: the colours of the picture, where they are others than the map's letters say. */
const boxes = (rows: readonly string[], painted = rows) =>
  findGarments(mapOf(rows), pictureOf(painted)).map(({ group, box: { x, w } }) => [group, x, w]);

const PAIR = ['.........', '.hh...hh.', '.hh...hh.', '.hh......'];

test('the second shoe lies anywhere', () => {
  expect(boxes(PAIR)).toEqual([['shoes', 40, 280]]);
});

test('a bag that is taken for shoes lies beside them as a garment of its own', () => {
  const bag = ['.........', '.hh...dd.', '.hh...dd.', '.hh......'];
  expect(boxes(PAIR, bag)).toEqual([
    ['shoes', 40, 80],
    ['shoes', 240, 80],
  ]);
});

test('a small part close by is a piece of the garment, whatever its colour', () => {
  const rows = (sole: string) => Array.from({ length: 12 }, () => `.hhhhhhhh.${sole}${'.'.repeat(18)}`);
  expect(boxes(rows('hh'), rows('kk'))).toEqual([['shoes', 40, 440]]);
  // As large as that, it is none.
  expect(boxes(rows('hhh'), rows('kkk'))).toHaveLength(2);
});

test('on a person all of one name is one garment', () => {
  const worn = ['...ssss..', '.hh...hh.', '.hh...hh.', '.hh......'];
  const painted = ['...ssss..', '.hh...dd.', '.hh...dd.', '.hh......'];
  expect(boxes(worn, painted)).toEqual([['shoes', 40, 280]]);
});
