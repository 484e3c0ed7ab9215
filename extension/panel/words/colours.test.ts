import { expect, test } from 'vitest';
import { COLOUR_FAMILIES } from '../../../contract/filters.ts';
import { familyOf, HEX } from './colours.ts';

test.each(COLOUR_FAMILIES)('%s is nearest to itself', (family) => {
  expect(familyOf(HEX[family])).toBe(family);
});

test.each([
  ['#000000', 'black'],
  ['#ffffff', 'white'],
  ['#0a1f44', 'blue'],
  ['#ff0000', 'red'],
  ['#c8ad7f', 'beige'],
  ['#8b2252', 'red'],
])('%s is called %s', (hex, family) => {
  expect(familyOf(hex)).toBe(family);
});
