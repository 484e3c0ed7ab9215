import { expect, test } from 'vitest';
import { mapOf, pictureOf } from '../../testing/garment-map.ts';
import { findMarked } from './marked.ts';
import { mainGarment } from './meant-garment.ts';

const ROWS = ['.uuuu.', '.uuuu.', '.uuuu.', '.uuuu.', '.uuuu.', '.llll.', '.llll.', '.l..l.', '.s..s.'];
/** A hand's mark round the trousers, with a piece of the shirt. */
const TROUSERS = { x: 0, y: 80, w: 240, h: 240 };

test('what goes on beyond the crop is less likely meant', () => {
  const { map, garments } = findMarked(mapOf(ROWS), pictureOf(ROWS), TROUSERS);
  expect(map.picture).toEqual({ width: 240, height: 240 });
  const shares = Object.fromEntries(garments.map(({ group, inside }) => [group, inside]));
  expect(shares).toEqual({ lower: 1, upper: 0.6 });
  expect(garments[0]?.group).toBe('upper');
  expect(mainGarment(garments, map.picture, null)?.group).toBe('lower');
});

test('boxes are in pixels of the crop', () => {
  const { garments } = findMarked(mapOf(ROWS), pictureOf(ROWS), TROUSERS);
  expect(garments.find(({ group }) => group === 'lower')?.box).toEqual({ x: 40, y: 120, w: 160, h: 120 });
});
