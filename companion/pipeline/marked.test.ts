import { expect, test } from 'vitest';
import { mainGarment } from './garments.ts';
import { findMarked } from './marked.ts';
import type { GarmentMap } from './parse.ts';

const LETTERS = ['.', 's', 'u', 'l', 'h'];
const CLASSES = ['background', 'skin', 'upper', 'lower', 'shoes'];

/** One letter a map pixel, 10 x 10 picture pixels each. */
function mapOf(...rows: string[]): GarmentMap {
  const [height, width] = [rows.length, (rows[0] as string).length];
  const letters = rows.join('');
  const probs = Float32Array.from({ length: CLASSES.length * letters.length }, (_, i) =>
    letters[i % letters.length] === LETTERS[Math.floor(i / letters.length)] ? 0.9 : 0.02,
  );
  const placement = { x: 0, y: 0, w: width, h: height };
  return {
    width,
    height,
    classes: CLASSES,
    probs,
    placement,
    picture: { width: width * 10, height: height * 10 },
  };
}

const PERSON = mapOf(
  '.uuuu.',
  '.uuuu.',
  '.uuuu.',
  '.uuuu.',
  '.uuuu.',
  '.llll.',
  '.llll.',
  '.l..l.',
  '.s..s.',
);
/** A hand's mark round the trousers, with a piece of the shirt. */
const TROUSERS = { x: 0, y: 20, w: 60, h: 60 };

test('what goes on beyond the crop is less likely meant', () => {
  const { map, garments } = findMarked(PERSON, TROUSERS);
  expect(map.picture).toEqual({ width: 60, height: 60 });
  const shares = Object.fromEntries(garments.map(({ group, inside }) => [group, inside]));
  expect(shares).toEqual({ lower: 1, upper: 0.6 });
  expect(garments[0]?.group).toBe('upper');
  expect(mainGarment(garments, map.picture, null)?.group).toBe('lower');
});

test('boxes are in pixels of the crop', () => {
  const { garments } = findMarked(PERSON, TROUSERS);
  expect(garments.find(({ group }) => group === 'lower')?.box).toEqual({ x: 10, y: 30, w: 40, h: 30 });
});
