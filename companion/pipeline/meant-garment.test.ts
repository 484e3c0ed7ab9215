import { expect, test } from 'vitest';
import { mapOf, pictureOf } from '../testing/garment-map.ts';
import { findGarments } from './garments.ts';
import { garmentAt, mainGarment } from './meant-garment.ts';

// A letter of the map is 40 x 40 pixels of the picture.
const ROWS = ['...ss...', '..uuuu..', '..uuuu..', '..llll..', '..l..l..', '..h..h..'];
const MAP = mapOf(ROWS);
const PERSON = findGarments(MAP, pictureOf(ROWS));

test('the main garment is large and in the middle, unless the feed says which one', () => {
  const picture = { width: 320, height: 240 };
  expect(mainGarment(PERSON, picture, null)?.group).toBe('upper');
  expect(mainGarment(PERSON, picture, 'shoes')?.group).toBe('shoes');
  expect(mainGarment(PERSON, picture, 'bag')?.group).toBe('upper');
  // The parser mixes up trousers and skirts.
  expect(mainGarment(PERSON, picture, 'skirt')?.group).toBe('lower');
  expect(mainGarment([], picture, null)).toBeNull();
});

test('a point means the garment that covers it, or one close by', () => {
  const at = (x: number, y: number) => garmentAt(PERSON, MAP, { x, y })?.group ?? null;
  expect(at(100, 60)).toBe('upper');
  expect(at(100, 225)).toBe('shoes');
  // Between the legs, a little beside the left one; and a letter away from everything.
  expect(at(125, 180)).toBe('lower');
  expect(at(20, 60)).toBeNull();
});
