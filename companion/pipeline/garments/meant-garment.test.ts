import { expect, test } from 'vitest';
import { mapOf, pictureOf } from '../../testing/garment-map.ts';
import { findGarments } from './garments.ts';
import { garmentAt, garmentNear, mainGarment } from './meant-garment.ts';

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

test('about a guessed place the garment is meant that fits it best', () => {
  const near = (...guesses: [number, number][]) =>
    garmentNear(
      PERSON,
      MAP,
      guesses.map(([x, y]) => ({ x, y })),
    )?.group ?? null;
  expect(near([160, 50])).toBe('upper');
  expect(near([160, 145])).toBe('lower');
  expect(near([160, 235])).toBe('shoes');
  // One of two guesses is right, and only one of them is near anything.
  expect(near([160, -200], [160, 235])).toBe('shoes');
  expect(near([2000, 2000])).toBeNull();
  expect(near()).toBeNull();
});
